import { ApiSchema } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  Length,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import {
  ASSIGNMENT_ROLES,
  COMPLETIONS,
  OBJECTION_STATES,
  PLAIN_TASK_ACTIONS,
  SUBTASK_KINDS,
  SUBTASK_STATES,
  type AssignmentRole,
  type Completion,
  type ObjectionState,
  type PlainTaskAction,
  type SubtaskKind,
  type SubtaskState,
} from '@app/domain';
import type {
  AcceptanceView,
  CompletionView,
  NewSubtask,
  ObjectionView,
  Reassignment,
  SignatureView,
  SubtaskEdit,
  SubtaskList,
  SubtaskView,
  UnitPart,
} from '@app/workflow';
import { BULK_MAX, SeenVersionDto } from '../../http/bulk.dto.js';
import { IsDay, IsId } from '../../http/validators.js';
import { RefDto } from '../../openapi/common.dto.js';
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
  TextListField,
  nullable,
  optional,
} from '../../openapi/fields.js';

const NOTE_MAX = 2000;
const TITLE_MAX = 200;
const REPORT_MAX = 10_000;
const PARTS_MAX = 200;

@ApiSchema({ name: 'Completion' })
export class CompletionDto implements CompletionView {
  @EnumField(COMPLETIONS) kind: Completion;
  @TextField({ example: '正常办结' }) label: string;
}

@ApiSchema({ name: 'Acceptance' })
export class AcceptanceDto implements AcceptanceView {
  @DayField() due: string;
  @IntField({ description: '签收逾期的天数；异议待裁定期间为 0', example: 0 }) overdueDays: number;
}

@ApiSchema({ name: 'Signature' })
export class SignatureDto implements SignatureView {
  @ObjectField(() => RefDto) unit: RefDto;
  @InstantField(nullable) at: string | null;
  @TextField(nullable) person: string | null;
  @FlagField() onBehalf: boolean;
}

@ApiSchema({ name: 'DutyObjection' })
export class ObjectionDto implements ObjectionView {
  @IdField() id: string;
  @ObjectField(() => RefDto) unit: RefDto;
  @TextField() person: string;
  @TextField({ example: '该项职责已划转市数据局。' }) reason: string;
  @TextField({ description: '提出异议时的条款原文' }) clauseText: string;
  @ObjectField(() => RefDto, nullable) proposedUnit: RefDto | null;
  @EnumField(OBJECTION_STATES, 'ObjectionState') state: ObjectionState;
  @TextField({ example: '待裁定' }) stateLabel: string;
  @InstantField() at: string;
  @TextField(nullable) decidedBy: string | null;
  @InstantField(nullable) decidedAt: string | null;
  @TextField() decisionNote: string;
}

@ApiSchema({ name: 'UnitPart' })
export class UnitPartDto implements UnitPart {
  @IdField() @IsId() unitId: string;
  @EnumField(ASSIGNMENT_ROLES, 'AssignmentRole') @IsIn(ASSIGNMENT_ROLES) role: AssignmentRole;
}

@ApiSchema({ name: 'Reassignment' })
export class ReassignmentDto implements Reassignment {
  @TextField({ example: '职责已划转，改由市数据局牵头。' }) @IsString() @MaxLength(NOTE_MAX) note: string;

  @ListField(() => UnitPartDto)
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(PARTS_MAX)
  @ValidateNested({ each: true })
  @Type(() => UnitPartDto)
  assignments: UnitPartDto[];
}

@ApiSchema({ name: 'BulkTransitions' })
export class BulkTransitionsDto {
  @EnumField(PLAIN_TASK_ACTIONS, 'TaskAction', { example: 'approve' })
  @IsIn(PLAIN_TASK_ACTIONS)
  action: PlainTaskAction;
  @TextField({ ...optional, example: '材料齐全' })
  @IsOptional()
  @IsString()
  @MaxLength(NOTE_MAX)
  note?: string;

