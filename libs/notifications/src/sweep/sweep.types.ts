import type { CalendarDay, StepSubject } from '@app/domain';
import type { NotificationChannel, NotificationKind } from '@app/persistence';
import type { SweepRest } from './sweep-rules.js';

/** `send`: told today; `later`: today's message has gone out already, so the next workday's carries it; `record`: missed, only written down. */
export type PlanOutcome = 'send' | 'later' | 'record';

/** One line of a sweep: what one person, or one group chat, is told on one channel. */
export interface PlanItem {
  /** The notification's unique key. */
  readonly key: string;
  readonly outcome: PlanOutcome;
  readonly kind: NotificationKind;
  readonly channel: NotificationChannel;
  readonly personId: string | null;
  readonly channelId: string | null;
  /** Of the person or the group chat. */
  readonly personName: string;
  readonly unitName: string;
  readonly email: string | null;
  /** Null for what waited and is no reminder. */
  readonly subject: StepSubject | null;
  readonly step: string;
  readonly taskId: string | null;
  readonly taskCode: string;
  readonly taskTitle: string;
  readonly milestoneId: string | null;
  readonly milestoneName: string;
  readonly due: CalendarDay | null;
  readonly sentence: string;
}

/** Something that has a step due and nobody to tell: its unit has no person any more, or is in no directory. */
export interface UnreachableSubject {
  readonly subject: StepSubject;
  readonly id: string;
  readonly name: string;
  readonly due: CalendarDay;
  readonly jurisdictionId: string;
  readonly taskId: string | null;
  readonly code: string;
  readonly title: string;
  readonly issuedOn: CalendarDay;
}

export interface SweepResult {
  readonly day: CalendarDay;
  /** Why the sweep had nothing to do at this instant; null where it ran. */
  readonly rest: SweepRest | null;
  /** Lines that were told or wait to be. */
  readonly announced: number;
  /** Lines that are only written down. */
  readonly missed: number;
  /** What this sweep added; of two sweeps at the same time each item is in one result only. Empty where no list was asked for. */
  readonly plan: readonly PlanItem[];
  /** Subjects with a reminder due whose unit has nobody to tell. Empty where no list was asked for. */
  readonly unreachable: readonly UnreachableSubject[];
}
