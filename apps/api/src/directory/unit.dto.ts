import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Length,
  MaxLength,
  ValidateIf,
} from 'class-validator';
import { FUNCTION_CODES, type FunctionCode } from '@app/domain';
import {
  UNIT_KINDS,
  type NewUnit,
  type PrintedContact,
  type UnitEdit,
  type UnitImportReport,
  type UnitImportRow,
  type UnitKind,
  type UnitQuery,
  type UnitView,
} from '@app/workflow';
import { IsId } from '../http/validators.js';
import { RefDto } from '../openapi/common.dto.js';
import { PageLimit } from '../http/page.js';
import {
  CountsField,
  EnumField,
  FlagField,
  IdField,
  IntField,
  ListField,
  ObjectField,
  TextField,
  TextListField,
  nullable,
  optional,
} from '../openapi/fields.js';

const NAME_MAX = 200;
const PAGE_MAX = 1000;
const PAGE_DEFAULT = 500;
const FUNCTIONS_MAX = 30;
const OUTCOMES = ['new', 'changed', 'unchanged', 'error'] as const;

const present = (_: object, value: unknown): boolean => value !== undefined;
/** Queries and forms carry flags as words. */
const Flag = () =>
  Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value));

export class UnitQueryDto implements UnitQuery {
  @IdField(optional) @IsOptional() @IsId() jurisdictionId?: string;
  @TextField({ ...optional, example: '设备更新' })
  @IsOptional()
  @IsString()
  @MaxLength(NAME_MAX)
  text?: string;
  @FlagField({ ...optional, description: '也列出停用的单位', example: false })
  @IsOptional()
  @Flag()
  @IsBoolean()
  inactive?: boolean;
  @PageLimit(PAGE_MAX) limit: number = PAGE_DEFAULT;
}

@ApiSchema({ name: 'PrintedContact' })
export class PrintedContactDto implements PrintedContact {
  @TextField() name: string;
  @TextField() email: string;
  @TextField() phone: string;
}

@ApiSchema({ name: 'Unit' })
export class UnitDto implements UnitView {
  @IdField() id: string;
  @TextField() name: string;
  @TextField() kind: string;
  @IdField() jurisdictionId: string;
  @IntField() version: number;
  @FlagField() active: boolean;
  @ObjectField(() => RefDto, nullable) parent: RefDto | null;
  @TextListField({ description: '单位库写明的职能代码；空则按名称判断' }) functionCodes: string[];
  @TextListField({ description: '职能名称' }) functions: string[];
  @ListField(() => RefDto) aliases: RefDto[];
  @ObjectField(() => PrintedContactDto) printedContact: PrintedContactDto;
  @ListField(() => RefDto) contacts: RefDto[];
}

@ApiSchema({ name: 'UnitList' })
export class UnitListDto {
  @ListField(() => UnitDto) items: UnitDto[];
}

@ApiSchema({ name: 'NewUnit' })
export class NewUnitDto implements NewUnit {
  @IdField() @IsId() jurisdictionId: string;
  @TextField({ example: '市数据局' }) @IsString() @Length(1, NAME_MAX) name: string;
  @EnumField(UNIT_KINDS, 'UnitKind') @IsIn(UNIT_KINDS) kind: UnitKind;
}

/** What is left out stays. */
@ApiSchema({ name: 'UnitEdit' })
export class UnitEditDto implements UnitEdit {
  @TextField({ ...optional, example: '市工业和信息化局' })
  @ValidateIf(present)
  @IsString()
  @Length(1, NAME_MAX)
  name?: string;
  @EnumField(UNIT_KINDS, 'UnitKind', optional) @ValidateIf(present) @IsIn(UNIT_KINDS) kind?: UnitKind;

  @TextListField({ ...optional, example: ['industry'] })
  @ValidateIf(present)
  @IsArray()
  @ArrayMaxSize(FUNCTIONS_MAX)
  @IsIn(FUNCTION_CODES, { each: true })
  functionCodes?: FunctionCode[];

  @IdField({ required: false, nullable: true }) @IsOptional() @IsId() parentId?: string | null;
  @FlagField({ ...optional, example: true }) @ValidateIf(present) @IsBoolean() active?: boolean;
}

@ApiSchema({ name: 'NewAlias' })
export class NewAliasDto {
  @TextField({ example: '市工信局' }) @IsString() @Length(1, NAME_MAX) alias: string;
}

@ApiSchema({ name: 'UnitImportRequest' })
export class UnitImportRequestDto {
  @IdField() @IsId() jurisdictionId: string;
  @FlagField({ ...optional, description: '缺省只预演，不改单位库', example: false })
  @IsOptional()
  @Flag()
  @IsBoolean()
  apply?: boolean;
}

/** For the OpenAPI document: the form with its file. */
@ApiSchema({ name: 'UnitImportUpload' })
export class UnitImportUploadDto extends UnitImportRequestDto {
  @ApiProperty({ type: 'string', format: 'binary' }) file: unknown;
}

@ApiSchema({ name: 'UnitChange' })
export class UnitChangeDto {
  @TextField() column: string;
  @TextField() from: string;
  @TextField() to: string;
}

@ApiSchema({ name: 'UnitCellError' })
export class UnitCellErrorDto {
  @TextField() column: string;
  @TextField() text: string;
}

@ApiSchema({ name: 'UnitImportRow' })
export class UnitImportRowDto implements UnitImportRow {
  @TextField(nullable) sheet: string | null;
  @IntField() row: number;
  @TextField() name: string;
  @EnumField(OUTCOMES, 'UnitImportOutcome') outcome: UnitImportRow['outcome'];
  @ListField(() => UnitChangeDto) changes: UnitChangeDto[];
  @ListField(() => UnitCellErrorDto) errors: UnitCellErrorDto[];
  @TextField() note: string;
}

@ApiSchema({ name: 'UnitImportReport' })
export class UnitImportReportDto implements UnitImportReport {
  @FlagField() applied: boolean;
  @CountsField(OUTCOMES) counts: Record<UnitImportRow['outcome'], number>;
  @ListField(() => UnitImportRowDto) rows: UnitImportRowDto[];
}
