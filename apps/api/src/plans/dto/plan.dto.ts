import { ApiSchema } from '@nestjs/swagger';
import { PLAN_STATES } from '@app/workflow';
import type {
  BlockerView,
  DefaultView,
  DraftTaskEdited,
  ImportedPlan,
  MessageView,
  PlanIssued,
  PlanReview,
  PlanSummary,
  SectionView,
  UnitsAdopted,
  VersionedPlan,
} from '@app/workflow';
import { RefDto, SpanDto } from '../../openapi/common.dto.js';
import {
  DayField,
  EnumField,
  IdField,
  InstantField,
  IntField,
  ListField,
  ObjectField,
  TextField,
  TextListField,
  nullable,
} from '../../openapi/fields.js';
import { DraftTaskDto } from './draft-task.dto.js';

const SEVERITIES = ['info', 'warning', 'error'] as const;

@ApiSchema({ name: 'PlanSummary' })
export class PlanSummaryDto implements PlanSummary {
  @IdField() id: string;
  @ObjectField(() => RefDto) jurisdiction: RefDto;
  @TextField() title: string;
  @TextField(nullable) docNumber: string | null;
  @TextField(nullable) issuer: string | null;
  @DayField(nullable) issuedOn: string | null;
  @EnumField(PLAN_STATES) state: (typeof PLAN_STATES)[number];
  @InstantField(nullable) issuedAt: string | null;
  @IntField() tasks: number;
  @IntField() withoutLead: number;
  @IntField() unresolvedUnits: number;
  @TextField() fileName: string;
  @InstantField() importedAt: string;
}

@ApiSchema({ name: 'PlanSummaryList' })
export class PlanSummaryListDto {
  @ListField(() => PlanSummaryDto) items: PlanSummaryDto[];
}

@ApiSchema({ name: 'VersionedPlan' })
export class VersionedPlanDto extends PlanSummaryDto implements VersionedPlan {
  @IntField() version: number;
}

@ApiSchema({ name: 'PlanDefault' })
export class PlanDefaultDto implements DefaultView {
  @TextField() kind: string;
  @TextField() quote: string;
  @ObjectField(() => SpanDto) span: SpanDto;
}

@ApiSchema({ name: 'PlanSection' })
export class PlanSectionDto implements SectionView {
  @TextField() id: string;
  @TextField(nullable) number: string | null;
  @TextField() title: string;
  @ObjectField(() => SpanDto) span: SpanDto;
}

@ApiSchema({ name: 'ImportMessage' })
export class ImportMessageDto implements MessageView {
  @TextField() code: string;
  @EnumField(SEVERITIES) severity: (typeof SEVERITIES)[number];
  @ObjectField(() => SpanDto, nullable) span: SpanDto | null;
  @TextField() text: string;
}

@ApiSchema({ name: 'Blocker' })
export class BlockerDto implements BlockerView {
  @TextField() code: string;
  @TextField() text: string;
  @TextListField() taskIds: string[];
}

@ApiSchema({ name: 'PlanReview' })
export class PlanReviewDto implements PlanReview {
  @ObjectField(() => VersionedPlanDto) plan: VersionedPlanDto;
  @TextField() text: string;
  @ObjectField(() => SpanDto) body: SpanDto;
  @ListField(() => PlanDefaultDto) defaults: PlanDefaultDto[];
  @ListField(() => PlanSectionDto) sections: PlanSectionDto[];
  @ListField(() => ImportMessageDto) messages: ImportMessageDto[];
  @ListField(() => DraftTaskDto) tasks: DraftTaskDto[];
  @ListField(() => BlockerDto) blockers: BlockerDto[];
}

@ApiSchema({ name: 'DraftTaskEdited' })
export class DraftTaskEditedDto implements DraftTaskEdited {
  @ObjectField(() => DraftTaskDto) task: DraftTaskDto;
  @ListField(() => BlockerDto) blockers: BlockerDto[];
}

@ApiSchema({ name: 'ImportedPlan' })
export class ImportedPlanDto implements ImportedPlan {
  @IdField() planId: string;
  @IntField() clauses: number;
  @IntField() messages: number;
}

@ApiSchema({ name: 'UnitsAdopted' })
export class UnitsAdoptedDto implements UnitsAdopted {
  @IntField() created: number;
  @ObjectField(() => PlanReviewDto) review: PlanReviewDto;
}

@ApiSchema({ name: 'PlanIssued' })
export class PlanIssuedDto implements PlanIssued {
  @IntField() tasks: number;
  @IntField() notified: number;
}
