import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ReviewDesk, type Actor, type ReviewActionPage, type ReviewChange } from '@app/workflow';
import { CurrentActor } from '../access/actor.decorator.js';
import { IdPipe, Version } from '../http/params.js';
import { ReviewActionPageDto, ReviewChangeDto } from './dto/plan.dto.js';
import { ActionsQueryDto, MergeTasksDto, SeenTasksDto, UndoActionDto } from './dto/review-requests.dto.js';

/** The review desk as a whole: bulk decisions, merging, taking back. */
@ApiTags('review')
@Controller('plans/:id/review')
export class ReviewController {
  constructor(@Inject(ReviewDesk) private readonly desk: ReviewDesk) {}

  @Post('accept')
  @HttpCode(200)
  @ApiOkResponse({ type: ReviewChangeDto })
  accept(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { tasks }: SeenTasksDto,
  ): Promise<ReviewChange> {
    return this.desk.accept(actor, id, tasks);
  }

  @Post('accept-all')
  @HttpCode(200)
  @ApiOkResponse({ type: ReviewChangeDto })
  acceptAll(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
  ): Promise<ReviewChange> {
    return this.desk.acceptAll(actor, id, version);
  }

  @Post('accept-leads')
  @HttpCode(200)
  @ApiOkResponse({ type: ReviewChangeDto })
  acceptLeads(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
  ): Promise<ReviewChange> {
    return this.desk.acceptLeads(actor, id, version);
  }

  @Post('reject')
  @HttpCode(200)
  @ApiOkResponse({ type: ReviewChangeDto })
  reject(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { tasks }: SeenTasksDto,
  ): Promise<ReviewChange> {
    return this.desk.reject(actor, id, tasks);
  }

  @Post('reopen')
  @HttpCode(200)
  @ApiOkResponse({ type: ReviewChangeDto })
  reopen(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { tasks }: SeenTasksDto,
  ): Promise<ReviewChange> {
    return this.desk.reopen(actor, id, tasks);
  }

  @Post('merge')
  @HttpCode(200)
  @ApiOkResponse({ type: ReviewChangeDto })
  merge(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() input: MergeTasksDto,
  ): Promise<ReviewChange> {
    return this.desk.merge(actor, id, input);
  }

  /** The action names what the person saw last; if something was built on it, the answer is a refusal. */
  @Post('undo')
  @HttpCode(200)
  @ApiOkResponse({ type: ReviewChangeDto })
  undo(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { actionId }: UndoActionDto,
  ): Promise<ReviewChange> {
    return this.desk.undo(actor, id, actionId);
  }

  @Get('actions')
  @ApiOkResponse({ type: ReviewActionPageDto })
  actions(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { before }: ActionsQueryDto,
  ): Promise<ReviewActionPage> {
    return this.desk.actions(actor, id, before);
  }
}
