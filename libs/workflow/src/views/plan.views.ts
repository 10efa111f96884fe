import type { AssignmentBasis, AssignmentRole, MilestoneState } from '@app/domain';
import type { Day, Id, Instant, Ref, SpanView } from './common.js';

export interface AssignmentView {
  readonly id: Id;
  readonly role: AssignmentRole;
  readonly printedName: string;
  readonly unit: Ref | null;
  readonly basis: AssignmentBasis;
  readonly rule: string;
  readonly span: SpanView | null;
}

export interface TargetView {
  readonly id: Id;
  readonly quote: string;
  readonly span: SpanView;
  readonly due: Day | null;
  readonly dueText: string | null;
  readonly recurring: string | null;
  readonly value: number | null;
  readonly valueMax: number | null;
  readonly unit: string | null;
  readonly comparator: string | null;
  readonly baseline: number | null;
}

export interface MilestoneTargetView {
  readonly targetId: Id;
  readonly quote: string;
  readonly value: number | null;
  readonly unit: string | null;
  readonly comparator: string | null;
  readonly reached: number | null;
}

export interface MilestoneView {
  readonly id: Id;
  readonly version: number;
  readonly name: string;
  readonly due: Day;
  readonly originalDue: Day;
  readonly basis: 'stated' | 'recurring' | 'edited';
  readonly rule: string;
  readonly state: MilestoneState;
  readonly evidence: string;
  readonly returnReason: string;
  readonly reportedAt: Instant | null;
  readonly targets: readonly MilestoneTargetView[];
  readonly overdueDays: number;
}

export interface NoteView {
  readonly span: SpanView;
  readonly quote: string;
}

export interface ClauseView {
  readonly path: string;
  readonly number: string | null;
  readonly title: string | null;
  readonly section: string | null;
  readonly span: SpanView;
  readonly notes: readonly NoteView[];
}

/** A task as the reviewer sees it before 交办. */
export interface DraftTask {
  readonly id: Id;
  readonly version: number;
  readonly included: boolean;
  readonly title: string;
  readonly state: string;
  readonly clause: ClauseView;
  readonly assignments: readonly AssignmentView[];
  readonly targets: readonly TargetView[];
  readonly milestones: readonly MilestoneView[];
}

/** Why a plan cannot be issued; or, as a warning, what will go wrong if it is. */
export interface BlockerView {
  readonly code: string;
  readonly text: string;
  readonly taskIds: readonly Id[];
}

export interface PlanSummary {
  readonly id: Id;
  readonly jurisdiction: Ref;
  readonly title: string;
  readonly docNumber: string | null;
  readonly issuer: string | null;
  readonly issuedOn: Day | null;
  readonly state: 'draft' | 'issued';
  readonly issuedAt: Instant | null;
  readonly tasks: number;
  readonly withoutLead: number;
  readonly unresolvedUnits: number;
  readonly fileName: string;
  readonly importedAt: Instant;
}

export interface VersionedPlan extends PlanSummary {
  readonly version: number;
}

export interface DefaultView {
  readonly kind: string;
  readonly quote: string;
  readonly span: SpanView;
}

export interface SectionView {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly span: SpanView;
}

export interface MessageView {
  readonly code: string;
  readonly severity: 'info' | 'warning' | 'error';
  readonly span: SpanView | null;
  readonly text: string;
}

/** Everything the 导入与核对 screen shows. */
export interface PlanReview {
  readonly plan: VersionedPlan;
  readonly text: string;
  readonly body: SpanView;
  readonly defaults: readonly DefaultView[];
  readonly sections: readonly SectionView[];
  readonly messages: readonly MessageView[];
  readonly tasks: readonly DraftTask[];
  readonly blockers: readonly BlockerView[];
}

export interface DraftTaskEdited {
  readonly task: DraftTask;
  readonly blockers: readonly BlockerView[];
}

export interface ImportedPlan {
  readonly planId: Id;
  readonly clauses: number;
  readonly messages: number;
}

export interface UnitsAdopted {
  readonly created: number;
  readonly review: PlanReview;
}

export interface PlanIssued {
  readonly tasks: number;
  readonly notified: number;
}
