import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  DutyObjections,
  Subtasks,
  TaskDetails,
  TaskReassignments,
  TaskTransitions,
  type Actor,
  type ObjectionView,
  type SubtaskList,
  type TaskDetail,
} from '@app/workflow';
import { CurrentActor } from '../access/actor.decorator.js';
import { BulkResultDto } from '../http/bulk.dto.js';
import { toBulkResult, type BulkResult } from '../http/bulk-result.js';
import { IdPipe, Version } from '../http/params.js';
import { TaskDetailDto } from './dto/task.dto.js';
import {
  BulkTransitionsDto,
  NewSubtaskDto,
  ObjectionDto,
  ReassignmentDto,
  SubtaskListDto,
} from './dto/task-life.dto.js';

@ApiTags('tasks')
@Controller('tasks')
export class TaskLifeController {
  constructor(
    @Inject(TaskTransitions) private readonly transitions: TaskTransitions,
    @Inject(TaskReassignments) private readonly reassignments: TaskReassignments,
    @Inject(DutyObjections) private readonly objections: DutyObjections,
    @Inject(Subtasks) private readonly subtasks: Subtasks,
    @Inject(TaskDetails) private readonly details: TaskDetails,
  ) {}

  @Post('bulk-transitions')
  @HttpCode(200)
  @ApiOkResponse({ type: BulkResultDto })
  async moveAll(
    @CurrentActor() actor: Actor,
    @Body() { items, action, note }: BulkTransitionsDto,
  ): Promise<BulkResult> {
    return toBulkResult(await this.transitions.moveAll(actor, items, { action, note }));
  }

  @Post(':id/reassign')
  @HttpCode(200)
  @ApiOkResponse({ type: TaskDetailDto })
  async reassign(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() reassignment: ReassignmentDto,
  ): Promise<TaskDetail> {
    await this.reassignments.reassign(actor, id, version, reassignment);
    return this.details.read(actor, id);
  }

  @Get(':id/objections')
  @ApiOkResponse({ type: [ObjectionDto] })
  listObjections(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ObjectionView[]> {
    return this.objections.list(actor, id);
  }

  @Get(':id/subtasks')
  @ApiOkResponse({ type: SubtaskListDto })
  listSubtasks(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<SubtaskList> {
    return this.subtasks.list(actor, id);
  }

  @Post(':id/subtasks')
  @ApiCreatedResponse({ type: SubtaskListDto })
  split(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() input: NewSubtaskDto,
  ): Promise<SubtaskList> {
    return this.subtasks.create(actor, id, input);
  }
}
