import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import {
  ASSIGNMENT_ROLES,
  LEDGER_CLASSES,
  LEDGER_STATES,
  TASK_STATES,
  type AssignmentRole,
  type LedgerClass,
  type Light,
  type TaskState,
} from '@app/domain';
import type {
  MatrixChoices,
  MatrixFilter,
  MatrixOverlapView,
  MatrixTaskView,
  MatrixUnitView,
  MatrixView,
} from '@app/workflow';
import { IsId } from '../http/validators.js';
import { RefDto } from '../openapi/common.dto.js';
import {
  CountsField,
  EnumField,
  IdField,
  IntField,
  IntListField,
  ListField,
  TextField,
  TextListField,
  nullable,
  optional,
} from '../openapi/fields.js';
import { LIGHTS, PlanRefDto } from '../tasks/dto/task.dto.js';

const TEXT_MAX = 100;
const SECTION_MAX = 500;

export class MatrixFilterDto implements MatrixFilter {
  @IdField(optional) @IsOptional() @IsId() jurisdictionId?: string;
  @IdField(optional) @IsOptional() @IsId() planId?: string;
  @TextField({ required: false, example: '二、实施设备更新行动' })
  @IsOptional()
  @IsString()
  @MaxLength(SECTION_MAX)
  section?: string;
  @IdField(optional) @IsOptional() @IsId() unitId?: string;
  @IdField({ required: false, description: '专项工作组' }) @IsOptional() @IsId() groupId?: string;
  @EnumField(ASSIGNMENT_ROLES, 'AssignmentRole', optional)
  @IsOptional()
  @IsIn(ASSIGNMENT_ROLES)
  role?: AssignmentRole;
  @EnumField(LEDGER_CLASSES, 'LedgerClass', optional) @IsOptional() @IsIn(LEDGER_CLASSES) class?: LedgerClass;
  @EnumField(LEDGER_STATES, undefined, optional) @IsOptional() @IsIn(LEDGER_STATES) state?: TaskState;
  @TextField({ ...optional, example: '设备更新' })
  @IsOptional()
  @IsString()
  @MaxLength(TEXT_MAX)
  text?: string;
}

export class MatrixChoicesQueryDto {
  @IdField(optional) @IsOptional() @IsId() planId?: string;
}

@ApiSchema({ name: 'MatrixUnit' })
export class MatrixUnitDto implements MatrixUnitView {
  @IdField(nullable) id: string | null;
  @TextField({ example: '市工信局' }) name: string;
  @CountsField(ASSIGNMENT_ROLES) counts: Record<AssignmentRole, number>;
  @IntField({ example: 12 }) total: number;
  @IntField({ example: 7 }) openLead: number;
  @IntField({ example: 4 }) openCooperating: number;
  @IntField({ example: 1 }) overdueLead: number;
}

@ApiSchema({ name: 'MatrixTask' })
export class MatrixTaskDto implements MatrixTaskView {
  @IdField() id: string;
  @TextField({ example: 'CZ-2026-017' }) code: string;
  @TextField({ example: '更新落后设备' }) title: string;
  @TextField({ nullable: true, example: '二、实施设备更新行动' }) section: string | null;
  @IdField() planId: string;
  @EnumField(TASK_STATES, 'TaskState') state: TaskState;
  @EnumField(LEDGER_CLASSES, 'LedgerClass') class: LedgerClass;
  @EnumField(LIGHTS, undefined, nullable) light: Light | null;
}

@ApiSchema({ name: 'MatrixOverlap' })
export class MatrixOverlapDto implements MatrixOverlapView {
  @IntListField({ example: [0, 3], description: '两个单位在 units 中的位置' }) units: number[];
  @IntField({ example: 9 }) tasks: number;
}

@ApiSchema({ name: 'Matrix' })
export class MatrixDto implements MatrixView {
  @EnumListField() roles: AssignmentRole[];
  @ListField(() => MatrixUnitDto) units: MatrixUnitDto[];
  @ListField(() => MatrixTaskDto) tasks: MatrixTaskDto[];
  @ApiProperty({
    type: 'array',
    items: { type: 'array', items: { type: 'integer' } },
    example: [[0, 2, 0]],
    description: '每个标记为 [任务, 单位, 职责] 在各自列表中的位置',
  })
  cells: number[][];
  @CountsField(ASSIGNMENT_ROLES) counts: Record<AssignmentRole, number>;
  @ListField(() => MatrixOverlapDto) overlaps: MatrixOverlapDto[];
  @IntListField({ example: [3], description: '有多个牵头单位的任务在 tasks 中的位置' })
  severalLeads: number[];
}

@ApiSchema({ name: 'MatrixChoices' })
export class MatrixChoicesDto implements MatrixChoices {
  @ListField(() => PlanRefDto) plans: PlanRefDto[];
  @TextListField({ example: ['二、实施设备更新行动'] }) sections: string[];
  @ListField(() => RefDto) units: RefDto[];
  @ListField(() => RefDto) groups: RefDto[];
}

function EnumListField(): PropertyDecorator {
  return ApiProperty({ enum: [...ASSIGNMENT_ROLES], enumName: 'AssignmentRole', isArray: true });
}
