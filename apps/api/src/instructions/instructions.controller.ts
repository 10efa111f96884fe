import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { InstructionAction } from '@app/domain';
import {
  InstructionDesk,
  InstructionSteps,
  Instructions,
  type Actor,
  type InstructionView,
  type Page,
  type TaskInstructions,
} from '@app/workflow';
import { CurrentActor } from '../access/actor.decorator.js';
import { IdPipe, Version } from '../http/params.js';
import {
  InstructionDto,
  InstructionPageDto,
  InstructionQueryDto,
  InstructionTextDto,
  NewInstructionDto,
  TaskInstructionsDto,
} from './instruction.dto.js';

/** What a step is asked with: conditional on the version, answered with what it left. */
const Step =
  (path: string): MethodDecorator =>
  (target, key, descriptor) => {
    for (const decorate of [Post(path), HttpCode(200), ApiOkResponse({ type: InstructionDto })])
      decorate(target, key, descriptor);
  };

@ApiTags('instructions')
@Controller()
export class InstructionsController {
  constructor(
    @Inject(Instructions) private readonly instructions: Instructions,
    @Inject(InstructionDesk) private readonly desk: InstructionDesk,
    @Inject(InstructionSteps) private readonly steps: InstructionSteps,
  ) {}

  @Get('instructions')
  @ApiOkResponse({ type: InstructionPageDto })
  list(@CurrentActor() actor: Actor, @Query() query: InstructionQueryDto): Promise<Page<InstructionView>> {
    return this.instructions.page(actor, query);
  }

  @Get('tasks/:id/instructions')
  @ApiOkResponse({ type: TaskInstructionsDto })
  ofTask(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<TaskInstructions> {
    return this.instructions.ofTask(actor, id);
  }

  @Post('instructions')
  @ApiCreatedResponse({ type: InstructionDto })
  give(@CurrentActor() actor: Actor, @Body() input: NewInstructionDto): Promise<InstructionView> {
    return this.desk.give(actor, input);
  }

  @Step('instructions/:id/answer')
  answer(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() body: InstructionTextDto,
  ): Promise<InstructionView> {
    return this.move('answer', actor, id, version, body);
  }

  @Step('instructions/:id/return')
  returnIt(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() body: InstructionTextDto,
  ): Promise<InstructionView> {
    return this.move('return', actor, id, version, body);
  }

  @Step('instructions/:id/close')
  close(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() body: InstructionTextDto,
  ): Promise<InstructionView> {
    return this.move('close', actor, id, version, body);
  }

  @Step('instructions/:id/withdraw')
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Version() version: number,
    @Body() body: InstructionTextDto,
  ): Promise<InstructionView> {
    return this.move('withdraw', actor, id, version, body);
  }

  private move(
    action: InstructionAction,
    actor: Actor,
    id: string,
    version: number,
    { text }: InstructionTextDto,
  ): Promise<InstructionView> {
    return this.steps.move(actor, id, version, { action, text });
  }
}
