import { Body, Controller, HttpCode, Inject, Param, Patch, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Subtasks, type Actor, type SubtaskList } from '@app/workflow';
import { CurrentActor } from '../access/actor.decorator.js';
import { IdPipe, Version } from '../http/params.js';
import {
  SubtaskCancelDto,
  SubtaskEditDto,
  SubtaskListDto,
  SubtaskReportDto,
  SubtaskReturnDto,
} from './dto/task-life.dto.js';

/** Each change answers with all parts of the task. */
@ApiTags('tasks')
@Controller('subtasks')
export class SubtasksController {
  constructor(@Inject(Subtasks) private readonly subtasks: Subtasks) {}

  @Patch(':id')
  @ApiOkResponse({ type: SubtaskListDto })
  edit(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() edit: SubtaskEditDto,
  ): Promise<SubtaskList> {
    return this.subtasks.edit(actor, id, version, edit);
  }

  @Post(':id/report')
  @HttpCode(200)
  @ApiOkResponse({ type: SubtaskListDto })
  report(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() { report }: SubtaskReportDto,
  ): Promise<SubtaskList> {
    return this.subtasks.report(actor, id, version, report);
  }

  @Post(':id/confirm')
  @HttpCode(200)
  @ApiOkResponse({ type: SubtaskListDto })
  confirm(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
  ): Promise<SubtaskList> {
    return this.subtasks.confirm(actor, id, version);
  }

  @Post(':id/return')
  @HttpCode(200)
  @ApiOkResponse({ type: SubtaskListDto })
  returnIt(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() { reason }: SubtaskReturnDto,
  ): Promise<SubtaskList> {
    return this.subtasks.returnIt(actor, id, version, reason);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @ApiOkResponse({ type: SubtaskListDto })
  cancel(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() { note }: SubtaskCancelDto,
  ): Promise<SubtaskList> {
    return this.subtasks.cancel(actor, id, version, note);
  }
}
