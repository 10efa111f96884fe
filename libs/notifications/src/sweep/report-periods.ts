import {
  addDays,
  firstDayOf,
  instantInShanghai,
  nextPeriod,
  PAGE_NAMES,
  periodLabel,
  periodOf,
  previousPeriod,
  reportDays,
  type CalendarDay,
  type Policy,
  type WorkCalendar,
} from '@app/domain';

/** A period of a jurisdiction whose pages are waited for. */
export interface ReportPeriodRow {
  readonly jurisdictionId: string;
  readonly period: string;
  /** The page can be written from here on, so nobody is asked for it earlier. */
  readonly opens: CalendarDay;
  readonly due: CalendarDay;
  /** The instant after the due day. */
  readonly until: Date;
  /** 2027年3月月报. */
  readonly name: string;
}

/** What is older stays missing on the office's list; no machine asks for it any more. */
const PAST_PERIODS = 2;

/** The last periods, and those that have begun by the last day. */
export function reportPeriods(
  policies: ReadonlyMap<string, Policy>,
  day: CalendarDay,
  calendar: WorkCalendar,
  lastDay: CalendarDay,
): ReportPeriodRow[] {
  return [...policies].flatMap(([jurisdictionId, { duties }]) => {
    const { cadence } = duties.report;
    if (cadence === 'none') return [];
    let period = periodOf(cadence, day);
    for (let count = 0; count < PAST_PERIODS; count += 1) period = previousPeriod(period);
    const rows: ReportPeriodRow[] = [];
    for (; firstDayOf(period) <= lastDay; period = nextPeriod(period)) {
      const { due } = reportDays(period, duties.report, calendar);
      const until = new Date(instantInShanghai(addDays(due, 1), '00:00'));
      const name = `${periodLabel(period)}${PAGE_NAMES[cadence]}`;
      rows.push({ jurisdictionId, period, opens: firstDayOf(period), due, until, name });
    }
    return rows;
  });
}
