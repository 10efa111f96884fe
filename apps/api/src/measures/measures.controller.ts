import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Measures, type Actor, type MeasureTable } from '@app/workflow';
import { CurrentActor } from '../access/actor.decorator.js';
import { MeasureLinkRequestDto, MeasureQueryDto, MeasureTableDto } from './measure.dto.js';

@ApiTags('measures')
@Controller('measures')
export class MeasuresController {
  constructor(@Inject(Measures) private readonly measures: Measures) {}

  @Get()
  @ApiOkResponse({ type: MeasureTableDto })
  table(@CurrentActor() actor: Actor, @Query() { jurisdictionId }: MeasureQueryDto): Promise<MeasureTable> {
    return this.measures.table(actor, jurisdictionId);
  }

  @Post('links')
  @HttpCode(200)
  @ApiOkResponse({ type: MeasureTableDto })
  decide(@CurrentActor() actor: Actor, @Body() request: MeasureLinkRequestDto): Promise<MeasureTable> {
    return this.measures.decide(actor, request);
  }
}
