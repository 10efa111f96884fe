import { ApiSchema } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { UNIT_KINDS_OF_MEASURE, type MeasureUnitKind } from '@app/domain';
import {
  PLAN_LEVELS,
  type LinkRequest,
  type MeasurePlan,
  type MeasurePromise,
  type MeasureProposal,
  type MeasureRow,
  type MeasureTable,
  type PlanLevel,
  type SeenTarget,
} from '@app/workflow';
import { IsId } from '../http/validators.js';
import { RefDto } from '../openapi/common.dto.js';
import {
  DayField,
  EnumField,
  FlagField,
  IdField,
  IntField,
  ListField,
  NumberField,
  ObjectField,
  TextField,
  nullable,
  optional,
} from '../openapi/fields.js';

const NAME_MAX = 200;
const TARGETS_MAX = 200;
const DECISIONS = ['confirmed', 'rejected'] as const;
const BASES = ['proposed', 'manual'] as const;

export class MeasureQueryDto {
  @IdField(optional) @IsOptional() @IsId() jurisdictionId?: string;
}

@ApiSchema({ name: 'SeenTarget' })
export class SeenTargetDto implements SeenTarget {
  @IdField() @IsId() targetId: string;
  @IntField({ nullable: true, description: '所见的对应关系版本；原来没有时为 null', example: 1 })
  @ValidateIf((_, value: unknown) => value !== null)
  @IsInt()
  version: number | null;
}

@ApiSchema({ name: 'MeasureLinkRequest' })
export class MeasureLinkRequestDto implements LinkRequest {
  @IdField() @IsId() jurisdictionId: string;
  @EnumField(DECISIONS, 'LinkDecision') @IsIn(DECISIONS) decision: (typeof DECISIONS)[number];
  @IdField(optional) @IsOptional() @IsId() measureId?: string;
  @TextField({ ...optional, example: '设备投资规模增长率' })
  @IsOptional()
  @IsString()
  @Length(1, NAME_MAX)
  name?: string;
  @ListField(() => SeenTargetDto)
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(TARGETS_MAX)
  @ValidateNested({ each: true })
  @Type(() => SeenTargetDto)
  targets: SeenTargetDto[];
}

@ApiSchema({ name: 'MeasurePlan' })
export class MeasurePlanDto implements MeasurePlan {
  @IdField() id: string;
  @TextField() title: string;
  @TextField(nullable) issuer: string | null;
  @ObjectField(() => RefDto) jurisdiction: RefDto;
  @EnumField(PLAN_LEVELS, 'PlanLevel') level: PlanLevel;
}

@ApiSchema({ name: 'MeasurePromise' })
export class MeasurePromiseDto implements MeasurePromise {
  @IdField() targetId: string;
  @IdField() planId: string;
  @TextField({ example: '设备投资规模较2023年增长25%以上' }) quote: string;
  @NumberField({ example: 25 }) value: number;
  @NumberField(nullable) valueMax: number | null;
  @TextField({ nullable: true, example: '%' }) unit: string | null;
  @TextField({ nullable: true, example: 'ge' }) comparator: string | null;
  @DayField(nullable) due: string | null;
  @IntField({ nullable: true, example: 2023 }) baseline: number | null;
  @NumberField(nullable) reached: number | null;
  @IdField(nullable) taskId: string | null;
  @IntField(nullable) linkVersion: number | null;
  @EnumField(BASES, 'LinkBasis', nullable) basis: (typeof BASES)[number] | null;
  @TextField() rule: string;
  @FlagField() most: boolean;
}

@ApiSchema({ name: 'MeasureRow' })
export class MeasureRowDto implements MeasureRow {
  @IdField() id: string;
  @TextField({ example: '设备投资规模增长率' }) name: string;
  @EnumField(UNIT_KINDS_OF_MEASURE, 'MeasureUnitKind') unitKind: MeasureUnitKind;
  @ListField(() => MeasurePromiseDto) promises: MeasurePromiseDto[];
  @NumberField({ nullable: true, example: 3 }) gapToHigher: number | null;
  @TextField({ example: '高于上级要求3个百分点' }) gapText: string;
}

@ApiSchema({ name: 'MeasureProposal' })
export class MeasureProposalDto implements MeasureProposal {
  @IdField(nullable) measureId: string | null;
  @TextField() name: string;
  @EnumField(UNIT_KINDS_OF_MEASURE, 'MeasureUnitKind') unitKind: MeasureUnitKind;
  @TextField({ example: '指标名称都是“二手车交易量增长率”，单位可比' }) rule: string;
  @ListField(() => MeasurePromiseDto) promises: MeasurePromiseDto[];
}

@ApiSchema({ name: 'MeasureTable' })
export class MeasureTableDto implements MeasureTable {
  @ObjectField(() => RefDto) jurisdiction: RefDto;
  @ListField(() => RefDto) jurisdictions: RefDto[];
  @ListField(() => MeasurePlanDto) plans: MeasurePlanDto[];
  @FlagField() morePlans: boolean;
  @ListField(() => MeasureRowDto) rows: MeasureRowDto[];
  @ListField(() => MeasureProposalDto) proposals: MeasureProposalDto[];
  @ListField(() => MeasurePromiseDto) unlinked: MeasurePromiseDto[];
  @FlagField() mayLink: boolean;
}
