import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ReviewDesk, type Actor, type ReviewChange } from '@app/workflow';
import { CurrentActor } from '../access/actor.decorator.js';
import { IdPipe, Version } from '../http/params.js';
import { ReviewChangeDto } from './dto/plan.dto.js';
import { AcceptValuesDto, SplitTaskDto } from './dto/review-requests.dto.js';

/** Decisions about one draft task. */
@ApiTags('review')
@Controller('plans/:id/tasks/:taskId')
export class DraftTasksController {
  constructor(@Inject(ReviewDesk) private readonly desk: ReviewDesk) {}

  @Post('accept')
  @HttpCode(200)
  @ApiOkResponse({ type: ReviewChangeDto })
  accept(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) planId: string,
    @Param('taskId', IdPipe) id: string,
    @Version() version: number,
  ): Promise<ReviewChange> {
    return this.desk.accept(actor, planId, [{ id, version }]);
  }

  @Post('reject')
  @HttpCode(200)
  @ApiOkResponse({ type: ReviewChangeDto })
  reject(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) planId: string,
    @Param('taskId', IdPipe) id: string,
    @Version() version: number,
  ): Promise<ReviewChange> {
    return this.desk.reject(actor, planId, [{ id, version }]);
  }

  @Post('reopen')
  @HttpCode(200)
  @ApiOkResponse({ type: ReviewChangeDto })
  reopen(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) planId: string,
    @Param('taskId', IdPipe) id: string,
    @Version() version: number,
  ): Promise<ReviewChange> {
    return this.desk.reopen(actor, planId, [{ id, version }]);
  }

  /** Accepts single values; a proposed lead becomes an assignment. */
  @Post('values')
  @HttpCode(200)
  @ApiOkResponse({ type: ReviewChangeDto })
  acceptValues(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) planId: string,
    @Param('taskId', IdPipe) id: string,
    @Version() version: number,
    @Body() values: AcceptValuesDto,
  ): Promise<ReviewChange> {
    return this.desk.acceptValues(actor, planId, { id, version }, values);
  }

  @Post('split')
  @HttpCode(200)
  @ApiOkResponse({ type: ReviewChangeDto })
  split(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) planId: string,
    @Param('taskId', IdPipe) id: string,
    @Version() version: number,
    @Body() input: SplitTaskDto,
  ): Promise<ReviewChange> {
    return this.desk.split(actor, planId, { id, version }, input);
  }
}
