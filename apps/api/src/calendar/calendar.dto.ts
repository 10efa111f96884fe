import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { CalendarException, NoticeComplaint } from '@app/domain';
import type {
  CalendarCheckView,
  CalendarDayChange,
  CalendarImportView,
  CalendarYearState,
  CalendarYearSummary,
  CalendarYearsView,
  CalendarYearView,
} from '@app/workflow';
import {
  DayField,
  EnumField,
  FlagField,
  InstantField,
  IntField,
  IntListField,
  ListField,
  nullable,
  ObjectField,
  optional,
  TextField,
} from '../openapi/fields.js';

const YEAR_MIN = 2000;
const YEAR_MAX = 2100;
const TEXT_MAX = 50_000;
const SOURCE_MAX = 100;
const STATES: readonly CalendarYearState[] = ['published', 'provisional'];
const KINDS: readonly CalendarException['kind'][] = ['holiday', 'workday'];
const LEVELS: readonly NoticeComplaint['level'][] = ['error', 'warning'];
const CHANGES: readonly CalendarDayChange['change'][] = ['added', 'changed', 'same'];
const NOTICE = '一、元旦：1月1日至3日放假调休，共3天。1月4日（星期日）上班。';

export class CalendarYearQueryDto {
  @IntField({ example: 2026 }) @Type(() => Number) @IsInt() @Min(YEAR_MIN) @Max(YEAR_MAX) year: number;
}

/** A notice as a file, as pasted words, or as JSON in `text`. */
@ApiSchema({ name: 'CalendarNoticeRequest' })
export class CalendarNoticeDto {
  @TextField({ ...optional, example: NOTICE, description: '通知全文，或 JSON' })
  @IsOptional()
  @IsString()
  @MaxLength(TEXT_MAX)
  text?: string;

  @IntField({ ...optional, example: 2027, description: '通知没有写明年份时填写' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(YEAR_MIN)
  @Max(YEAR_MAX)
  year?: number;

  @TextField({ ...optional, example: '国办发明电〔2026〕8号', description: '通知没有印出文号时填写' })
  @IsOptional()
  @IsString()
  @MaxLength(SOURCE_MAX)
  source?: string;
}

/** For the OpenAPI document: the form with its file. */
@ApiSchema({ name: 'CalendarNoticeUpload' })
export class CalendarNoticeUploadDto extends CalendarNoticeDto {
  @ApiProperty({ type: 'string', format: 'binary', required: false }) file?: unknown;
}

@ApiSchema({ name: 'CalendarDay' })
export class CalendarDayDto implements Required<CalendarException> {
  @DayField({ example: '2026-02-14' }) day: string;
  @EnumField(KINDS, 'CalendarDayKind') kind: CalendarException['kind'];
  @TextField({ example: '春节' }) name: string;
}

@ApiSchema({ name: 'CalendarYearSummary' })
export class CalendarYearSummaryDto implements CalendarYearSummary {
  @IntField({ example: 2026 }) year: number;
  @EnumField(STATES, 'CalendarYearState', { description: 'provisional：通知未录入，暂按周一至周五推算' })
  state: CalendarYearState;
  @TextField({ example: '国办发明电〔2025〕7号' }) source: string;
  @InstantField(nullable) at: string | null;
  @TextField({ ...nullable, example: '王敏' }) by: string | null;
}

@ApiSchema({ name: 'CalendarYears' })
export class CalendarYearsDto implements CalendarYearsView {
  @ListField(() => CalendarYearSummaryDto) years: CalendarYearSummaryDto[];
  @IntListField({ example: [2027], description: '暂按周一至周五推算的年份' }) provisionalYears: number[];
}

@ApiSchema({ name: 'CalendarYear' })
export class CalendarYearDto extends CalendarYearSummaryDto implements CalendarYearView {
  @IntField({ example: 1 }) version: number;
  @ListField(() => CalendarDayDto) days: CalendarDayDto[];
}

@ApiSchema({ name: 'CalendarComplaint' })
export class CalendarComplaintDto implements NoticeComplaint {
  @EnumField(LEVELS, 'CalendarComplaintLevel') level: NoticeComplaint['level'];
  @TextField({ example: '“元旦”写明共4天，所列日期是3天。' }) text: string;
}

@ApiSchema({ name: 'CalendarDayChange' })
export class CalendarDayChangeDto extends CalendarDayDto implements CalendarDayChange {
  @EnumField(CHANGES, 'CalendarChange') change: CalendarDayChange['change'];
}

@ApiSchema({ name: 'CalendarCheck' })
export class CalendarCheckDto implements CalendarCheckView {
  @IntField({ example: 2027 }) year: number;
  @EnumField(STATES, 'CalendarYearState') state: CalendarYearState;
  @IntField({ example: 0 }) version: number;
  @TextField({ example: '国办发明电〔2026〕8号' }) source: string;
  @ListField(() => CalendarComplaintDto) complaints: CalendarComplaintDto[];
  @FlagField({ example: true }) maySave: boolean;
  @ListField(() => CalendarDayChangeDto) days: CalendarDayChangeDto[];
  @ListField(() => CalendarDayDto) dropped: CalendarDayDto[];
  @IntField({ example: 3, description: '签收时限会变动的任务数' }) movedTasks: number;
}

@ApiSchema({ name: 'CalendarImport' })
export class CalendarImportDto implements CalendarImportView {
  @ObjectField(() => CalendarYearDto) calendar: CalendarYearDto;
  @IntField({ example: 3 }) movedTasks: number;
}
