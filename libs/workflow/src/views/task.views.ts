import type { Completion, LedgerClass, Light, TaskState } from '@app/domain';
import type { Day, Id, Instant, NamedRef, Ref, SpanView } from './common.js';
import type { SignatureView } from './task-life.views.js';
import type { AssignmentView, MilestoneView, TargetView } from './plan.views.js';

export interface LastReportView {
  readonly period: string;
  readonly done: string;
  readonly at: Instant;
}

export interface PlanRef {
  readonly id: Id;
  readonly title: string;
}

export interface CompletionView {
  readonly kind: Completion;
  readonly label: string;
}

export interface AcceptanceView {
  readonly due: Day;
  /** Calendar days; 0 while an objection stops the clock. */
  readonly overdueDays: number;
}

export interface LedgerRow {
  readonly id: Id;
  readonly code: string;
  readonly title: string;
  readonly section: string | null;
  readonly plan: PlanRef;
  readonly jurisdiction: Ref;
  readonly state: TaskState;
  readonly stateLabel: string;
  /** 正常办结 or 超时办结; null while it is not finished. */
  readonly completion: CompletionView | null;
  /** The clock of 签收; null where nothing waits for it. */
  readonly acceptance: AcceptanceView | null;
  readonly light: Light | null;
  readonly class: LedgerClass;
  readonly lightReason: string;
  readonly lead: readonly NamedRef[];
  readonly cooperating: readonly NamedRef[];
  readonly nextDue: Day | null;
  readonly overdueDays: number;
  readonly milestonesTotal: number;
  readonly milestonesConfirmed: number;
  readonly lastReport: LastReportView | null;
  /** What the reader is to the task: a unit role, `office`, or null for mere readers. */
  readonly myRole: string | null;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

export interface LedgerSummary {
  readonly total: number;
  readonly byClass: Readonly<Record<LedgerClass, number>>;
  readonly byState: Readonly<Record<string, number>>;
  readonly awaitingAcceptance: number;
  readonly awaitingReview: number;
}

export type MarkKind = 'lead' | 'cooperating' | 'responsible' | 'target' | 'note';

export interface MarkView {
  readonly kind: MarkKind;
  /** Relative to the quote. */
  readonly span: SpanView;
}

export interface SourceView {
  readonly planTitle: string;
  readonly docNumber: string | null;
  readonly path: string;
  readonly number: string | null;
  readonly before: string;
  readonly quote: string;
  readonly after: string;
  readonly marks: readonly MarkView[];
}

export interface ReportView {
  readonly id: Id;
  readonly period: string;
  readonly unit: Ref;
  readonly person: string;
  readonly done: string;
  readonly problems: string;
  readonly nextSteps: string;
  readonly at: Instant;
}

export interface EventView {
  readonly id: Id;
  readonly kind: string;
  readonly action: string;
  readonly label: string;
  readonly note: string;
  readonly actor: string;
  readonly onBehalf: boolean;
  readonly at: Instant;
  readonly fromState: string | null;
  readonly toState: string | null;
}

export interface ActionView {
  readonly action: string;
  readonly label: string;
  readonly needsNote: boolean;
  readonly onBehalf: boolean;
}

export interface MayView {
  readonly report: boolean;
  readonly reportMilestones: boolean;
  readonly reviewMilestones: boolean;
}

export interface TaskDetail extends LedgerRow {
  readonly version: number;
  readonly issuedAt: Instant | null;
  readonly acceptedAt: Instant | null;
  readonly completedAt: Instant | null;
  readonly originalDue: Day | null;
  readonly currentDue: Day | null;
  readonly source: SourceView;
  /** Clauses that were merged into the task. */
  readonly mergedSources: readonly SourceView[];
  readonly assignments: readonly AssignmentView[];
  /** 签收 of each lead unit. */
  readonly signatures: readonly SignatureView[];
  readonly targets: readonly TargetView[];
  readonly milestones: readonly MilestoneView[];
  readonly reports: readonly ReportView[];
  readonly events: readonly EventView[];
  readonly actions: readonly ActionView[];
  readonly may: MayView;
}
