import { ApiSchema } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Matches, MaxLength, Min } from 'class-validator';
import type { AuditChange } from '@app/domain';
import type {
  AuditAnchor,
  AuditDetail,
  AuditFilter,
  AuditHeadView,
  AuditQuery,
  AuditRow,
  ChainFinding,
  ChainReport,
  Page,
} from '@app/workflow';
import { IsDay, IsId } from '../http/validators.js';
import { RefDto } from '../openapi/common.dto.js';
import { PageCursor, PageLimit } from '../http/page.js';
import {
  DayField,
  EnumField,
  FlagField,
  FreeObjectField,
  IdField,
  InstantField,
  IntField,
  ListField,
  ObjectField,
  TextField,
  nullable,
  optional,
} from '../openapi/fields.js';

const PAGE_MAX = 200;
const PAGE_DEFAULT = 50;
const WORDS_MAX = 100;
const ACTION = /^[a-z][a-z.-]{0,60}$/;
const HASH = /^[0-9a-f]{64}$/;
const VIAS = ['session', 'token', 'system'] as const;
const FINDINGS = ['changed', 'missing', 'inserted', 'swapped', 'cut', 'unsealed', 'rehashed'] as const;
const EXAMPLE_HASH = 'a3f1'.repeat(16);

export class AuditFilterDto implements AuditFilter {
  @IdField({ ...optional, description: '缺省时看审计员的第一个行政区划' })
  @IsOptional()
  @IsId()
  jurisdictionId?: string;
  @DayField({ ...optional, example: '2026-03-01' }) @IsOptional() @IsDay() from?: string;
  @DayField({ ...optional, example: '2026-03-31' }) @IsOptional() @IsDay() to?: string;
  @IdField(optional) @IsOptional() @IsId() actorId?: string;
  @TextField({ ...optional, description: '操作人姓名的一部分', example: '王建国' })
  @IsOptional()
  @IsString()
  @MaxLength(WORDS_MAX)
  actor?: string;
  @TextField({ ...optional, description: '一种操作，或一类对象的全部操作', example: 'task.accept' })
  @IsOptional()
  @Matches(ACTION, { message: '操作名不正确' })
  action?: string;
  @IdField(optional) @IsOptional() @IsId() subjectId?: string;
  @TextField({ ...optional, description: '任务编号', example: 'CZ-2026-001' })
  @IsOptional()
  @IsString()
  @MaxLength(WORDS_MAX)
  task?: string;
  @TextField({ ...optional, example: '8e03978e-40d5-43e8-bc93-6894a57f9324' })
  @IsOptional()
  @IsString()
  @MaxLength(WORDS_MAX)
  requestId?: string;
  @TextField({ ...optional, description: '说明和改动里的词', example: '设备更新' })
  @IsOptional()
  @IsString()
  @MaxLength(WORDS_MAX)
  text?: string;
}

export class AuditQueryDto extends AuditFilterDto implements AuditQuery {
  @PageCursor() cursor?: string;
  @PageLimit(PAGE_MAX, PAGE_DEFAULT) limit: number = PAGE_DEFAULT;
}

