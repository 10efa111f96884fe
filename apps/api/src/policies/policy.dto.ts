import { ApiSchema } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import {
  LADDER_KEYS,
  type DigestPolicy,
  type LadderKey,
  type LightPolicy,
  type PolicyComplaint,
  type QuietHours,
  type RuleChange,
  type SchedulePolicy,
} from '@app/domain';
import type {
  PolicyChange,
  PolicyCheckView,
  PolicyDraft,
  PolicyRevisionView,
  PolicyView,
} from '@app/workflow';
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
import { DutyPolicyDto } from './duty-policy.dto.js';
import { LadderDraftsDto, LadderSentencesDto, LaddersDto } from './ladder.dto.js';

const NOTE_MAX = 500;
const TIME_MAX = 10;

export class PolicyQueryDto {
  @IdField(optional) @IsOptional() @IsId() jurisdictionId?: string;
}

@ApiSchema({ name: 'SchedulePolicy' })
export class SchedulePolicyDto implements SchedulePolicy {
  @FlagField({ example: true, description: '按序时进度亮灯' }) @IsBoolean() on: boolean;
  @IntField({ example: 10, description: '落后序时几个百分点起亮黄灯' }) @IsInt() yellowPoints: number;
  @IntField({ example: 30, description: '落后序时超过几个百分点亮红灯' }) @IsInt() redPoints: number;
}

@ApiSchema({ name: 'LightPolicy' })
export class LightPolicyDto implements LightPolicy {
  @IntField({ example: 3, description: '到期前几个工作日起亮黄灯' }) @IsInt() yellowWorkdays: number;
  @ObjectField(() => SchedulePolicyDto)
  @ValidateNested()
  @Type(() => SchedulePolicyDto)
  schedule: SchedulePolicyDto;
}

@ApiSchema({ name: 'DigestPolicy' })
export class DigestPolicyDto implements DigestPolicy {
  @IntField({ example: 1, description: '每周摘要在周几，1（周一）至 7' }) @IsInt() weekday: number;
  @TextField({ example: '09:00' }) @IsString() @MaxLength(TIME_MAX) time: string;
  @FlagField({ example: true, description: '每月最后一个工作日另发月末摘要' }) @IsBoolean() monthEnd: boolean;
}

@ApiSchema({ name: 'QuietHours' })
export class QuietHoursDto implements QuietHours {
  @TextField({ example: '22:00' }) @IsString() @MaxLength(TIME_MAX) from: string;
  @TextField({ example: '07:00', description: '与开始时间相同则不设免打扰' })
  @IsString()
  @MaxLength(TIME_MAX)
  to: string;
}

@ApiSchema({ name: 'PolicyDraft' })
export class PolicyDraftDto implements PolicyDraft {
  @IdField() @IsId() jurisdictionId: string;
  @ObjectField(() => DutyPolicyDto, optional)
  @IsOptional()
  @ValidateNested()
  @Type(() => DutyPolicyDto)
  duties?: DutyPolicyDto;
  @ObjectField(() => LightPolicyDto, optional)
  @IsOptional()
  @ValidateNested()
  @Type(() => LightPolicyDto)
  lights?: LightPolicyDto;
  @EnumField(LADDER_KEYS, 'LadderKey', optional) @IsOptional() @IsIn(LADDER_KEYS) ladder?: LadderKey;
  @ObjectField(() => LadderDraftsDto, optional)
  @IsOptional()
  @ValidateNested()
  @Type(() => LadderDraftsDto)
  ladders?: LadderDraftsDto;
  @ObjectField(() => DigestPolicyDto, optional)
  @IsOptional()
  @ValidateNested()
  @Type(() => DigestPolicyDto)
  digest?: DigestPolicyDto;
  @TextField({ ...optional, example: '09:00', description: '提醒在一天中的发送时间' })
  @IsOptional()
  @IsString()
  @MaxLength(TIME_MAX)
  sendTime?: string;
  @ObjectField(() => QuietHoursDto, optional)
  @IsOptional()
  @ValidateNested()
  @Type(() => QuietHoursDto)
  quiet?: QuietHoursDto;
}

@ApiSchema({ name: 'PolicyChange' })
export class PolicyChangeDto extends PolicyDraftDto implements PolicyChange {
  @TextField({ ...optional, example: '按市政府办公室第 12 号通知改为每周报送' })
  @IsOptional()
  @IsString()
  @MaxLength(NOTE_MAX)
  note?: string;
}

@ApiSchema({ name: 'RuleChange' })
export class RuleChangeDto implements RuleChange {
  @TextField({ example: '报送周期' }) label: string;
  @TextField({ example: '每月' }) from: string;
  @TextField({ example: '每周' }) to: string;
}

@ApiSchema({ name: 'PolicyComplaint' })
export class PolicyComplaintDto implements PolicyComplaint {
  @TextField({ example: 'ladders.ordinary.steps.3.offset' }) place: string;
  @TextField({ example: '普通：第4步与第3步的时间相同，请合并为一步。' }) text: string;
}

@ApiSchema({ name: 'PolicyCheck' })
export class PolicyCheckDto implements PolicyCheckView {
  @ListField(() => PolicyComplaintDto) complaints: PolicyComplaintDto[];
  @ObjectField(() => LadderSentencesDto) sentences: LadderSentencesDto;
  @ListField(() => RuleChangeDto) changes: RuleChangeDto[];
}

@ApiSchema({ name: 'PolicyRevision' })
export class PolicyRevisionDto implements PolicyRevisionView {
  @IntField({ example: 2 }) revision: number;
  @InstantField() at: string;
  @TextField() person: string;
  @TextField() note: string;
  @ListField(() => RuleChangeDto) changes: RuleChangeDto[];
}

@ApiSchema({ name: 'Policy' })
export class PolicyDto implements PolicyView {
  @ObjectField(() => RefDto) jurisdiction: RefDto;
  @IntField({ example: 2, description: '现行版本；0 为预设' }) revision: number;
  @ObjectField(() => DutyPolicyDto) duties: DutyPolicyDto;
  @ObjectField(() => LightPolicyDto) lights: LightPolicyDto;
  @EnumField(LADDER_KEYS, 'LadderKey', { description: '没有另选的方案和任务按它提醒' }) ladder: LadderKey;
  @ObjectField(() => LaddersDto) ladders: LaddersDto;
  @ObjectField(() => DigestPolicyDto) digest: DigestPolicyDto;
  @TextField({ example: '09:00' }) sendTime: string;
  @ObjectField(() => QuietHoursDto) quiet: QuietHoursDto;
  @ObjectField(() => LadderSentencesDto) sentences: LadderSentencesDto;
  @ObjectField(() => LaddersDto, { description: '出厂预设，供恢复' }) presets: LaddersDto;
  @ListField(() => PolicyRevisionDto, { description: '最近一百版，新的在前' })
  history: PolicyRevisionDto[];
}
