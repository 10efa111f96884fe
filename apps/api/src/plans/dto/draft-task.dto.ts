import { ApiSchema } from '@nestjs/swagger';
import type { AssignmentBasis, AssignmentRole, MilestoneState, ReviewState, ValueReview } from '@app/domain';
import {
  ASSIGNMENT_BASES,
  ASSIGNMENT_ROLES,
  MILESTONE_STATES,
  REVIEW_STATES,
  VALUE_REVIEWS,
} from '@app/domain';
import type {
  AssignmentView,
  ClauseView,
  DraftTask,
  LeadProposalView,
  MilestoneTargetView,
  MilestoneView,
  NoteView,
  TargetView,
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
  NumberField,
  ObjectField,
  TextField,
  nullable,
} from '../../openapi/fields.js';

const MILESTONE_BASES = ['stated', 'recurring', 'edited'] as const;

@ApiSchema({ name: 'Assignment' })
export class AssignmentDto implements AssignmentView {
  @IdField() id: string;
  @EnumField(ASSIGNMENT_ROLES, 'AssignmentRole') role: AssignmentRole;
  @TextField() printedName: string;
  @ObjectField(() => RefDto, nullable) unit: RefDto | null;
  @EnumField(ASSIGNMENT_BASES) basis: AssignmentBasis;
  @TextField() rule: string;
  @TextField() unitRule: string;
  @EnumField(VALUE_REVIEWS, 'ValueReview') review: ValueReview;
  @ObjectField(() => SpanDto, nullable) span: SpanDto | null;
}

@ApiSchema({ name: 'Target' })
export class TargetDto implements TargetView {
  @IdField() id: string;
  @TextField() quote: string;
  @ObjectField(() => SpanDto) span: SpanDto;
  @DayField(nullable) due: string | null;
  @TextField(nullable) dueText: string | null;
  @TextField(nullable) recurring: string | null;
  @NumberField(nullable) value: number | null;
  @NumberField(nullable) valueMax: number | null;
  @TextField(nullable) unit: string | null;
  @TextField(nullable) comparator: string | null;
  @IntField(nullable) baseline: number | null;
}

@ApiSchema({ name: 'MilestoneTarget' })
export class MilestoneTargetDto implements MilestoneTargetView {
  @IdField() targetId: string;
  @TextField() quote: string;
  @NumberField(nullable) value: number | null;
  @TextField(nullable) unit: string | null;
  @TextField(nullable) comparator: string | null;
  @NumberField(nullable) reached: number | null;
}

@ApiSchema({ name: 'Milestone' })
export class MilestoneDto implements MilestoneView {
  @IdField() id: string;
  @IntField() version: number;
  @TextField() name: string;
  @DayField() due: string;
  @DayField() originalDue: string;
  @EnumField(MILESTONE_BASES) basis: (typeof MILESTONE_BASES)[number];
  @TextField() rule: string;
  @EnumField(VALUE_REVIEWS, 'ValueReview') review: ValueReview;
  @EnumField(MILESTONE_STATES, 'MilestoneState') state: MilestoneState;
  @TextField() evidence: string;
  @TextField() returnReason: string;
  @InstantField(nullable) reportedAt: string | null;
  @ListField(() => MilestoneTargetDto) targets: MilestoneTargetDto[];
  @IntField() overdueDays: number;
}

@ApiSchema({ name: 'Note' })
export class NoteDto implements NoteView {
  @ObjectField(() => SpanDto) span: SpanDto;
  @TextField() quote: string;
}

@ApiSchema({ name: 'Clause' })
export class ClauseDto implements ClauseView {
  @TextField() path: string;
  @TextField(nullable) number: string | null;
  @TextField(nullable) title: string | null;
  @TextField(nullable) section: string | null;
  @ObjectField(() => SpanDto) span: SpanDto;
  @FlagField() current: boolean;
  @IntField(nullable) page: number | null;
  @ListField(() => NoteDto) notes: NoteDto[];
}

@ApiSchema({ name: 'LeadProposal' })
export class LeadProposalDto implements LeadProposalView {
  @TextField() name: string;
  @ObjectField(() => RefDto, nullable) unit: RefDto | null;
  @TextField() functionCode: string;
  @TextField() label: string;
  @NumberField() score: number;
  @TextField() reason: string;
}

@ApiSchema({ name: 'DraftTask' })
export class DraftTaskDto implements DraftTask {
  @IdField() id: string;
  @IntField() version: number;
  @EnumField(REVIEW_STATES, 'ReviewState') review: ReviewState;
  @ObjectField(() => RefDto, nullable) reviewedBy: RefDto | null;
  @InstantField(nullable) reviewedAt: string | null;
  @IdField(nullable) mergedInto: string | null;
  @TextField() title: string;
  @EnumField(VALUE_REVIEWS, 'ValueReview') titleReview: ValueReview;
  @TextField() state: string;
  @ObjectField(() => ClauseDto) clause: ClauseDto;
  @ListField(() => ClauseDto) sources: ClauseDto[];
  @ListField(() => LeadProposalDto) leadProposals: LeadProposalDto[];
  @ListField(() => AssignmentDto) assignments: AssignmentDto[];
  @ListField(() => TargetDto) targets: TargetDto[];
  @ListField(() => MilestoneDto) milestones: MilestoneDto[];
}
