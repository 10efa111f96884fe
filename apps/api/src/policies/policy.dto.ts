import { ApiSchema } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { REPORT_CADENCES, type DutyChange, type DutyPolicy, type ReportCadence } from '@app/domain';
import type { PolicyChange, PolicyRevisionView, PolicyView } from '@app/workflow';
import { IsId } from '../http/validators.js';
import { RefDto } from '../openapi/common.dto.js';
import {
  EnumField,
  FlagField,
  IdField,
  InstantField,
  IntField,
  ListField,
  ObjectField,
  TextField,
  optional,
} from '../openapi/fields.js';

const NOTE_MAX = 500;

export class PolicyQueryDto {
  @IdField(optional) @IsOptional() @IsId() jurisdictionId?: string;
}

@ApiSchema({ name: 'AcceptancePolicy' })
export class AcceptancePolicyDto {
  @IntField({ example: 3, description: '交办后几个工作日内签收' }) @IsInt() workdays: number;
}

@ApiSchema({ name: 'ExtensionPolicy' })
export class ExtensionPolicyDto {
  @IntField({ example: 2, description: '每个节点可延期的次数，0 为不可延期' })
  @IsInt()
  maxPerMilestone: number;
  @FlagField({ description: '须在到期前申请', example: true }) @IsBoolean() beforeDueOnly: boolean;
}

@ApiSchema({ name: 'ReportPolicy' })
export class ReportPolicyDto {
  @EnumField(REPORT_CADENCES, 'ReportCadence') @IsIn(REPORT_CADENCES) cadence: ReportCadence;
  @IntField({
    example: 25,
    description: '每周为 1（周一）至 7；每月、每季度末月为日期，月份较短时取最后一天',
  })
  @IsInt()
  dueDay: number;
  @FlagField({ description: '须经单位负责人审签', example: true }) @IsBoolean() headSignOff: boolean;
}

@ApiSchema({ name: 'DutyPolicy' })
export class DutyPolicyDto implements DutyPolicy {
  @ObjectField(() => AcceptancePolicyDto)
  @ValidateNested()
  @Type(() => AcceptancePolicyDto)
  acceptance: AcceptancePolicyDto;

  @ObjectField(() => ExtensionPolicyDto)
  @ValidateNested()
  @Type(() => ExtensionPolicyDto)
  extension: ExtensionPolicyDto;

  @ObjectField(() => ReportPolicyDto) @ValidateNested() @Type(() => ReportPolicyDto) report: ReportPolicyDto;
}

@ApiSchema({ name: 'PolicyChange' })
export class PolicyChangeDto implements PolicyChange {
  @IdField() @IsId() jurisdictionId: string;
  @ObjectField(() => DutyPolicyDto) @ValidateNested() @Type(() => DutyPolicyDto) duties: DutyPolicyDto;
  @TextField({ ...optional, example: '按市政府办公室第 12 号通知改为每周报送' })
  @IsOptional()
  @IsString()
  @MaxLength(NOTE_MAX)
  note?: string;
}

@ApiSchema({ name: 'DutyChange' })
export class DutyChangeDto implements DutyChange {
  @TextField({ example: '报送周期' }) label: string;
  @TextField({ example: '每月' }) from: string;
  @TextField({ example: '每周' }) to: string;
}

@ApiSchema({ name: 'PolicyRevision' })
export class PolicyRevisionDto implements PolicyRevisionView {
  @IntField({ example: 2 }) revision: number;
  @InstantField() at: string;
  @TextField() person: string;
  @TextField() note: string;
  @ListField(() => DutyChangeDto) changes: DutyChangeDto[];
}

@ApiSchema({ name: 'Policy' })
export class PolicyDto implements PolicyView {
  @ObjectField(() => RefDto) jurisdiction: RefDto;
  @IntField({ example: 2, description: '现行版本；0 为预设' }) revision: number;
  @ObjectField(() => DutyPolicyDto) duties: DutyPolicyDto;
  @IntField({ example: 3 }) yellowWorkdays: number;
  @ListField(() => PolicyRevisionDto) history: PolicyRevisionDto[];
}
