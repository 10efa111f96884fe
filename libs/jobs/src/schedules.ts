import type { JobName } from './catalogue.js';

export interface Schedule {
  readonly id: string;
  readonly job: JobName;
  readonly everyMs: number;
  readonly reason: string;
}

const MINUTE = 60_000;

/**
 * Wake-ups, not deadlines: what is due is decided by the handlers from their own clock and their own record of what
 * has run. Intervals rather than cron patterns, because re-registering a pattern at start drops an overdue tick.
 */
export const SCHEDULES: readonly Schedule[] = [
  {
    id: 'sweep-every-5-minutes',
    job: 'sweep.run',
    everyMs: 5 * MINUTE,
    reason: 'reminders and escalations that became due; at send times the workers look by themselves',
  },
  {
    id: 'delivery-every-minute',
    job: 'delivery.run',
    everyMs: MINUTE,
    reason: 'messages whose wake-up was lost',
  },
  {
    id: 'schedules-every-minute',
    job: 'schedules.run',
    everyMs: MINUTE,
    reason: 'slots of schedules that have come',
  },
  {
    id: 'webhooks-every-minute',
    job: 'webhooks.run',
    everyMs: MINUTE,
    reason: 'changes whose wake-up was lost, and repetitions that have come due',
  },
];