/** An anchor is a count and a hash together. */
export class VerificationQueryDto {
  @IdField(optional) @IsOptional() @IsId() jurisdictionId?: string;
  @IntField({ ...optional, description: '锚点文件里的条数，与 anchorHash 一起给', example: 120 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  anchorCount?: number;
  @TextField({ ...optional, description: '锚点文件里的哈希', example: EXAMPLE_HASH })
  @IsOptional()
  @Matches(HASH, { message: '哈希是 64 位十六进制数' })
  anchorHash?: string;
}

@ApiSchema({ name: 'AuditRow' })
export class AuditRowDto implements AuditRow {
  @IdField() id: string;
  @IntField({ description: '在本行政区划的链里的序号', example: 42 }) seq: number;
  @InstantField() at: string;
  @ObjectField(() => RefDto, nullable) actor: RefDto | null;
  @EnumField(VIAS, 'AuditVia') via: AuditRow['via'];
  @TextField({ example: '192.0.2.7' }) ip: string;
  @TextField() requestId: string;
  @TextField({ example: 'task.accept' }) action: string;
  @TextField({ example: '任务 · 签收' }) label: string;
  @IdField(nullable) subjectId: string | null;
  @TextField({ example: '更新落后设备' }) subjectName: string;
  @IdField(nullable) taskId: string | null;
  @TextField({ ...nullable, example: 'CZ-2026-001' }) taskCode: string | null;
  @TextField() note: string;
  @FlagField() onBehalf: boolean;
}

@ApiSchema({ name: 'AuditPage' })
export class AuditPageDto implements Page<AuditRow> {
  @ListField(() => AuditRowDto) items: AuditRowDto[];
  @TextField(nullable) nextCursor: string | null;
}

@ApiSchema({ name: 'AuditAction' })
export class AuditActionDto {
  @TextField({ example: 'task.accept' }) action: string;
  @TextField({ example: '任务 · 签收' }) label: string;
}

@ApiSchema({ name: 'AuditActionList' })
export class AuditActionListDto {
  @ListField(() => AuditActionDto) items: AuditActionDto[];
}

@ApiSchema({ name: 'AuditChange' })
export class AuditChangeDto implements AuditChange {
  @TextField({ example: 'state' }) field: string;
  @TextField({ example: '状态' }) label: string;
  @TextField({ example: '待签收' }) before: string;
  @TextField({ example: '办理中' }) after: string;
}

@ApiSchema({ name: 'AuditDetail' })
export class AuditDetailDto extends AuditRowDto implements AuditDetail {
  @ObjectField(() => RefDto) jurisdiction: RefDto;
  @FreeObjectField({ ...nullable, example: { state: 'issued' } }) before: object | null;
  @FreeObjectField({ ...nullable, example: { state: 'active' } }) after: object | null;
  @ListField(() => AuditChangeDto) changes: AuditChangeDto[];
  @TextField({ example: EXAMPLE_HASH }) prevHash: string;
  @TextField({ example: EXAMPLE_HASH }) hash: string;
}

@ApiSchema({ name: 'AuditHead' })
export class AuditHeadDto implements AuditHeadView {
  @TextField({ description: '行政区划代码', example: 'cz' }) jurisdiction: string;
  @TextField({ example: '长治市' }) name: string;
  @IntField({ example: 120 }) count: number;
  @TextField({ example: EXAMPLE_HASH }) hash: string;
}

@ApiSchema({ name: 'AuditAnchor' })
export class AuditAnchorDto implements AuditAnchor {
  @EnumField(['qiantou-audit-anchor']) format: 'qiantou-audit-anchor';
  @InstantField() at: string;
  @ListField(() => AuditHeadDto) heads: AuditHeadDto[];
}

@ApiSchema({ name: 'AuditFinding' })
export class ChainFindingDto implements ChainFinding {
  @EnumField(FINDINGS, 'AuditFindingCode') code: ChainFinding['code'];
  @IntField({ example: 17 }) seq: number;
  @IntField({ example: 17 }) through: number;
  @TextField({ example: '第 17 号记录的内容被改动过，与封存时的哈希不符。' }) text: string;
}

@ApiSchema({ name: 'AuditVerification' })
export class ChainReportDto implements ChainReport {
  @TextField({ example: 'cz' }) jurisdiction: string;
  @TextField({ example: '长治市' }) name: string;
  @IntField({ example: 120 }) count: number;
  @TextField({ example: EXAMPLE_HASH }) hash: string;
  @FlagField() intact: boolean;
  @ObjectField(() => ChainFindingDto, nullable) finding: ChainFindingDto | null;
  @IntField({ ...nullable, example: 100 }) anchoredCount: number | null;
  @TextField() text: string;
}
