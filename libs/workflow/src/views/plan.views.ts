import type {
  AcceptRefusal,
  AssignmentBasis,
  AssignmentRole,
  MilestoneState,
  ReviewActionKind,
  ReviewState,
  ValueReview,
} from '@app/domain';
import type { Day, Id, Instant, Ref, SpanView } from './common.js';

export interface AssignmentView {
  readonly id: Id;
  readonly role: AssignmentRole;
  readonly printedName: string;
  readonly unit: Ref | null;
  readonly basis: AssignmentBasis;
  readonly rule: string;
  /** Why the printed name stands for the unit; empty where it is the unit's name. */
  readonly unitRule: string;
  readonly review: ValueReview;
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
  readonly review: ValueReview;
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
  /** False of a clause that the plan's newest version has no more: its places are none of the text shown. */
  readonly current: boolean;
  /** Page of the document on which it begins, from 1; null of formats without pages. */
  readonly page: number | null;
  readonly notes: readonly NoteView[];
}

/** A unit that may lead, by what the clause is about. */
export interface LeadProposalView {
  /** Name under which it can be accepted. */
  readonly name: string;
  readonly unit: Ref | null;
  readonly functionCode: string;
  /** The function in words. */
  readonly label: string;
  readonly score: number;
  /** The evidence as one Chinese sentence. */
  readonly reason: string;
}

/** A task as the reviewer sees it before 交办: what the text states, and proposals with where each stands in review. */
export interface DraftTask {
  readonly id: Id;
  readonly version: number;
  readonly review: ReviewState;
  readonly reviewedBy: Ref | null;
  readonly reviewedAt: Instant | null;
  /** The task that has its duties since a merge. */
  readonly mergedInto: Id | null;
  readonly title: string;
  readonly titleReview: ValueReview;
  readonly state: string;
  /** Its own clause; after a split with the span of its part. */
  readonly clause: ClauseView;
  /** Its own clause and those merged into it. */
  readonly sources: readonly ClauseView[];
  readonly leadProposals: readonly LeadProposalView[];
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
  /** `reference`: a higher level's document, kept for comparison and never handed out. */
  readonly kind: 'own' | 'reference';
  readonly issuedAt: Instant | null;
  readonly tasks: number;
  readonly unreviewed: number;
  readonly accepted: number;
  readonly rejected: number;
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

/** What was done on the review desk. */
export interface ReviewActionView {
  readonly id: Id;
  readonly kind: ReviewActionKind;
  /** In words. */
  readonly text: string;
  readonly at: Instant;
  readonly actor: Ref;
  readonly taskIds: readonly Id[];
  /** The action that this one took back. */
  readonly undoesId: Id | null;
  readonly undone: boolean;
}

export interface ReviewActionPage {
  readonly items: readonly ReviewActionView[];
  /** Pass as `before` for older ones; null at the end. */
  readonly nextBefore: Id | null;
}

/** A task that could not be accepted with the others, and why. */
export interface RefusedTask {
  readonly taskId: Id;
  readonly code: AcceptRefusal;
  readonly text: string;
}

/** What an action on the review desk changed. */
export interface ReviewChange {
  readonly plan: VersionedPlan;
  readonly tasks: readonly DraftTask[];
  /** Tasks that are no more. */
  readonly removed: readonly Id[];
  readonly refused: readonly RefusedTask[];
  readonly blockers: readonly BlockerView[];
  readonly lastAction: ReviewActionView | null;
}

/** A unit that a printed name may stand for. */
export interface UnitCandidateView {
  readonly unitId: Id;
  readonly name: string;
  readonly reason: string;
}

/** A printed name that no rule ties to one unit with certainty; a person says which it is. */
export interface UnitQuestionView {
  readonly printedName: string;
  readonly taskIds: readonly Id[];
  /** Best first; empty where nothing in the directory is near. */
  readonly candidates: readonly UnitCandidateView[];
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
  /** Names in no directory, while the plan is a draft. */
  readonly unitQuestions: readonly UnitQuestionView[];
  readonly blockers: readonly BlockerView[];
  /** The last action that can be taken back. */
  readonly lastAction: ReviewActionView | null;
}

export interface DraftTaskEdited {
  readonly task: DraftTask;
  readonly blockers: readonly BlockerView[];
  readonly lastAction: ReviewActionView | null;
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
