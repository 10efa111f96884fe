import { ApiSchema } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { PAPER_KINDS, type PaperKind } from '@app/domain';
import { PAPER_STATES, type PaperState } from '@app/persistence';
import type { NewPaper, PaperFilter, PaperQuery, PaperSettingsChange, PaperWords } from '@app/workflow';
import { BULK_MAX, SeenVersionDto } from '../http/bulk.dto.js';
import { IsDay, IsId } from '../http/validators.js';
import { PageCursor, PageLimit } from '../http/page.js';
import {
  DayField,
  EnumField,
  IdField,
  IntField,
  ListField,
  ObjectField,
  TextField,
  TextListField,
  optional,
} from '../openapi/fields.js';

const TEXT_MAX = 2000;
const NAME_MAX = 100;
const CODE_MAX = 20;
const CC_MAX = 30;
const PAGE_MAX = 200;
const PAGE_DEFAULT = 50;
const FIRST_YEAR = 2000;
const LAST_YEAR = 2999;
const WORKDAYS_MAX = 60;

export class PaperFilterDto implements PaperFilter {
  @EnumField(PAPER_STATES, 'PaperState', optional) @IsOptional() @IsIn(PAPER_STATES) state?: PaperState;
  @EnumField(PAPER_KINDS, 'PaperKind', optional) @IsOptional() @IsIn(PAPER_KINDS) kind?: PaperKind;
  @IdField({ ...optional, description: '主送单位' }) @IsOptional() @IsId() unitId?: string;
  @IntField({ ...optional, description: '编号年份', example: 2026 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(FIRST_YEAR)
  @Max(LAST_YEAR)
  year?: number;
}

export class PaperQueryDto extends PaperFilterDto implements PaperQuery {
  @PageCursor() cursor?: string;
  @PageLimit(PAGE_MAX) limit: number = PAGE_DEFAULT;
}

export class PaperPrintDto {
  @TextField({ description: '文书编号，以逗号分隔', example: '17,18,19' })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(BULK_MAX)
  @IsId({ each: true })
  ids: string[];
}

export class PaperPlaceDto {
  @IdField(optional) @IsOptional() @IsId() jurisdictionId?: string;
}

/** What is left out stays as it is. */
@ApiSchema({ name: 'PaperWords' })
export class PaperWordsDto implements PaperWords {
  @EnumField(PAPER_KINDS, 'PaperKind', optional) @IsOptional() @IsIn(PAPER_KINDS) kind?: PaperKind;
  @TextField({ ...optional, example: '节点“完成一期工程”已逾期8天' })
  @IsOptional()
  @IsString()
  @MaxLength(TEXT_MAX)
  reason?: string;
  @TextField({ ...optional, description: '督办要求；空则用该文种的通用表述', example: '请每周报送进展。' })
  @IsOptional()
  @IsString()
  @MaxLength(TEXT_MAX)
  demand?: string;
  @DayField({ ...optional, nullable: true, description: '反馈时限；null 则按该文种的工作日数' })
  @ValidateIf(({ answerDue }: PaperWordsDto) => answerDue !== undefined && answerDue !== null)
  @IsDay()
  answerDue?: string | null;
  @TextListField({ ...optional, description: '抄送', example: ['市政府办公室'] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(CC_MAX)
  @IsString({ each: true })
  @MaxLength(NAME_MAX, { each: true })
  cc?: string[];
}

@ApiSchema({ name: 'NewPaper' })
export class NewPaperDto extends PaperWordsDto implements NewPaper {
  @IdField() @IsId() taskId: string;
  @EnumField(PAPER_KINDS, 'PaperKind') @IsIn(PAPER_KINDS) declare kind: PaperKind;
  @IdField({ ...optional, description: '主送单位；缺省为第一牵头单位' })
  @IsOptional()
  @IsId()
  unitId?: string;
  @IdField({ ...optional, description: '所涉的未完成节点' }) @IsOptional() @IsId() milestoneId?: string;
}

@ApiSchema({ name: 'PaperReason' })
export class PaperReasonDto {
  @TextField({ example: '该单位已电话报送' }) @IsString() @Length(1, TEXT_MAX) reason: string;
}

@ApiSchema({ name: 'BulkPapers' })
export class BulkPapersDto {
  @ListField(() => SeenVersionDto)
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(BULK_MAX)
  @ValidateNested({ each: true })
  @Type(() => SeenVersionDto)
  items: SeenVersionDto[];
}

const Workdays = (): PropertyDecorator => (target, key) => {
  for (const decorate of [IntField({ example: 5 }), IsInt(), Min(1), Max(WORKDAYS_MAX)])
    decorate(target, key);
};

@ApiSchema({ name: 'AnswerWorkdays' })
export class AnswerWorkdaysDto implements Record<PaperKind, number> {
  @Workdays() supervise: number;
  @Workdays() chase: number;
  @Workdays() blue: number;
  @Workdays() yellow: number;
  @Workdays() red: number;
}

@ApiSchema({ name: 'PaperSettingsChange' })
export class PaperSettingsChangeDto implements PaperSettingsChange {
  @IdField() @IsId() jurisdictionId: string;
  @TextField({ example: '长治市现代化产业体系工作专班办公室' })
  @IsString()
  @Length(1, NAME_MAX)
  issuer: string;
  @TextField({ example: '长治' }) @IsString() @Length(1, CODE_MAX) code: string;
  @ObjectField(() => AnswerWorkdaysDto)
  @ValidateNested()
  @Type(() => AnswerWorkdaysDto)
  answerWorkdays: AnswerWorkdaysDto;
}
