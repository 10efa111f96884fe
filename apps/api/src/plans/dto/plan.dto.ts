import { ApiSchema } from '@nestjs/swagger';
import { ACCEPT_REFUSALS, REVIEW_ACTION_KINDS, type AcceptRefusal, type ReviewActionKind } from '@app/domain';
import { PLAN_KINDS, PLAN_STATES } from '@app/workflow';
import type {
  BlockerView,
  DefaultView,
  DraftTaskEdited,
  ImportedPlan,
  MessageView,
  PlanIssued,
  PlanReview,
  PlanSummary,
  RefusedTask,
  ReviewActionPage,
  ReviewActionView,
  ReviewChange,
  SectionView,
  UnitCandidateView,
  UnitQuestionView,
  UnitsAdopted,
  VersionedPlan,
} from '@app/workflow';
import { RefDto, SpanDto } from '../../openapi/common.dto.js';
import {
  DayField,
  EnumField,
  FlagField,
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
  @EnumField(PLAN_KINDS, 'PlanKind') kind: (typeof PLAN_KINDS)[number];
  @InstantField(nullable) issuedAt: string | null;
  @IntField() tasks: number;
  @IntField() unreviewed: number;
  @IntField() accepted: number;
  @IntField() rejected: number;
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

@ApiSchema({ name: 'ReviewAction' })
export class ReviewActionDto implements ReviewActionView {
  @IdField() id: string;
  @EnumField(REVIEW_ACTION_KINDS, 'ReviewActionKind') kind: ReviewActionKind;
  @TextField() text: string;
  @InstantField() at: string;
  @ObjectField(() => RefDto) actor: RefDto;
  @TextListField() taskIds: string[];
  @IdField(nullable) undoesId: string | null;
  @FlagField() undone: boolean;
}

@ApiSchema({ name: 'ReviewActionPage' })
export class ReviewActionPageDto implements ReviewActionPage {
  @ListField(() => ReviewActionDto) items: ReviewActionDto[];
  @IdField(nullable) nextBefore: string | null;
}

@ApiSchema({ name: 'UnitCandidate' })
export class UnitCandidateDto implements UnitCandidateView {
  @IdField() unitId: string;
  @TextField() name: string;
  @TextField() reason: string;
}

@ApiSchema({ name: 'UnitQuestion' })
export class UnitQuestionDto implements UnitQuestionView {
  @TextField() printedName: string;
  @TextListField() taskIds: string[];
  @ListField(() => UnitCandidateDto) candidates: UnitCandidateDto[];
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
  @ListField(() => UnitQuestionDto) unitQuestions: UnitQuestionDto[];
  @ListField(() => BlockerDto) blockers: BlockerDto[];
  @ObjectField(() => ReviewActionDto, nullable) lastAction: ReviewActionDto | null;
}

@ApiSchema({ name: 'DraftTaskEdited' })
export class DraftTaskEditedDto implements DraftTaskEdited {
  @ObjectField(() => DraftTaskDto) task: DraftTaskDto;
  @ListField(() => BlockerDto) blockers: BlockerDto[];
  @ObjectField(() => ReviewActionDto, nullable) lastAction: ReviewActionDto | null;
}

@ApiSchema({ name: 'RefusedTask' })
export class RefusedTaskDto implements RefusedTask {
  @IdField() taskId: string;
  @EnumField(ACCEPT_REFUSALS) code: AcceptRefusal;
  @TextField() text: string;
}

@ApiSchema({ name: 'ReviewChange' })
export class ReviewChangeDto implements ReviewChange {
  @ObjectField(() => VersionedPlanDto) plan: VersionedPlanDto;
  @ListField(() => DraftTaskDto) tasks: DraftTaskDto[];
  @TextListField() removed: string[];
  @ListField(() => RefusedTaskDto) refused: RefusedTaskDto[];
  @ListField(() => BlockerDto) blockers: BlockerDto[];
  @ObjectField(() => ReviewActionDto, nullable) lastAction: ReviewActionDto | null;
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
