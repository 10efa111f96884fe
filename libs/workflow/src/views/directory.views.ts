import type { AssignmentRole, LedgerClass, Role } from '@app/domain';
import type { GroupRole } from '@app/persistence';
import type { Id, Instant, Ref } from './common.js';
import type { PersonView, UnitView } from './people.views.js';

/** What a unit still has to do; numbers only. */
export interface UnitDuties {
  /** Tasks in any role, each once. */
  readonly tasks: number;
  readonly byRole: Readonly<Record<AssignmentRole, number>>;
  readonly subtasks: number;
  readonly reportPages: number;
  readonly instructions: number;
}

export interface GroupMemberView {
  readonly unit: Ref;
  readonly role: GroupRole;
}

export interface UnitPersonView {
  readonly membershipId: Id;
  readonly person: Ref;
  readonly login: string;
  /** Masked; null where none is kept. */
  readonly phone: string | null;
  readonly role: Role;
  /** False of accounts that are switched off. */
  readonly active: boolean;
}

/** A unit with who acts for it and how much it has to do. */
export interface UnitDetail extends UnitView {
  readonly mergedInto: Ref | null;
  /** Of a work group: its units. */
  readonly members: readonly GroupMemberView[];
  /** Work groups to which it belongs. */
  readonly groups: readonly GroupMemberView[];
  readonly people: readonly UnitPersonView[];
  readonly duties: UnitDuties;
  readonly warnings: readonly string[];
}

/** What a merger moves, or would move. */
export interface UnitMergeCounts {
  readonly tasks: number;
  /** Tasks that name both units: they are left with one line. */
  readonly doubled: number;
  readonly subtasks: number;
  readonly reportPages: number;
  readonly instructions: number;
  readonly people: number;
  readonly aliases: number;
  readonly children: number;
  readonly groups: number;
}

export interface UnitMergePreview {
  readonly from: Ref;
  readonly into: Ref;
  /** Of the unit that ends; the merger is conditional on it. */
  readonly version: number;
  readonly counts: UnitMergeCounts;
  /** Tasks that have ended and stay with the old unit. */
  readonly kept: number;
}

export interface UnitMerged {
  readonly unit: UnitView;
  readonly counts: UnitMergeCounts;
}

export interface MembershipChanged {
  readonly person: PersonView;
  readonly warnings: readonly string[];
}

export interface HandoverDone {
  readonly unit: UnitDetail;
  /** Notifications that went from one to the other. */
  readonly moved: number;
}

/** A jurisdiction below the reader's, as sums. */
export interface BelowRow {
  readonly jurisdiction: Ref;
  /** Names from the top down. */
  readonly path: readonly string[];
  readonly total: number;
  readonly byClass: Readonly<Record<LedgerClass, number>>;
  /** 完成率 in percent with one decimal; null without tasks. */
  readonly completionRate: number | null;
  /** Calendar days of the task that is overdue longest; 0 where none is. */
  readonly longestOverdue: number;
  readonly lastReportAt: Instant | null;
}
