import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TargetProgress, type Actor, type PlanTargets, type TaskTargets } from '@app/workflow';
import { CurrentActor } from '../access/actor.decorator.js';
import { IdPipe } from '../http/params.js';
import { PlanTargetsDto, TaskTargetsDto } from './target.dto.js';

@ApiTags('targets')
@Controller()
export class TargetsController {
  constructor(@Inject(TargetProgress) private readonly progress: TargetProgress) {}

  @Get('tasks/:id/targets')
  @ApiOkResponse({ type: TaskTargetsDto })
  ofTask(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<TaskTargets> {
    return this.progress.ofTask(actor, id);
  }

  @Get('plans/:id/targets')
  @ApiOkResponse({ type: PlanTargetsDto })
  ofPlan(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<PlanTargets> {
    return this.progress.ofPlan(actor, id);
  }
}
