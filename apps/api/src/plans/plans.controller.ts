import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Patch, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  PlanIssue,
  PlanReviews,
  type Actor,
  type DraftTaskEdited,
  type PlanIssued,
  type PlanReview,
  type PlanSummary,
  type UnitsAdopted,
} from '@app/workflow';
import { CurrentActor } from '../access/actor.decorator.js';
import { IdPipe, Version } from '../http/params.js';
import {
  DraftTaskEditedDto,
  PlanIssuedDto,
  PlanReviewDto,
  PlanSummaryListDto,
  UnitsAdoptedDto,
} from './dto/plan.dto.js';
import { AdoptUnitsDto, PlanEditDto, TaskEditDto } from './dto/plan-requests.dto.js';

@ApiTags('plans')
@Controller('plans')
export class PlansController {
  constructor(
    @Inject(PlanReviews) private readonly reviews: PlanReviews,
    @Inject(PlanIssue) private readonly issuing: PlanIssue,
  ) {}

  @Get()
  @ApiOkResponse({ type: PlanSummaryListDto })
  async list(@CurrentActor() actor: Actor): Promise<{ items: PlanSummary[] }> {
    return { items: await this.reviews.list(actor) };
  }

  @Get(':id')
  @ApiOkResponse({ type: PlanReviewDto })
  read(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<PlanReview> {
    return this.reviews.read(actor, id);
  }

  @Patch(':id')
  @ApiOkResponse({ type: PlanReviewDto })
  edit(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() edit: PlanEditDto,
  ): Promise<PlanReview> {
    return this.reviews.edit(actor, id, version, edit);
  }

  @Patch(':id/tasks/:taskId')
  @ApiOkResponse({ type: DraftTaskEditedDto })
  editTask(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('taskId', IdPipe) taskId: string,
    @Version() version: number,
    @Body() edit: TaskEditDto,
  ): Promise<DraftTaskEdited> {
    return this.reviews.editTask(actor, id, taskId, version, edit);
  }

  @Post(':id/units')
  @HttpCode(200)
  @ApiOkResponse({ type: UnitsAdoptedDto })
  adoptUnits(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { names }: AdoptUnitsDto,
  ): Promise<UnitsAdopted> {
    return this.reviews.adoptUnits(actor, id, names);
  }

  @Post(':id/issue')
  @HttpCode(200)
  @ApiOkResponse({ type: PlanIssuedDto })
  issue(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
  ): Promise<PlanIssued> {
    return this.issuing.issue(actor, id, version);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.reviews.remove(actor, id);
  }
}
