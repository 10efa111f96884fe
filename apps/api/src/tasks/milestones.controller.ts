import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TaskDetails, TaskMilestones, type Actor, type TaskDetail } from '@app/workflow';
import { CurrentActor } from '../access/actor.decorator.js';
import { BulkResultDto } from '../http/bulk.dto.js';
import { toBulkResult, type BulkResult } from '../http/bulk-result.js';
import { IdPipe, Version } from '../http/params.js';
import { TaskDetailDto } from './dto/task.dto.js';
import { BulkMilestonesDto } from './dto/task-life.dto.js';
import { MilestoneReportDto, MilestoneReturnDto } from './dto/task-requests.dto.js';

@ApiTags('tasks')
@Controller('milestones')
export class MilestonesController {
  constructor(
    @Inject(TaskMilestones) private readonly milestones: TaskMilestones,
    @Inject(TaskDetails) private readonly details: TaskDetails,
  ) {}

  @Post(':id/report')
  @HttpCode(200)
  @ApiOkResponse({ type: TaskDetailDto })
  async report(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() report: MilestoneReportDto,
  ): Promise<TaskDetail> {
    return this.details.read(actor, await this.milestones.report(actor, id, version, report));
  }

  @Post('bulk-confirmations')
  @HttpCode(200)
  @ApiOkResponse({ type: BulkResultDto })
  async confirmAll(@CurrentActor() actor: Actor, @Body() { items }: BulkMilestonesDto): Promise<BulkResult> {
    return toBulkResult(await this.milestones.confirmAll(actor, items));
  }

  @Post(':id/confirm')
  @HttpCode(200)
  @ApiOkResponse({ type: TaskDetailDto })
  async confirm(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
  ): Promise<TaskDetail> {
    return this.details.read(actor, await this.milestones.confirm(actor, id, version));
  }

  @Post(':id/return')
  @HttpCode(200)
  @ApiOkResponse({ type: TaskDetailDto })
  async returnIt(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() { reason }: MilestoneReturnDto,
  ): Promise<TaskDetail> {
    return this.details.read(actor, await this.milestones.returnIt(actor, id, version, reason));
  }
}
