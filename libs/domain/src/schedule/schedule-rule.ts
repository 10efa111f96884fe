import type { CalendarDay } from '../calendar/day.js';

/** When a schedule fires, apart from the time of day. */
export type ScheduleCadence =
  | { readonly every: 'day' }
  /** Every workday; a day at rest has no slot of its own. */
  | { readonly every: 'workday' }
  /** `weekday` is 1 (Monday) to 7. With `workday` a day at rest gives way to the next workday. */
  | { readonly every: 'week'; readonly weekday: number; readonly workday?: boolean }
  /** `day` is 1 to 31; a shorter month takes its last day. With `workday` as for weeks. */
  | { readonly every: 'month'; readonly day: number; readonly workday?: boolean }
  /** The month's last day; with `workday` its last workday. */
  | { readonly every: 'month_end'; readonly workday?: boolean };

/** `time` is `HH:mm` by the clocks of `zone`, an IANA name, Asia/Shanghai where none is given. */
export type ScheduleRule = ScheduleCadence & { readonly time: string; readonly zone?: string };

/**
 * One firing. Its key names the day, week or month it stands for (`2027-12-28`, `2027-W52`, `2027-12`) and is unique
 * within the schedule; it stays the same when a holiday moves the day.
 */
export interface Slot {
  readonly key: string;
  /** The day on which it fires, in the rule's zone. */
  readonly day: CalendarDay;
  /** Epoch milliseconds. */
  readonly at: number;
}

/**
 * What becomes of slots that nobody ran in time. `once`: the newest runs, for all of them. `all`: each runs. `skip`: one
 * that is later than the grace is passed over.
 */
export type Misfire = 'once' | 'all' | 'skip';

export interface Schedule {
  /** Unique among all schedules; it is what its runs are recorded under, `digest-weekly:7`. */
  readonly key: string;
  readonly rule: ScheduleRule;
  readonly misfire: Misfire;
  /** `once` and `all` run nothing that is older than this many days (of 24 hours). */
  readonly windowDays: number;
  /** For `skip`: how late a slot may still run. */
  readonly graceMinutes: number;
}

/** `older`: a newer slot ran for it. `window`: before the catch-up window. `grace`: later than its grace. */
export type SkipReason = 'older' | 'window' | 'grace';

export interface SkippedSlot {
  readonly slot: Slot;
  readonly reason: SkipReason;
}

/** Both in the order of time. */
export interface DueSlots {
  readonly run: readonly Slot[];
  readonly skipped: readonly SkippedSlot[];
}

/** Where a rule names no zone. */
export const SHANGHAI = 'Asia/Shanghai';
