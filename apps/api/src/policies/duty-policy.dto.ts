import { ApiSchema } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, ValidateNested } from 'class-validator';
import { REPORT_CADENCES, type DutyPolicy, type ReportCadence } from '@app/domain';
import { EnumField, FlagField, IntField, ObjectField } from '../openapi/fields.js';

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
