import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, Length, ValidateNested } from 'class-validator';
import {
  CHANGED_FIELDS,
  REISSUE_TAKES,
  TASK_STATES,
  type ChangedField,
  type ReissueTake,
  type TaskState,
} from '@app/domain';
import type {
  ReissueAnswers,
  ReissueApplied,
  ReissueChangeView,
  ReissueClauseView,
  ReissueDecision,
  ReissueTargetView,
  ReissueTaskView,
  ReissueView,
  RevisionView,
} from '@app/workflow';
import {
  DayField,
  EnumField,
  IdField,
  InstantField,
  IntField,
  ListField,
  nullable,
  ObjectField,
  optional,
  TextField,
  TextListField,
} from '../openapi/fields.js';
import { IsId } from '../http/validators.js';
import { ImportMessageDto } from '../plans/dto/plan.dto.js';
import { SpanDto } from '../openapi/common.dto.js';

const NAME_MAX = 200;
const KEY_MAX = 400;
const DECISIONS_MAX = 5000;
const KINDS = ['changed', 'added', 'removed'] as const;
const STATES = ['proposed', 'current', 'superseded'] as const;
const FACT_ROLES = ['lead', 'cooperating', 'responsible'] as const;

/** JSON form of a new version; the multipart form has a `file` instead. */
@ApiSchema({ name: 'ReissueRequest' })
export class ReissueRequestDto {
  @TextField({ ...optional, example: '行动方案（修订）.txt' })
  @IsOptional()
  @IsString()
  @Length(1, NAME_MAX)
  fileName?: string;
  @TextField({ ...optional, example: '一、实施工业设备更新。（牵头单位：市科技局）' })
  @IsOptional()
  @IsString()
  text?: string;
}

/** For the OpenAPI document only: the body of a multipart upload. */
@ApiSchema({ name: 'ReissueUpload' })
export class ReissueUploadDto {
  @ApiProperty({ type: 'string', format: 'binary' }) file: unknown;
}

@ApiSchema({ name: 'ReissueDecision' })
export class ReissueDecisionDto implements ReissueDecision {
  @TextField({ example: '三/(九)' }) @IsString() @Length(1, KEY_MAX) key: string;
  @EnumField(REISSUE_TAKES, 'ReissueTake') @IsIn(REISSUE_TAKES) take: ReissueTake;
}

@ApiSchema({ name: 'ReissueDecisions' })
export class ReissueDecisionsDto implements ReissueAnswers {
  @IdField() @IsId() revisionId: string;

  @ListField(() => ReissueDecisionDto)
  @IsArray()
  @ArrayMaxSize(DECISIONS_MAX)
  @ValidateNested({ each: true })
  @Type(() => ReissueDecisionDto)
  decisions: ReissueDecisionDto[];
}

@ApiSchema({ name: 'PrintedUnit' })
export class PrintedUnitDto {
  @TextField() name: string;
  @EnumField(FACT_ROLES) role: (typeof FACT_ROLES)[number];
  @ObjectField(() => SpanDto) span: SpanDto;
}

@ApiSchema({ name: 'ReissueTarget' })
export class ReissueTargetDto implements ReissueTargetView {
  @TextField() quote: string;
  @DayField(nullable) due: string | null;
  @TextField(nullable) dueText: string | null;
}

@ApiSchema({ name: 'ReissueClause' })
export class ReissueClauseDto implements ReissueClauseView {
  @TextField() path: string;
  @TextField(nullable) number: string | null;
  @TextField() title: string;
  @TextField() quote: string;
  @ObjectField(() => SpanDto) span: SpanDto;
  @ListField(() => PrintedUnitDto) units: PrintedUnitDto[];
  @TextListField() lead: string[];
  @ListField(() => ReissueTargetDto) targets: ReissueTargetDto[];
  @DayField(nullable) lastDue: string | null;
}

@ApiSchema({ name: 'ReissueTask' })
export class ReissueTaskDto implements ReissueTaskView {
  @IdField() id: string;
  @TextField(nullable) code: string | null;
  @TextField() title: string;
  @EnumField(TASK_STATES, 'TaskState') state: TaskState;
  @TextField() stateLabel: string;
}

@ApiSchema({ name: 'ReissueChange' })
export class ReissueChangeDto implements ReissueChangeView {
  @TextField() key: string;
  @EnumField(KINDS) kind: (typeof KINDS)[number];
  @ApiProperty({ enum: CHANGED_FIELDS, enumName: 'ChangedField', isArray: true }) fields: ChangedField[];
  @ObjectField(() => ReissueClauseDto, nullable) before: ReissueClauseDto | null;
  @ObjectField(() => ReissueClauseDto, nullable) after: ReissueClauseDto | null;
  @ListField(() => ReissueTaskDto) tasks: ReissueTaskDto[];
  @ApiProperty({ enum: REISSUE_TAKES, enumName: 'ReissueTake', isArray: true }) takes: ReissueTake[];
  @TextField() remark: string;
}

@ApiSchema({ name: 'Reissue' })
export class ReissueDto implements ReissueView {
  @IdField() revisionId: string;
  @IntField() number: number;
  @TextField() fileName: string;
  @InstantField() importedAt: string;
  @TextField(nullable) importedBy: string | null;
  @IntField() unchanged: number;
  @ListField(() => ReissueChangeDto) changes: ReissueChangeDto[];
  @ListField(() => ImportMessageDto) messages: ImportMessageDto[];
}

@ApiSchema({ name: 'ReissueApplied' })
export class ReissueAppliedDto implements ReissueApplied {
  @IntField() version: number;
  @IntField() unchanged: number;
  @IntField() adopted: number;
  @IntField() kept: number;
  @IntField() added: number;
  @IntField() cancelled: number;
}

@ApiSchema({ name: 'Revision' })
export class RevisionDto implements RevisionView {
  @IdField() id: string;
  @IntField() number: number;
  @EnumField(STATES) state: (typeof STATES)[number];
  @TextField() fileName: string;
  @InstantField() importedAt: string;
  @TextField(nullable) importedBy: string | null;
  @InstantField(nullable) appliedAt: string | null;
  @TextField(nullable) appliedBy: string | null;
}

@ApiSchema({ name: 'RevisionList' })
export class RevisionListDto {
  @ListField(() => RevisionDto) items: RevisionDto[];
}