  @ListField(() => SeenVersionDto)
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(BULK_MAX)
  @ValidateNested({ each: true })
  @Type(() => SeenVersionDto)
  items: SeenVersionDto[];
}

@ApiSchema({ name: 'BulkMilestones' })
export class BulkMilestonesDto {
  @ListField(() => SeenVersionDto)
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(BULK_MAX)
  @ValidateNested({ each: true })
  @Type(() => SeenVersionDto)
  items: SeenVersionDto[];
}

@ApiSchema({ name: 'Subtask' })
export class SubtaskDto implements SubtaskView {
  @IdField() id: string;
  @IntField({ example: 1 }) version: number;
  @EnumField(SUBTASK_KINDS, 'SubtaskKind') kind: SubtaskKind;
  @ObjectField(() => RefDto) unit: RefDto;
  @TextField({ example: '完成老旧电梯摸底' }) title: string;
  @DayField(nullable) ownDue: string | null;
  @DayField(nullable) due: string | null;
  @IntField({ example: 0 }) overdueDays: number;
  @EnumField(SUBTASK_STATES, 'SubtaskState') state: SubtaskState;
  @TextField({ example: '办理中' }) stateLabel: string;
  @TextField() note: string;
  @TextField() report: string;
  @TextField() returnReason: string;
  @InstantField(nullable) reportedAt: string | null;
  @TextField(nullable) reportedBy: string | null;
  @InstantField(nullable) confirmedAt: string | null;
  @TextListField({ description: '当前可做：report、confirm、return、cancel、edit' }) actions: string[];
}

@ApiSchema({ name: 'SubtaskList' })
export class SubtaskListDto implements SubtaskList {
  @ListField(() => SubtaskDto) items: SubtaskDto[];
  @FlagField() maySplit: boolean;
}

@ApiSchema({ name: 'NewSubtask' })
export class NewSubtaskDto implements NewSubtask {
  @IdField() @IsId() unitId: string;
  @TextField({ example: '完成老旧电梯摸底' }) @IsString() @Length(1, TITLE_MAX) title: string;
  @DayField({ ...optional, nullable: true, description: '不填则与任务同期' })
  @ValidateIf((input: NewSubtaskDto) => input.due !== undefined && input.due !== null)
  @IsDay()
  due?: string | null;
  @TextField({ ...optional, example: '请于月底前报送' })
  @IsOptional()
  @IsString()
  @MaxLength(NOTE_MAX)
  note?: string;
}

@ApiSchema({ name: 'SubtaskEdit' })
export class SubtaskEditDto implements SubtaskEdit {
  @IdField(optional) @IsOptional() @IsId() unitId?: string;
  @TextField({ ...optional, example: '制定年度更新清单' })
  @IsOptional()
  @IsString()
  @Length(1, TITLE_MAX)
  title?: string;
  @DayField({ ...optional, nullable: true })
  @ValidateIf((input: SubtaskEditDto) => input.due !== undefined && input.due !== null)
  @IsDay()
  due?: string | null;
  @TextField({ ...optional, example: '职责调整' })
  @IsOptional()
  @IsString()
  @MaxLength(NOTE_MAX)
  note?: string;
}

@ApiSchema({ name: 'SubtaskReport' })
export class SubtaskReportDto {
  @TextField({ example: '已完成 312 台摸底，台账已报。' }) @IsString() @Length(1, REPORT_MAX) report: string;
}

@ApiSchema({ name: 'SubtaskReturn' })
export class SubtaskReturnDto {
  @TextField({ example: '请补充台账。' }) @IsString() @Length(1, NOTE_MAX) reason: string;
}

@ApiSchema({ name: 'SubtaskCancel' })
export class SubtaskCancelDto {
  @TextField({ ...optional, example: '并入其他子任务' })
  @IsOptional()
  @IsString()
  @MaxLength(NOTE_MAX)
  note?: string;
}
