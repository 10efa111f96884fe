import { ApiSchema } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsNumber,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import {
  LEDGER_CLASSES,
  LEDGER_STATES,
  PLAIN_TASK_ACTIONS,
  type LedgerClass,
  type Light,
  type PlainTaskAction,
  type TaskState,
} from '@app/domain';
import {
  LEDGER_LEADS,
  LEDGER_ROLES,
  type LedgerFilter,
  type LedgerLead,
  type LedgerQuery,
  type LedgerRole,
  type MilestoneReport,
  type ProgressInput,
  type ReachedValue,
} from '@app/workflow';
import { IsDay, IsId } from '../../http/validators.js';
import { PageCursor, PageLimit } from '../../http/page.js';
import {
  DayField,
  EnumField,
  IdField,
  ListField,
  NumberField,
  TextField,
  optional,
} from '../../openapi/fields.js';
import { LIGHTS } from './task.dto.js';

const NOTE_MAX = 2000;
const REPORT_MAX = 10_000;
const ACCEPTANCE_FILTERS = ['overdue'] as const;
const SECTION_MAX = 500;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const SEARCH_MAX = 100;
const PAGE_MAX = 200;
const PAGE_DEFAULT = 50;
const VALUES_MAX = 100;
export const LEDGER_SORTS = ['due', 'code'] as const;

export class LedgerFilterDto implements LedgerFilter {
  @IdField(optional) @IsOptional() @IsId() jurisdictionId?: string;
  @IdField(optional) @IsOptional() @IsId() planId?: string;
  @IdField(optional) @IsOptional() @IsId() unitId?: string;
  @EnumField(LEDGER_ROLES, 'LedgerRole', optional) @IsOptional() @IsIn(LEDGER_ROLES) role?: LedgerRole;
  @EnumField(LIGHTS, undefined, optional) @IsOptional() @IsIn(LIGHTS) light?: Light;
  @EnumField(LEDGER_CLASSES, 'LedgerClass', optional) @IsOptional() @IsIn(LEDGER_CLASSES) class?: LedgerClass;
  @EnumField(LEDGER_STATES, undefined, optional) @IsOptional() @IsIn(LEDGER_STATES) state?: TaskState;
  @EnumField(ACCEPTANCE_FILTERS, undefined, optional)
  @IsOptional()
  @IsIn(ACCEPTANCE_FILTERS)
  acceptance?: 'overdue';
  @DayField(optional) @IsOptional() @IsDay() dueFrom?: string;
  @DayField(optional) @IsOptional() @IsDay() dueTo?: string;
  @EnumField(LEDGER_LEADS, 'LedgerLead', optional) @IsOptional() @IsIn(LEDGER_LEADS) lead?: LedgerLead;
  @TextField({ ...optional, example: '二、重点任务' })
  @IsOptional()
  @IsString()
  @MaxLength(SECTION_MAX)
  section?: string;
  @TextField({ required: false, example: '2026-03' })
  @IsOptional()
  @Matches(MONTH, { message: '请填写月份，格式为 2027-03' })
  issuedMonth?: string;
  @TextField({ ...optional, example: '设备更新' })
  @IsOptional()
  @IsString()
  @MaxLength(SEARCH_MAX)
  text?: string;
}

export class LedgerQueryDto extends LedgerFilterDto implements LedgerQuery {
  @EnumField(LEDGER_SORTS, undefined, optional)
  @IsOptional()
  @IsIn(LEDGER_SORTS)
  sort: (typeof LEDGER_SORTS)[number] = 'due';
  @PageCursor() cursor?: string;
  @PageLimit(PAGE_MAX) limit: number = PAGE_DEFAULT;
}

@ApiSchema({ name: 'Transition' })
export class TransitionDto {
  @EnumField(PLAIN_TASK_ACTIONS, 'TaskAction') @IsIn(PLAIN_TASK_ACTIONS) action: PlainTaskAction;
  @TextField({ ...optional, example: '不属本单位职责，建议由市应急管理局承担' })
  @IsOptional()
  @IsString()
  @MaxLength(NOTE_MAX)
  note?: string;
  @IdField({ ...optional, description: '提出异议时建议的承担单位' })
  @IsOptional()
  @IsId()
  proposedUnitId?: string;
}

@ApiSchema({ name: 'ProgressInput' })
export class ProgressInputDto implements ProgressInput {
  @TextField({ required: false, example: '2027-03' })
  @IsOptional()
  @Matches(/^\d{4}-(0[1-9]|1[0-2])$/, { message: '请填写月份，格式为 2027-03' })
  period?: string;
  @TextField({ example: '已完成3台机组改造' }) @IsString() @Length(1, REPORT_MAX) done: string;
  @TextField({ ...optional, example: '进口设备交付推迟' })
  @IsOptional()
  @IsString()
  @MaxLength(REPORT_MAX)
  problems?: string;
  @TextField({ ...optional, example: '下月完成安装调试' })
  @IsOptional()
  @IsString()
  @MaxLength(REPORT_MAX)
  nextSteps?: string;
}

@ApiSchema({ name: 'ReachedValue' })
export class ReachedValueDto implements ReachedValue {
  @IdField() @IsId() targetId: string;
  @NumberField({ example: 120 }) @IsNumber({ allowNaN: false, allowInfinity: false }) reached: number;
}

@ApiSchema({ name: 'MilestoneReport' })
export class MilestoneReportDto implements MilestoneReport {
  @TextField({ example: '验收文件已报送' }) @IsString() @Length(1, REPORT_MAX) evidence: string;

  @ListField(() => ReachedValueDto, optional)
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(VALUES_MAX)
  @ValidateNested({ each: true })
  @Type(() => ReachedValueDto)
  values?: ReachedValueDto[];
}

@ApiSchema({ name: 'MilestoneReturn' })
export class MilestoneReturnDto {
  @TextField({ example: '缺少验收意见' }) @IsString() @Length(1, NOTE_MAX) reason: string;
}
