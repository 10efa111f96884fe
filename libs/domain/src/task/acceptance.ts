import { daysBetween } from '../calendar/day.js';
import type { CalendarDay } from '../calendar/day.js';
import type { WorkCalendar } from '../calendar/work-calendar.js';
import type { TaskState } from './task-state.js';

/** 签收 has a clock of its own, apart from the work's days. */
export interface Acceptance {
  readonly due: CalendarDay;
  /** Calendar days; 0 while there is time, and while an objection stops the clock. */
  readonly overdueDays: number;
}

/** The last day for 签收 of a task that is handed out on this day. */
export function acceptDueFrom(day: CalendarDay, workdays: number, calendar: WorkCalendar): CalendarDay {
  return calendar.addWorkdays(day, workdays);
}

/** The same after an objection that was taken back: the workdays it took do not count. */
export function acceptDueAfter(
  due: CalendarDay,
  objectedOn: CalendarDay,
  today: CalendarDay,
  calendar: WorkCalendar,
): CalendarDay {
  return calendar.addWorkdays(due, Math.max(0, calendar.workdaysBetween(objectedOn, today)));
}

/** Days on which the clock of 签收 stood still: after `from`, up to and including `to`. */
export interface AcceptancePause {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

/** The same last day by another calendar: as many workdays as were given, and those that an objection took. */
export function acceptDueBy(
  clock: {
    readonly issuedOn: CalendarDay;
    readonly due: CalendarDay;
    readonly pauses: readonly AcceptancePause[];
  },
  before: WorkCalendar,
  after: WorkCalendar,
): CalendarDay {
  const paused = (calendar: WorkCalendar): number =>
    clock.pauses.reduce((sum, { from, to }) => sum + Math.max(0, calendar.workdaysBetween(from, to)), 0);
  const given = Math.max(0, before.workdaysBetween(clock.issuedOn, clock.due) - paused(before));
  return after.addWorkdays(clock.issuedOn, given + paused(after));
}

/** Where 签收 stands; null where nothing waits for it. A task without a due day was handed out before the clock was kept. */
export function acceptanceOf(
  task: { readonly state: TaskState; readonly acceptDue: CalendarDay | null },
  today: CalendarDay,
): Acceptance | null {
  const { state, acceptDue } = task;
  if (acceptDue === null || (state !== 'issued' && state !== 'objected')) return null;
  const late = state === 'issued' ? Math.max(0, daysBetween(acceptDue, today)) : 0;
  return { due: acceptDue, overdueDays: late };
}
