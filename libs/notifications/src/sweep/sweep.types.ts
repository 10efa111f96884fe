import type { CalendarDay, FiredStep, ReminderAudience } from '@app/domain';
import type { NotificationChannel, NotificationKind } from '@app/persistence';

/** An open milestone whose reminders may have begun. */
export interface OpenMilestone {
  readonly id: string;
  readonly name: string;
  readonly due: CalendarDay;
  readonly jurisdictionId: string;
  readonly taskId: string;
  readonly code: string;
  readonly title: string;
  readonly issuedOn: CalendarDay;
}

/** Somebody a step speaks to, and on which channels. */
export interface Recipient {
  readonly personId: string;
  readonly name: string;
  readonly unitName: string;
  readonly email: string | null;
  readonly channels: readonly NotificationChannel[];
}

/** Whom each audience of a subject consists of. */
export type AudienceOf = (milestone: OpenMilestone, audience: ReminderAudience) => readonly Recipient[];

/** `send`: told today; `later`: today's mail has gone out already, so the next workday's carries it; `record`: missed, only written down. */
export type PlanOutcome = 'send' | 'later' | 'record';

/** One line of a sweep: what one person is told on one channel. */
export interface PlanItem {
  /** The notification's unique key. */
  readonly key: string;
  readonly outcome: PlanOutcome;
  readonly kind: NotificationKind;
  readonly channel: NotificationChannel;
  readonly personId: string;
  readonly personName: string;
  readonly unitName: string;
  readonly email: string | null;
  readonly step: string;
  readonly taskId: string | null;
  readonly taskCode: string;
  readonly taskTitle: string;
  readonly milestoneId: string | null;
  readonly milestoneName: string;
  readonly due: CalendarDay | null;
  readonly sentence: string;
}

/** A step for a subject and one of its people, before it is known whether it was announced already. */
export interface Candidate {
  readonly milestone: OpenMilestone;
  readonly step: FiredStep;
  readonly recipient: Recipient;
  readonly missed: boolean;
}

export type SweepRest = 'rest_day' | 'before_send_time';

export interface SweepResult {
  readonly day: CalendarDay;
  /** Why the sweep had nothing to do at this instant; null where it ran. */
  readonly rest: SweepRest | null;
  /** What this sweep added; of two sweeps at the same time each item is in one result only. */
  readonly plan: readonly PlanItem[];
  /** Milestones with a reminder due whose lead unit has nobody to tell. */
  readonly unreachable: readonly OpenMilestone[];
}
