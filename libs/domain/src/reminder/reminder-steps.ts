import { addDays, daysBetween } from '../calendar/day.js';
import type { CalendarDay } from '../calendar/day.js';
import type { WorkCalendar } from '../calendar/work-calendar.js';
import { overdueFrom } from '../light/light.js';
import type { Policy, ReminderAudience, ReminderStep } from './reminder-policy.js';

/** A step of the policy placed on a day. Subject × due date × `key` is unique, for ever. */
export interface FiredStep {
  /** Unique within the due date; repeats are `overdue-7`, `overdue-14` …. */
  readonly key: string;
  /** The workday it is meant for. */
  readonly slot: CalendarDay;
  /** The policy's calendar days before (−) or after (+) `countedFrom`; the slot may differ, as it is a workday. */
  readonly offset: number;
  /** The due date; for overdue steps the issue day where the task was issued after the due date. */
  readonly countedFrom: CalendarDay;
  readonly audience: readonly ReminderAudience[];
}

export interface ReminderSubject {
  readonly due: CalendarDay;
  /** Day of 交办; null before it, then nothing is due. */
  readonly issuedOn: CalendarDay | null;
  readonly calendar: WorkCalendar;
  readonly policy: Policy;
}

export interface ReminderDecision {
  /** The newest step due by today; null on a rest day and while none is due. It may have been sent on an earlier day. */
  readonly fire: FiredStep | null;
  /** Older steps due by today, oldest first: whichever has no row yet was missed and is recorded as skipped. */
  readonly skipped: readonly FiredStep[];
}

/** What to send on a day. A step fires once per subject and due date; the caller's unique key sees to that. */
export function reminderDecision(
  subject: ReminderSubject & { readonly today: CalendarDay },
): ReminderDecision {
  if (!subject.calendar.isWorkday(subject.today)) return { fire: null, skipped: [] };
  const due = reminderSchedule({ ...subject, until: subject.today });
  return { fire: due.at(-1) ?? null, skipped: due.slice(0, -1) };
}

/** Every step meant for a day up to `until`, in the order in which they fall due. */
export function reminderSchedule(subject: ReminderSubject & { readonly until: CalendarDay }): FiredStep[] {
  const { issuedOn, until } = subject;
  if (issuedOn === null) return [];
  const placed = placedSteps(subject, issuedOn, until).sort(byFalling);
  const kept = placed.filter((step) => step.slot >= issuedOn);
  const carried = carriedStep(placed, kept, subject, issuedOn);
  return [...(carried === null ? [] : [carried]), ...kept].filter((step) => step.slot <= until);
}

/** All steps on their workdays, those before the issue day too; repeats only as far as `until`. */
function placedSteps(subject: ReminderSubject, issuedOn: CalendarDay, until: CalendarDay): FiredStep[] {
  const from = overdueFrom(subject.due, issuedOn);
  return subject.policy.reminders.flatMap((step) => {
    if (step.days <= 0) return [placeBefore(step, subject)];
    return offsetsOf(step, daysBetween(from, until)).map((offset) => placeAfter(step, offset, from, subject));
  });
}

/** Before and on the day: a rest day gives way to the workday before it, so that nobody learns of it too late. */
function placeBefore({ key, days, audience }: ReminderStep, { due, calendar }: ReminderSubject): FiredStep {
  return { key, slot: calendar.onOrBefore(addDays(due, days)), offset: days, countedFrom: due, audience };
}

/** After the day: a rest day gives way to the next workday. */
function placeAfter(
  { key, everyDays, audience }: ReminderStep,
  offset: number,
  countedFrom: CalendarDay,
  { calendar }: ReminderSubject,
): FiredStep {
  const slot = calendar.onOrAfter(addDays(countedFrom, offset));
  return { key: everyDays === undefined ? key : repeatKey(key, offset), slot, offset, countedFrom, audience };
}

/** `overdue-weekly` after 14 days is `overdue-14`. */
function repeatKey(key: string, offset: number): string {
  return `${key.replace(/-[^-]*$/, '')}-${offset}`;
}

/** The step's own offset, and its repeats up to the limit. */
function offsetsOf({ days, everyDays }: ReminderStep, limit: number): number[] {
  if (everyDays === undefined || everyDays < 1) return [days];
  const offsets: number[] = [];
  for (let offset = days; offset <= limit; offset += everyDays) offsets.push(offset);
  return offsets;
}

/**
 * The step a task gets that was issued inside a window: the newest one whose day had passed, on the first workday
 * from the issue day on; so a task issued five days ahead still gets its "within seven days". None if a step of its
 * own falls there anyway, or if the due date had passed before the task was issued.
 */
function carriedStep(
  placed: readonly FiredStep[],
  kept: readonly FiredStep[],
  { due, calendar }: ReminderSubject,
  issuedOn: CalendarDay,
): FiredStep | null {
  const newest = placed.filter((step) => step.slot < issuedOn).at(-1);
  if (newest === undefined || due < issuedOn) return null;
  const slot = calendar.onOrAfter(issuedOn);
  return kept.some((step) => step.slot <= slot) ? null : { ...newest, slot };
}

/** By day; on the same day the step nearer to, or further past, the due date is the newer one. */
function byFalling(a: FiredStep, b: FiredStep): number {
  if (a.slot !== b.slot) return a.slot < b.slot ? -1 : 1;
  return a.offset - b.offset;
}

/** The step as a Chinese sentence, true on the day it is sent, whatever day the step was meant for. */
export function reminderSentence(
  step: { readonly offset: number; readonly countedFrom?: CalendarDay },
  due: CalendarDay,
  today: CalendarDay,
): string {
  const left = daysBetween(today, due);
  if (left > 0) return `距完成时限还有${left}天（${due}）`;
  if (left === 0) return '今日到期';
  const from = step.countedFrom ?? due;
  if (from <= due) return `已逾期${-left}天`;
  return `已逾期${daysBetween(from, today)}天（时限${due}，自交办日${from}起计）`;
}
