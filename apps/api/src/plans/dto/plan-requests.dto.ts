import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  Length,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { ASSIGNMENT_ROLES, type AssignmentRole } from '@app/domain';
import {
  PLAN_KINDS,
  type AssignmentEdit,
  type MilestoneEdit,
  type PlanEdit,
  type TaskEdit,
} from '@app/workflow';
import { IsDay, IsId } from '../../http/validators.js';
import {
  DayField,
  EnumField,
  IdField,
  ListField,
  TextField,
  TextListField,
  optional,
} from '../../openapi/fields.js';

const TITLE_MAX = 300;
const NAME_MAX = 200;
const LIST_MAX = 200;

const present = (_: object, value: unknown): boolean => value !== undefined;
/** Null clears the field, leaving it out keeps it. */
const Clearable = () => ValidateIf((_, value: unknown) => present({}, value) && value !== null);

/** JSON form of an import; the multipart form has a `file` instead of name and text. */
@ApiSchema({ name: 'ImportRequest' })
export class ImportRequestDto {
  @IdField() @IsId() jurisdictionId: string;
  @TextField({ ...optional, example: '行动方案.txt' })
  @IsOptional()
  @IsString()
  @Length(1, NAME_MAX)
  fileName?: string;
  @TextField({ ...optional, example: '一、实施工业设备更新。（牵头单位：市工信局）' })
  @IsOptional()
  @IsString()
  text?: string;
  @EnumField(PLAN_KINDS, 'PlanKind', optional)
  @IsOptional()
  @IsIn(PLAN_KINDS)
  kind?: (typeof PLAN_KINDS)[number];
}

/** For the OpenAPI document only: the body of a multipart import. */
@ApiSchema({ name: 'ImportUpload' })
export class ImportUploadDto {
  @IdField() jurisdictionId: string;
  @EnumField(PLAN_KINDS, 'PlanKind', optional) kind?: (typeof PLAN_KINDS)[number];
  @ApiProperty({ type: 'string', format: 'binary' }) file: unknown;
}

@ApiSchema({ name: 'PlanEdit' })
export class PlanEditDto implements PlanEdit {
  @TextField({ ...optional, example: '推动大规模设备更新和消费品以旧换新行动方案' })
  @ValidateIf(present)
  @IsString()
  @Length(1, TITLE_MAX)
  title?: string;
  @TextField({ required: false, nullable: true, example: '某政发〔2026〕5号' })
  @Clearable()
  @IsString()
  @MaxLength(NAME_MAX)
  docNumber?: string | null;
  @TextField({ required: false, nullable: true, example: '某市人民政府' })
  @Clearable()
  @IsString()
  @MaxLength(NAME_MAX)
  issuer?: string | null;
  @DayField({ required: false, nullable: true }) @Clearable() @IsDay() issuedOn?: string | null;
}

@ApiSchema({ name: 'AssignmentEdit' })
export class AssignmentEditDto implements AssignmentEdit {
  @IdField(optional) @IsOptional() @IsId() unitId?: string;
  @TextField({ ...optional, example: '市工业和信息化局' })
  @IsOptional()
  @IsString()
  @Length(1, NAME_MAX)
  name?: string;
  @EnumField(ASSIGNMENT_ROLES, 'AssignmentRole') @IsIn(ASSIGNMENT_ROLES) role: AssignmentRole;
}

@ApiSchema({ name: 'MilestoneEdit' })
export class MilestoneEditDto implements MilestoneEdit {
  @IdField(optional) @IsOptional() @IsId() id?: string;
  @TextField({ example: '更新设备100台' }) @IsString() @Length(1, TITLE_MAX) name: string;
  @DayField() @IsDay() due: string;
}

@ApiSchema({ name: 'TaskEdit' })
export class TaskEditDto implements TaskEdit {
  @TextField({ ...optional, example: '推进重点行业设备更新' })
  @ValidateIf(present)
  @IsString()
  @Length(1, TITLE_MAX)
  title?: string;

  @ListField(() => AssignmentEditDto, optional)
  @ValidateIf(present)
  @IsArray()
  @ArrayMaxSize(LIST_MAX)
  @ValidateNested({ each: true })
  @Type(() => AssignmentEditDto)
  assignments?: AssignmentEditDto[];

  @ListField(() => MilestoneEditDto, optional)
  @ValidateIf(present)
  @IsArray()
  @ArrayMaxSize(LIST_MAX)
  @ValidateNested({ each: true })
  @Type(() => MilestoneEditDto)
  milestones?: MilestoneEditDto[];
}

@ApiSchema({ name: 'AdoptUnits' })
export class AdoptUnitsDto {
  @TextListField({ ...optional, example: ['市低空办'] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(LIST_MAX)
  @IsString({ each: true })
  @Length(1, NAME_MAX, { each: true })
  names?: string[];
}
