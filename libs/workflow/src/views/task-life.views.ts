import type { ObjectionState, SubtaskKind, SubtaskState } from '@app/domain';
import type { ApprovalKind } from '../approvals/approval-kinds.js';
import type { Day, Id, Instant, NamedRef, Ref } from './common.js';

/** 签收 of one lead unit. */
export interface SignatureView {
  readonly unit: Ref;
  /** Null while the unit has not signed. */
  readonly at: Instant | null;
  readonly person: string | null;
  readonly onBehalf: boolean;
}

export interface ObjectionView {
  readonly id: Id;
  readonly unit: Ref;
  readonly person: string;
  readonly reason: string;
  /** The words of the clause as they stood when it was objected to. */
  readonly clauseText: string;
  readonly proposedUnit: Ref | null;
  readonly state: ObjectionState;
  readonly stateLabel: string;
  readonly at: Instant;
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
  readonly decisionNote: string;
}

export interface SubtaskView {
  readonly id: Id;
  readonly version: number;
  readonly kind: SubtaskKind;
  readonly unit: Ref;
  readonly title: string;
  /** Null where it is due with the task. */
  readonly ownDue: Day | null;
  /** The day that counts: its own, else the task's; null where neither is fixed. */
  readonly due: Day | null;
  readonly overdueDays: number;
  readonly state: SubtaskState;
  readonly stateLabel: string;
  readonly note: string;
  readonly report: string;
  readonly returnReason: string;
  readonly reportedAt: Instant | null;
  readonly reportedBy: string | null;
  readonly confirmedAt: Instant | null;
  /** What the reader may do with it now: report, confirm, return, cancel, edit. */
  readonly actions: readonly string[];
}

export interface SubtaskList {
  readonly items: readonly SubtaskView[];
  readonly maySplit: boolean;
}

/** What became of one of several changes asked for at once. */
export type BulkRow =
  | { readonly id: Id; readonly ok: true; readonly version: number }
  | { readonly id: Id; readonly ok: false; readonly error: unknown };

export interface ApprovalTask {
  readonly id: Id;
  readonly version: number;
  readonly code: string;
  readonly title: string;
  readonly planTitle: string;
  readonly lead: readonly NamedRef[];
}

export interface ApprovalItem {
  readonly kind: ApprovalKind;
  /** What is decided on: the objection, the milestone, the request; the task itself for 申请办结 and 签收逾期. */
  readonly id: Id;
  readonly version: number;
  readonly task: ApprovalTask;
  readonly since: Instant;
  readonly who: string | null;
  /** What it is about, one line. */
  readonly detail: string;
  /** What the unit says. */
  readonly note: string;
}

export interface ApprovalPage {
  readonly counts: Readonly<Record<ApprovalKind, number>>;
  readonly items: readonly ApprovalItem[];
  readonly nextCursor: string | null;
}
