import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  GroupMembers,
  Memberships,
  UnitDetails,
  UnitMergers,
  type Actor,
  type HandoverDone,
  type UnitDetail,
  type UnitMerged,
  type UnitMergePreview,
} from '@app/workflow';
import { CurrentActor } from '../access/actor.decorator.js';
import { IdPipe, Version } from '../http/params.js';
import {
  GroupMembersDto,
  HandoverDoneDto,
  HandoverDto,
  UnitDetailDto,
  UnitMergedDto,
  UnitMergePreviewDto,
  UnitMergeQueryDto,
  UnitMergeRequestDto,
} from './unit-changes.dto.js';

@ApiTags('directory')
@Controller('units')
export class UnitChangesController {
  constructor(
    @Inject(UnitDetails) private readonly details: UnitDetails,
    @Inject(GroupMembers) private readonly members: GroupMembers,
    @Inject(UnitMergers) private readonly mergers: UnitMergers,
    @Inject(Memberships) private readonly memberships: Memberships,
  ) {}

  @Get(':id')
  @ApiOkResponse({ type: UnitDetailDto })
  read(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<UnitDetail> {
    return this.details.read(actor, id);
  }

  /** The whole list of a work group's units. */
  @Put(':id/members')
  @ApiOkResponse({ type: UnitDetailDto })
  setMembers(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() { members }: GroupMembersDto,
  ): Promise<UnitDetail> {
    return this.members.set(actor, id, version, members);
  }

  @Get(':id/merge-preview')
  @ApiOkResponse({ type: UnitMergePreviewDto })
  preview(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { into }: UnitMergeQueryDto,
  ): Promise<UnitMergePreview> {
    return this.mergers.preview(actor, id, into);
  }

  /** Cannot be undone. */
  @Post(':id/merge')
  @HttpCode(200)
  @ApiOkResponse({ type: UnitMergedDto })
  merge(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() request: UnitMergeRequestDto,
  ): Promise<UnitMerged> {
    return this.mergers.merge(actor, id, version, request);
  }

  @Post(':id/handover')
  @HttpCode(200)
  @ApiOkResponse({ type: HandoverDoneDto })
  handOver(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() handover: HandoverDto,
  ): Promise<HandoverDone> {
    return this.memberships.handOver(actor, id, version, handover);
  }
}
