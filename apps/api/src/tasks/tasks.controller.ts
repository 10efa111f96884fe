import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  Ledger,
  TaskDetails,
  TaskReports,
  TaskTransitions,
  type Actor,
  type LedgerRow,
  type LedgerSummary,
  type Page,
  type TaskDetail,
} from '@app/workflow';
import { CurrentActor } from '../access/actor.decorator.js';
import { IdPipe, Version } from '../http/params.js';
import { LedgerPageDto, LedgerSummaryDto, TaskDetailDto } from './dto/task.dto.js';
import { LedgerFilterDto, LedgerQueryDto, ProgressInputDto, TransitionDto } from './dto/task-requests.dto.js';

@ApiTags('tasks')
@Controller('tasks')
export class TasksController {
  constructor(
    @Inject(Ledger) private readonly ledger: Ledger,
    @Inject(TaskDetails) private readonly details: TaskDetails,
    @Inject(TaskTransitions) private readonly transitions: TaskTransitions,
    @Inject(TaskReports) private readonly reports: TaskReports,
  ) {}

  @Get()
  @ApiOkResponse({ type: LedgerPageDto })
  list(@CurrentActor() actor: Actor, @Query() query: LedgerQueryDto): Promise<Page<LedgerRow>> {
    return this.ledger.page(actor, query);
  }

  @Get('summary')
  @ApiOkResponse({ type: LedgerSummaryDto })
  summary(@CurrentActor() actor: Actor, @Query() filter: LedgerFilterDto): Promise<LedgerSummary> {
    return this.ledger.summary(actor, filter);
  }

  @Get(':id')
  @ApiOkResponse({ type: TaskDetailDto })
  read(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<TaskDetail> {
    return this.details.read(actor, id);
  }

  @Post(':id/transitions')
  @HttpCode(200)
  @ApiOkResponse({ type: TaskDetailDto })
  async move(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() transition: TransitionDto,
  ): Promise<TaskDetail> {
    await this.transitions.move(actor, id, version, transition);
    return this.details.read(actor, id);
  }

  @Post(':id/reports')
  @ApiCreatedResponse({ type: TaskDetailDto })
  async report(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() report: ProgressInputDto,
  ): Promise<TaskDetail> {
    await this.reports.report(actor, id, report);
    return this.details.read(actor, id);
  }
}
