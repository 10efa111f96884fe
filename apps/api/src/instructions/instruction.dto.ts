import { ApiSchema } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import {
  INSTRUCTION_ACTIONS,
  INSTRUCTION_STATES,
  type InstructionAction,
  type InstructionState,
} from '@app/domain';
import {
  INSTRUCTION_BOXES,
  type InstructionActionView,
  type InstructionBox,
  type InstructionQuery,
  type InstructionStepView,
  type InstructionView,
  type NewInstruction,
  type Page,
  type TaskInstructions,
} from '@app/workflow';
import { IsDay, IsId } from '../http/validators.js';
import { RefDto } from '../openapi/common.dto.js';
import { PageCursor, PageLimit } from '../http/page.js';
import {
  DayField,
  EnumField,
  FlagField,
  IdField,
  InstantField,
  IntField,
  ListField,
  ObjectField,
  TextField,
  nullable,
  optional,
} from '../openapi/fields.js';
import { PlanRefDto } from '../tasks/dto/task.dto.js';

const TEXT_MAX = 4000;
const NAME_MAX = 100;
const PAGE_MAX = 200;
const PAGE_DEFAULT = 50;

const Flag = () =>
  Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value));

export class InstructionQueryDto implements InstructionQuery {
  @EnumField(INSTRUCTION_BOXES, 'InstructionBox', {
    ...optional,
    description: 'to-answer：等我回复的；given：我作出的；缺省为全部可见的',
  })
  @IsOptional()
  @IsIn(INSTRUCTION_BOXES)
  box?: InstructionBox;

  @EnumField(INSTRUCTION_STATES, 'InstructionState', optional)
  @IsOptional()
  @IsIn(INSTRUCTION_STATES)
  state?: InstructionState;

  @FlagField({ ...optional, description: '只列回复逾期的', example: true })
  @IsOptional()
  @Flag()
  @IsBoolean()
  overdue?: boolean;

  @PageCursor() cursor?: string;
  @PageLimit(PAGE_MAX) limit: number = PAGE_DEFAULT;
}

@ApiSchema({ name: 'InstructionTask' })
export class InstructionTaskDto {
  @IdField() id: string;
  @TextField({ example: 'CZ-2027-017' }) code: string;
  @TextField() title: string;
}

@ApiSchema({ name: 'InstructionStep' })
export class InstructionStepDto implements InstructionStepView {
  @IdField() id: string;
  @EnumField(INSTRUCTION_ACTIONS, 'InstructionAction') action: InstructionAction;
  @TextField() label: string;
  @TextField() person: string;
  @ObjectField(() => RefDto, nullable) unit: RefDto | null;
  @FlagField({ description: '由专班办公室代办' }) onBehalf: boolean;
  @TextField() text: string;
  @InstantField() at: string;
}

@ApiSchema({ name: 'InstructionActionOffer' })
export class InstructionActionDto implements InstructionActionView {
  @EnumField(INSTRUCTION_ACTIONS, 'InstructionAction') action: InstructionAction;
  @TextField() label: string;
  @FlagField() needsText: boolean;
  @FlagField() onBehalf: boolean;
}

@ApiSchema({ name: 'Instruction' })
export class InstructionDto implements InstructionView {
  @IdField() id: string;
  @IntField() version: number;
  @ObjectField(() => RefDto) jurisdiction: RefDto;
  @ObjectField(() => PlanRefDto) plan: PlanRefDto;
  @ObjectField(() => InstructionTaskDto, nullable) task: InstructionTaskDto | null;
  @ListField(() => RefDto, { description: '须回复的单位；空则由专班办公室回复' }) addressees: RefDto[];
  @TextField() author: string;
  @TextField({ description: '专班办公室转达时，作出批示的领导' }) onBehalfOf: string;
  @TextField({ example: '请市工信局专题研究，月底前报送进展。' }) text: string;
  @DayField(nullable) answerDue: string | null;
  @IntField() overdueDays: number;
  @EnumField(INSTRUCTION_STATES, 'InstructionState') state: InstructionState;
  @TextField() stateLabel: string;
  @InstantField() at: string;
  @InstantField(nullable) answeredAt: string | null;
  @InstantField(nullable) closedAt: string | null;
  @ListField(() => InstructionStepDto) steps: InstructionStepDto[];
  @ListField(() => InstructionActionDto) actions: InstructionActionDto[];
}

@ApiSchema({ name: 'InstructionPage' })
export class InstructionPageDto implements Page<InstructionView> {
  @ListField(() => InstructionDto) items: InstructionDto[];
  @TextField(nullable) nextCursor: string | null;
}

const GIVERS = ['own', 'behalf'] as const;

@ApiSchema({ name: 'TaskInstructions' })
export class TaskInstructionsDto implements TaskInstructions {
  @ListField(() => InstructionDto) items: InstructionDto[];
  @EnumField(GIVERS, undefined, nullable) mayGive: TaskInstructions['mayGive'];
}

/** About a task or, where only the plan is named, about a plan. */
@ApiSchema({ name: 'NewInstruction' })
export class NewInstructionDto implements NewInstruction {
  @IdField(optional) @IsOptional() @IsId() taskId?: string;
  @IdField(optional) @IsOptional() @IsId() planId?: string;
  @IdField({ ...optional, description: '须回复的单位；缺省为任务的牵头单位' })
  @IsOptional()
  @IsId()
  unitId?: string;

  @TextField({ example: '请市工信局专题研究，月底前报送进展。' })
  @IsString()
  @Length(1, TEXT_MAX)
  text: string;
  @DayField(optional) @IsOptional() @IsDay() answerDue?: string;
  @TextField({ ...optional, description: '专班办公室转达时必填：作出批示的领导', example: '王副市长' })
  @IsOptional()
  @IsString()
  @Length(1, NAME_MAX)
  onBehalfOf?: string;
}

@ApiSchema({ name: 'InstructionText' })
export class InstructionTextDto {
  @TextField({ ...optional, example: '已约谈企业，6月底前完成。' })
  @IsOptional()
  @IsString()
  @MaxLength(TEXT_MAX)
  text?: string;
}
