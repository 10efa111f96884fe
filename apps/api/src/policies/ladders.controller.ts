import { Body, Controller, Get, Inject, Param, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { LadderChoices, type Actor, type LadderChoiceView } from '@app/workflow';
import { CurrentActor } from '../access/actor.decorator.js';
import { IdPipe, Version } from '../http/params.js';
import { LadderChangeDto, LadderChoiceDto } from './ladder.dto.js';

@ApiTags('policies')
@Controller()
export class LaddersController {
  constructor(@Inject(LadderChoices) private readonly choices: LadderChoices) {}

  @Get('tasks/:id/ladder')
  @ApiOkResponse({ type: LadderChoiceDto })
  ofTask(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<LadderChoiceView> {
    return this.choices.ofTask(actor, id);
  }

  @Patch('tasks/:id/ladder')
  @ApiOkResponse({ type: LadderChoiceDto })
  changeOfTask(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() { ladder }: LadderChangeDto,
  ): Promise<LadderChoiceView> {
    return this.choices.changeOfTask(actor, id, version, ladder);
  }

  @Get('plans/:id/ladder')
  @ApiOkResponse({ type: LadderChoiceDto })
  ofPlan(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<LadderChoiceView> {
    return this.choices.ofPlan(actor, id);
  }

  @Patch('plans/:id/ladder')
  @ApiOkResponse({ type: LadderChoiceDto })
  changeOfPlan(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() { ladder }: LadderChangeDto,
  ): Promise<LadderChoiceView> {
    return this.choices.changeOfPlan(actor, id, version, ladder);
  }
}
