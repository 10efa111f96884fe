import {
  addDays,
  daysBetween,
  endOfMonth,
  isoWeekOf,
  monthOf,
  weekdayOf,
  type CalendarDay,
} from '../calendar/day.js';
import type { WorkCalendar } from '../calendar/work-calendar.js';
import type { ReportCadence, ReportPolicy } from '../policy/duty-policy.js';

/** The cadences that have periods. */
export type PeriodCadence = Exclude<ReportCadence, 'none'>;

/** `2027-W05` (ISO week), `2027-03` or `2027-Q1`; of one cadence text order is time order. */
export type ReportPeriod = string;

const SHAPES: readonly { readonly cadence: PeriodCadence; readonly shape: RegExp }[] = [
  { cadence: 'weekly', shape: /^(\d{4})-W(0[1-9]|[1-4]\d|5[0-3])$/ },
  { cadence: 'monthly', shape: /^(\d{4})-(0[1-9]|1[0-2])$/ },
  { cadence: 'quarterly', shape: /^(\d{4})-Q([1-4])$/ },
];
const QUARTERS = ['一', '二', '三', '四'] as const;
const MONTHS_OF_QUARTER = 3;

interface Parsed {
  readonly cadence: PeriodCadence;
  readonly year: number;
  /** Week, month or quarter, from 1. */
  readonly number: number;
}

function parse(period: ReportPeriod): Parsed | null {
  for (const { cadence, shape } of SHAPES) {
    const match = shape.exec(period);
    if (match === null) continue;
    const parsed = { cadence, year: Number(match[1]), number: Number(match[2]) };
    // Most years have no week 53: its Thursday lies in the next year.
    return cadence !== 'weekly' || isoWeekOf(mondayOf(parsed.year, parsed.number)) === period ? parsed : null;
  }
  return null;
}

function parsedOf(period: ReportPeriod): Parsed {
  const parsed = parse(period);
  if (parsed === null) throw new RangeError(`not a reporting period: ${period}`);
  return parsed;
}

const digits = (value: number, length: number): string => String(value).padStart(length, '0');
const firstOfMonth = (year: number, month: number): CalendarDay =>
  `${digits(year, 4)}-${digits(month, 2)}-01`;

/** The Monday of an ISO week: week 1 is the one with January 4th. */
function mondayOf(year: number, week: number): CalendarDay {
  const fourth = `${digits(year, 4)}-01-04`;
  return addDays(fourth, 1 - weekdayOf(fourth) + (week - 1) * 7);
}

/** True for the key of a period that exists. */
export const isReportPeriod = (text: string): boolean => parse(text) !== null;

export const cadenceOf = (period: ReportPeriod): PeriodCadence => parsedOf(period).cadence;

/** The period in which a day lies. */
export function periodOf(cadence: PeriodCadence, day: CalendarDay): ReportPeriod {
  const month = monthOf(day);
  switch (cadence) {
    case 'weekly':
      return isoWeekOf(day);
    case 'monthly':
      return month;
    case 'quarterly':
      return `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / MONTHS_OF_QUARTER)}`;
  }
}

export function firstDayOf(period: ReportPeriod): CalendarDay {
  const { cadence, year, number } = parsedOf(period);
  switch (cadence) {
    case 'weekly':
      return mondayOf(year, number);
    case 'monthly':
      return firstOfMonth(year, number);
    case 'quarterly':
      return firstOfMonth(year, (number - 1) * MONTHS_OF_QUARTER + 1);
  }
}

export function lastDayOf(period: ReportPeriod): CalendarDay {
  const { cadence, year, number } = parsedOf(period);
  switch (cadence) {
    case 'weekly':
      return addDays(mondayOf(year, number), 6);
    case 'monthly':
      return endOfMonth(firstOfMonth(year, number));
    case 'quarterly':
      return endOfMonth(firstOfMonth(year, number * MONTHS_OF_QUARTER));
  }
}

export const nextPeriod = (period: ReportPeriod): ReportPeriod =>
  periodOf(cadenceOf(period), addDays(lastDayOf(period), 1));

export const previousPeriod = (period: ReportPeriod): ReportPeriod =>
  periodOf(cadenceOf(period), addDays(firstDayOf(period), -1));

/** The day by which the rules ask for the report, before holidays are looked at. */
function plainDueDay(period: ReportPeriod, dueDay: ReportPolicy['dueDay']): CalendarDay {
  if (cadenceOf(period) === 'weekly') return addDays(firstDayOf(period), dueDay - 1);
  const last = lastDayOf(period);
  const asked = addDays(`${monthOf(last)}-01`, dueDay - 1);
  return daysBetween(asked, last) < 0 ? last : asked;
}

/**
 * The day by which the report of a period is due. A day that is at rest gives way to the next workday (遇节假日顺延),
 * which may lie in the next period.
 */
export function reportDueDay(
  period: ReportPeriod,
  dueDay: ReportPolicy['dueDay'],
  calendar: Pick<WorkCalendar, 'onOrAfter'>,
): CalendarDay {
  return calendar.onOrAfter(plainDueDay(period, dueDay));
}

const monthDay = (day: CalendarDay): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;

/** 2027-02-01 … 2027-02-07 as 2月1日至7日; the month again only where it is another one. */
function daysLabel(first: CalendarDay, last: CalendarDay): string {
  const sameMonth = monthOf(first) === monthOf(last);
  return `${monthDay(first)}至${sameMonth ? `${Number(last.slice(8))}日` : monthDay(last)}`;
}

/** 2027年第5周（2月1日至7日）, 2027年3月, 2027年第一季度. */
export function periodLabel(period: ReportPeriod): string {
  const { cadence, year, number } = parsedOf(period);
  switch (cadence) {
    case 'weekly':
      return `${year}年第${number}周（${daysLabel(firstDayOf(period), lastDayOf(period))}）`;
    case 'monthly':
      return `${year}年${number}月`;
    case 'quarterly':
      return `${year}年第${QUARTERS[number - 1] ?? ''}季度`;
  }
}

/** What the page of a cadence is called. */
export const PAGE_NAMES: Readonly<Record<PeriodCadence, string>> = {
  weekly: '周报',
  monthly: '月报',
  quarterly: '季报',
};
