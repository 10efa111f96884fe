import { ApiSchema } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import {
  LADDER_KEYS,
  PAPER_KINDS,
  STEP_AUDIENCES,
  STEP_CHANNELS,
  STEP_SUBJECTS,
  type DraftStep,
  type Ladder,
  type LadderDrafts,
  type LadderKey,
  type Ladders,
  type PaperKind,
  type PolicyStep,
  type StepAudience,
  type StepChannel,
  type StepSubject,
  type StepTell,
} from '@app/domain';
import type { LadderChoiceView, LadderSentences } from '@app/workflow';
import {
  EnumField,
  EnumListField,
  FlagField,
  IntField,
  ListField,
  ObjectField,
  TextField,
  TextListField,
  nullable,
  optional,
} from '../openapi/fields.js';

/** More than an office would ever write; the rules themselves allow fewer. */
const STEPS_MAX = 100;
const IN = ['days', 'workdays'] as const;

@ApiSchema({ name: 'StepTell' })
export class StepTellDto implements StepTell {
  @EnumField(STEP_AUDIENCES, 'StepAudience') @IsIn(STEP_AUDIENCES) audience: StepAudience;
  @EnumListField(STEP_CHANNELS, 'StepChannel')
  @IsArray()
  @ArrayMaxSize(STEP_CHANNELS.length)
  @IsIn(STEP_CHANNELS, { each: true })
  channels: StepChannel[];
}

/** What a step says, but for its key. */
class StepFieldsDto {
  @TextField({ example: '到期前7天' }) @IsString() @MaxLength(100) name: string;
  @EnumField(STEP_SUBJECTS, 'StepSubject') @IsIn(STEP_SUBJECTS) subject: StepSubject;
  @IntField({ example: -7, description: '到期（交办）日之前为负，当日为 0，之后为正' })
  @IsInt()
  offset: number;
  @EnumField(IN, 'StepUnit') @IsIn(IN) in: 'days' | 'workdays';
  @IntField({ ...optional, example: 7, description: '此后每隔几天（工作日）重复一次' })
  @IsOptional()
  @IsInt()
  every?: number;
  @ListField(() => StepTellDto)
  @IsArray()
  @ArrayMaxSize(STEP_AUDIENCES.length)
  @ValidateNested({ each: true })
  @Type(() => StepTellDto)
  tell: StepTellDto[];
  @EnumField(PAPER_KINDS, 'PaperKind', optional) @IsOptional() @IsIn(PAPER_KINDS) paper?: PaperKind;
  @FlagField({ ...optional, example: false, description: '休息日也发' })
  @IsOptional()
  @IsBoolean()
  atRest?: boolean;
}

@ApiSchema({ name: 'PolicyStep' })
export class PolicyStepDto extends StepFieldsDto implements PolicyStep {
  @TextField({ example: 'before-7', description: '不变的内部编号' }) key: string;
}

@ApiSchema({ name: 'DraftStep' })
export class DraftStepDto extends StepFieldsDto implements DraftStep {
  @TextField({ ...optional, example: 'before-7', description: '原有步骤的内部编号；新增的步骤不写' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  key?: string;
}

@ApiSchema({ name: 'Ladder' })
export class LadderDto implements Ladder {
  @ListField(() => PolicyStepDto) steps: PolicyStepDto[];
}

@ApiSchema({ name: 'Ladders' })
export class LaddersDto implements Ladders {
  @ObjectField(() => LadderDto) ordinary: LadderDto;
  @ObjectField(() => LadderDto) '13710': LadderDto;
  @ObjectField(() => LadderDto) slips: LadderDto;
}

@ApiSchema({ name: 'LadderDraft' })
export class LadderDraftDto {
  @ListField(() => DraftStepDto)
  @IsArray()
  @ArrayMaxSize(STEPS_MAX)
  @ValidateNested({ each: true })
  @Type(() => DraftStepDto)
  steps: DraftStepDto[];
}

@ApiSchema({ name: 'LadderDrafts' })
export class LadderDraftsDto implements LadderDrafts {
  @ObjectField(() => LadderDraftDto, optional)
  @IsOptional()
  @ValidateNested()
  @Type(() => LadderDraftDto)
  ordinary?: LadderDraftDto;

  @ObjectField(() => LadderDraftDto, optional)
  @IsOptional()
  @ValidateNested()
  @Type(() => LadderDraftDto)
  '13710'?: LadderDraftDto;

  @ObjectField(() => LadderDraftDto, optional)
  @IsOptional()
  @ValidateNested()
  @Type(() => LadderDraftDto)
  slips?: LadderDraftDto;
}

const SENTENCES = { example: ['节点到期前7天：站内消息和邮件告知联络员、单位负责人'] };

@ApiSchema({ name: 'LadderSentences' })
export class LadderSentencesDto implements LadderSentences {
  @TextListField(SENTENCES) ordinary: string[];
  @TextListField(SENTENCES) '13710': string[];
  @TextListField(SENTENCES) slips: string[];
}

@ApiSchema({ name: 'LadderChange' })
export class LadderChangeDto {
  @EnumField(LADDER_KEYS, 'LadderKey', { ...nullable, description: 'null 为随上一级' })
  @ValidateIf(({ ladder }: LadderChangeDto) => ladder !== null)
  @IsIn(LADDER_KEYS)
  ladder: LadderKey | null;
}

@ApiSchema({ name: 'LadderChoice' })
export class LadderChoiceDto implements LadderChoiceView {
  @IntField({ example: 3 }) version: number;
  @EnumField(LADDER_KEYS, 'LadderKey', { ...nullable, description: '自己选定的；null 为随上一级' })
  own: LadderKey | null;
  @EnumField(LADDER_KEYS, 'LadderKey') inherited: LadderKey;
  @EnumField(['plan', 'policy'], 'LadderSource') inheritedFrom: 'plan' | 'policy';
  @EnumField(LADDER_KEYS, 'LadderKey') effective: LadderKey;
  @FlagField({ example: true }) mayChange: boolean;
}
