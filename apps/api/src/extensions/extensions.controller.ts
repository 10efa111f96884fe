import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  ExtensionLists,
  Extensions,
  type Actor,
  type ExtensionView,
  type Page,
  type TaskExtensions,
} from '@app/workflow';
import { CurrentActor } from '../access/actor.decorator.js';
import { IdPipe, Version } from '../http/params.js';
import {
  ExtensionApprovalDto,
  ExtensionDto,
  ExtensionInputDto,
  ExtensionPageDto,
  ExtensionQueryDto,
  ExtensionRejectionDto,
  TaskExtensionsDto,
} from './extension.dto.js';

@ApiTags('extensions')
@Controller()
export class ExtensionsController {
  constructor(
    @Inject(Extensions) private readonly extensions: Extensions,
    @Inject(ExtensionLists) private readonly lists: ExtensionLists,
  ) {}

  /** 延期申请: of the office's jurisdictions and of the person's units, newest first. */
  @Get('extensions')
  @ApiOkResponse({ type: ExtensionPageDto })
  page(@CurrentActor() actor: Actor, @Query() query: ExtensionQueryDto): Promise<Page<ExtensionView>> {
    return this.lists.page(actor, query);
  }

  /** Of a task, with what each of its milestones may still be granted. */
  @Get('tasks/:id/extensions')
  @ApiOkResponse({ type: TaskExtensionsDto })
  ofTask(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<TaskExtensions> {
    return this.lists.ofTask(actor, id);
  }

  /** 申请延期: by a lead unit; the version is the milestone's. */
  @Post('milestones/:id/extensions')
  @ApiCreatedResponse({ type: ExtensionDto })
  request(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() input: ExtensionInputDto,
  ): Promise<ExtensionView> {
    return this.extensions.request(actor, id, version, input);
  }

  /** 同意延期: for the day asked for, or another. */
  @Post('extensions/:id/approve')
  @HttpCode(200)
  @ApiOkResponse({ type: ExtensionDto })
  approve(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() approval: ExtensionApprovalDto,
  ): Promise<ExtensionView> {
    return this.extensions.approve(actor, id, version, approval);
  }

  @Post('extensions/:id/reject')
  @HttpCode(200)
  @ApiOkResponse({ type: ExtensionDto })
  reject(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() { note }: ExtensionRejectionDto,
  ): Promise<ExtensionView> {
    return this.extensions.reject(actor, id, version, note);
  }

  @Post('extensions/:id/withdraw')
  @HttpCode(200)
  @ApiOkResponse({ type: ExtensionDto })
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
  ): Promise<ExtensionView> {
    return this.extensions.withdraw(actor, id, version);
  }
}
