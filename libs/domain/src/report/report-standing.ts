import { addDays, daysBetween, type CalendarDay } from '../calendar/day.js';
import type { WorkCalendar } from '../calendar/work-calendar.js';
import type { ReportPolicy } from '../policy/duty-policy.js';
import type { TaskState } from '../task/task-state.js';
import { firstDayOf, nextPeriod, reportDueDay, type ReportPeriod } from './report-period.js';
import type { ReportPageState } from './report-page-state.js';

/** Where a unit stands with the page of a period. Disjoint; derived, never stored. */
export const REPORT_STANDINGS = [
  'missing',
  'late',
  'returned',
  'open',
  'not_due',
  'filed',
  'filed_late',
  'not_required',
] as const;

export type ReportStanding = (typeof REPORT_STANDINGS)[number];

/** What the office may chase a unit for. */
export const CHASED_STANDINGS: readonly ReportStanding[] = ['missing', 'late', 'returned'];

/** Tasks of these states may be owed, if they were under way on the due day; suspended and cancelled ones never are. */
export const REPORTED_TASK_STATES: readonly TaskState[] = [
  'active',
  'completion_requested',
  'completed',
  'closed',
  'archived',
];

/** A page is asked for so many days before it is due. */
const OPEN_DAYS = 7;

/** The days of a period that decide. */
export interface ReportDays {
  readonly period: ReportPeriod;
  /** From here on the page is waited for. */
  readonly opens: CalendarDay;
  readonly due: CalendarDay;
  /** First day of the next period: what is not there by then is missing. */
  readonly closes: CalendarDay;
}

export function reportDays(
  period: ReportPeriod,
  { dueDay }: Pick<ReportPolicy, 'dueDay'>,
  calendar: Pick<WorkCalendar, 'onOrAfter'>,
): ReportDays {
  const due = reportDueDay(period, dueDay, calendar);
  const first = firstDayOf(period);
  const soon = addDays(due, -OPEN_DAYS);
  return { period, opens: soon < first ? first : soon, due, closes: firstDayOf(nextPeriod(period)) };
}

export interface StandingFacts {
  readonly days: ReportDays;
  /** Tasks and parts that the unit owes for the period. */
  readonly tasks: number;
  readonly page: {
    readonly state: ReportPageState;
    /** As it was when the page was filed: a changed rule makes nobody late afterwards. */
    readonly due: CalendarDay;
    /** The first filing counts: what was sent back had been there in time. */
    readonly firstFiledOn: CalendarDay | null;
  } | null;
}

/** Where the unit stands today. What waits for its head's signature has not arrived. */
export function reportStanding({ days, tasks, page }: StandingFacts, today: CalendarDay): ReportStanding {
  if (page !== null && page.firstFiledOn !== null) return arrived(page, page.firstFiledOn);
  return tasks === 0 ? 'not_required' : awaited(days, today);
}

/** A page that was returned stays so until it is filed anew, whatever the unit does with it. */
function arrived(
  { state, due }: NonNullable<StandingFacts['page']>,
  firstFiledOn: CalendarDay,
): ReportStanding {
  if (state !== 'filed') return 'returned';
  return firstFiledOn > due ? 'filed_late' : 'filed';
}

function awaited({ opens, due, closes }: ReportDays, today: CalendarDay): ReportStanding {
  if (today < opens) return 'not_due';
  if (today <= due) return 'open';
  return today < closes ? 'late' : 'missing';
}

/** Days after the due day until the first filing, or until today where there was none; 0 in time. */
export function daysLate({ days, tasks, page }: StandingFacts, today: CalendarDay): number {
  const filed = page?.firstFiledOn ?? null;
  if (filed === null && tasks === 0) return 0;
  const due = filed === null ? days.due : (page?.due ?? days.due);
  return Math.max(0, daysBetween(due, filed ?? today));
}
