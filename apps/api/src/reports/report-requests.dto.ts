import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
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
import type { ChaseInput, PageAddress, ReportEntryInput, StandingQuery } from '@app/workflow';
import { IsId } from '../http/validators.js';
import {
  EnumField,
  IdField,
  ListField,
  NumberField,
  TextField,
  TextListField,
  optional,
} from '../openapi/fields.js';

const TEXT_MAX = 10_000;
const NOTE_MAX = 2000;
const FIGURES_MAX = 100;
const ENTRIES_MAX = 2000;
const UNITS_MAX = 2000;
export const REPORT_PARTS = ['lead', 'subtask'] as const;

const PERIOD = /^\d{4}-(?:W\d{2}|Q[1-4]|\d{2})$/;
const PERIOD_EXAMPLE = { example: '2027-03', description: '2027-W05、2027-03 或 2027-Q1' };
const IsPeriod = () => Matches(PERIOD, { message: '请填写期次，格式为 2027-W05、2027-03 或 2027-Q1' });

export class PageAddressDto implements PageAddress {
  @IdField({ ...optional, description: '向哪个行政区划报送；缺省为单位所在地' })
  @IsOptional()
  @IsId()
  jurisdictionId?: string;
  @IdField() @IsId() unitId: string;
  @TextField(PERIOD_EXAMPLE) @IsPeriod() period: string;
}

export class StandingQueryDto implements StandingQuery {
  @IdField(optional) @IsOptional() @IsId() jurisdictionId?: string;
  @TextField({ ...optional, ...PERIOD_EXAMPLE }) @IsOptional() @IsPeriod() period?: string;
}

@ApiSchema({ name: 'ReportFigure' })
export class ReportFigureDto {
  @IdField() @IsId() targetId: string;
  @NumberField({ example: 120 }) @IsNumber({ allowNaN: false, allowInfinity: false }) reached: number;
}

@ApiSchema({ name: 'ReportEntryInput' })
export class ReportEntryInputDto implements ReportEntryInput {
  @IdField() @IsId() taskId: string;
  @EnumField(REPORT_PARTS, 'ReportPart') @IsIn(REPORT_PARTS) part: (typeof REPORT_PARTS)[number];
  @TextField({ example: '完成设备更新 40 台。' }) @IsString() @MaxLength(TEXT_MAX) done: string;
  @TextField({ example: '进口设备交付推迟' }) @IsString() @MaxLength(TEXT_MAX) problems: string;
  @TextField({ example: '下月完成安装调试' }) @IsString() @MaxLength(TEXT_MAX) nextSteps: string;
  @ListField(() => ReportFigureDto)
  @IsArray()
  @ArrayMaxSize(FIGURES_MAX)
  @ValidateNested({ each: true })
  @Type(() => ReportFigureDto)
  figures: ReportFigureDto[];
}

@ApiSchema({ name: 'ReportDraft' })
export class ReportDraftDto extends PageAddressDto {
  @ListField(() => ReportEntryInputDto)
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(ENTRIES_MAX)
  @ValidateNested({ each: true })
  @Type(() => ReportEntryInputDto)
  entries: ReportEntryInputDto[];
}

@ApiSchema({ name: 'ReportReturn' })
export class ReportReturnDto {
  @TextField({ example: '请补充完成数量' }) @IsString() @Length(1, NOTE_MAX) reason: string;
}

@ApiSchema({ name: 'ReportChase' })
export class ReportChaseDto implements ChaseInput {
  @IdField() @IsId() jurisdictionId: string;
  @TextField(PERIOD_EXAMPLE) @IsPeriod() period: string;
  @TextListField({ ...optional, description: '缺省为所有逾期、缺报、被退回的单位', example: ['17'] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(UNITS_MAX)
  @IsId({ each: true })
  unitIds?: string[];
}

/** For the OpenAPI document: the form with its file. */
@ApiSchema({ name: 'ReportFormUpload' })
export class ReportFormUploadDto extends PageAddressDto {
  @ApiProperty({ type: 'string', format: 'binary' }) file: unknown;
}
