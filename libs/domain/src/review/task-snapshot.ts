import type { CalendarDay } from '../calendar/day.js';
import type { AssignmentBasis, AssignmentRole } from '../plan/propose-assignments.js';
import type { ReviewState, ValueReview } from './review-state.js';

/** A unit's part in a draft task as plain data. */
export interface AssignmentSnapshot {
  /** Null until it is written. */
  readonly id: string | null;
  readonly unitId: string | null;
  readonly printedName: string;
  readonly role: AssignmentRole;
  readonly basis: AssignmentBasis;
  readonly rule: string;
  readonly unitRule: string;
  readonly spanFrom: number | null;
  readonly spanTo: number | null;
  readonly review: ValueReview;
}

/** A milestone of a draft task as plain data. */
export interface MilestoneSnapshot {
  /** Null until it is written. */
  readonly id: string | null;
  readonly name: string;
  readonly due: CalendarDay;
  readonly basis: 'stated' | 'recurring' | 'edited';
  readonly rule: string;
  readonly review: ValueReview;
  /** Targets that it is measured by. */
  readonly targetIds: readonly string[];
}

/** A draft task with its proposals: everything that the review desk may change. Lists are in the order of display. */
export interface TaskSnapshot {
  readonly id: string;
  readonly clauseId: string;
  readonly title: string;
  readonly titleReview: ValueReview;
  readonly review: ReviewState;
  readonly reviewedById: string | null;
  /** ISO 8601. */
  readonly reviewedAt: string | null;
  readonly mergedIntoId: string | null;
  readonly spanFrom: number | null;
  readonly spanTo: number | null;
  readonly assignments: readonly AssignmentSnapshot[];
  readonly milestones: readonly MilestoneSnapshot[];
}

/** What a reviewer may correct of the plan itself. */
export interface PlanSnapshot {
  readonly title: string;
  readonly docNumber: string | null;
  readonly issuer: string | null;
  readonly issuedOn: CalendarDay | null;
}

/** What an action touched, before or after it; `plan` is null where it left the plan's own fields alone. */
export interface ReviewSnapshot {
  readonly plan: PlanSnapshot | null;
  readonly tasks: readonly TaskSnapshot[];
}

/** Who decided, and when. */
export interface Reviewer {
  readonly personId: string;
  /** ISO 8601. */
  readonly at: string;
}
