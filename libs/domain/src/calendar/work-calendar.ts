import { dayNumberOf, dayOfNumber, weekdayOfNumber, yearOf } from './day.js';
import type { CalendarDay } from './day.js';

/**
 * A day on which the State Council's yearly holiday notice departs from Monday to Friday: a 放假 day, or a 调休
 * Saturday or Sunday that is worked. Days that say what holds anyway may be listed; they change nothing.
 */
export interface CalendarException {
  readonly day: CalendarDay;
  readonly kind: 'workday' | 'holiday';
  /** Name of the holiday, 春节. */
  readonly name?: string;
}

/** Answers about working days. Days that do not exist throw a RangeError. */
export interface WorkCalendar {
  isWorkday(day: CalendarDay): boolean;
  /** The n-th workday strictly after `day`, strictly before it when n is negative; `day` itself, at rest or not, when n is 0. */
  addWorkdays(day: CalendarDay, n: number): CalendarDay;
  /** Workdays after `from` up to and including `to`; with the days swapped the same number, negative. */
  workdaysBetween(from: CalendarDay, to: CalendarDay): number;
  /** `day` if it is a workday, else the last workday before it. */
  onOrBefore(day: CalendarDay): CalendarDay;
  /** `day` if it is a workday, else the first workday after it. */
  onOrAfter(day: CalendarDay): CalendarDay;
  /** True when the holiday notice of that year has been entered; else plain Monday to Friday is assumed for it. */
  isConfirmed(year: number): boolean;
}

/** The days that really differ from Monday–Friday, as sorted day numbers with running sums of +1 (worked) and −1 (off). */
interface Shifts {
  readonly dayNumbers: readonly number[];
  /** `sums[i]` is the sum of the first i shifts. */
  readonly sums: readonly number[];
}

const isWeekday = (dayNumber: number): boolean => weekdayOfNumber(dayNumber) <= 5;

function shiftsOf(days: readonly CalendarException[]): Shifts {
  // A day listed twice takes its last entry, as an amended notice replaces the earlier one.
  const kinds = new Map(days.map((entry) => [dayNumberOf(entry.day), entry.kind]));
  const dayNumbers = [...kinds.keys()]
    .filter((dayNumber) => isWeekday(dayNumber) !== (kinds.get(dayNumber) === 'workday'))
    .sort((a, b) => a - b);
  const sums = [0];
  let sum = 0;
  for (const dayNumber of dayNumbers) sums.push((sum += isWeekday(dayNumber) ? -1 : 1));
  return { dayNumbers, sums };
}

/** Smallest integer in (low, high] for which `holds`, which must be false up to some point and true from there on. */
function firstWhere(low: number, high: number, holds: (value: number) => boolean): number {
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** Mondays to Fridays from Monday 1969-12-29 (day −3) up to and including the day; negative before. */
function weekdaysUpTo(dayNumber: number): number {
  const sinceMonday = dayNumber + 3;
  return Math.floor(sinceMonday / 7) * 5 + Math.min(weekdayOfNumber(dayNumber), 5);
}

/**
 * A working-day calendar from the exceptions to Monday–Friday and the years whose notice is entered.
 *
 * Every workday has an ordinal: weekdays by formula plus the sum of the shifts up to it, found by binary search.
 * All questions are differences of ordinals, so none walks day by day.
 */
export function createWorkCalendar(
  days: readonly CalendarException[],
  confirmedYears: readonly number[],
): WorkCalendar {
  const { dayNumbers, sums } = shiftsOf(days);
  const shifted = new Set(dayNumbers);
  const confirmed = new Set(confirmedYears);

  const worked = (dayNumber: number): boolean => isWeekday(dayNumber) !== shifted.has(dayNumber);
  /** Workdays up to and including the day, counted from a fixed day. */
  const ordinal = (dayNumber: number): number => {
    const shifts = firstWhere(-1, dayNumbers.length, (index) => (dayNumbers[index] ?? Infinity) > dayNumber);
    return weekdaysUpTo(dayNumber) + (sums[shifts] ?? 0);
  };
  /** The workday with this ordinal, searched in widening steps from a day near by. */
  const workdayAt = (wanted: number, near: number): number => {
    let low = near;
    for (let step = 1; ordinal(low) >= wanted; step *= 2) low -= step;
    let high = near;
    for (let step = 1; ordinal(high) < wanted; step *= 2) high += step;
    return firstWhere(low, high, (dayNumber) => ordinal(dayNumber) >= wanted);
  };
  const move = (dayNumber: number, n: number): number => {
    if (!Number.isSafeInteger(n)) throw new RangeError(`not a number of workdays: ${n}`);
    if (n === 0) return dayNumber;
    // Backwards the day itself does not count, so the count starts from the day before it.
    const wanted = n > 0 ? ordinal(dayNumber) + n : ordinal(dayNumber - 1) + n + 1;
    return workdayAt(wanted, dayNumber + n);
  };
  const orMove = (day: CalendarDay, n: number): CalendarDay => {
    const dayNumber = dayNumberOf(day);
    return worked(dayNumber) ? day : dayOfNumber(move(dayNumber, n));
  };

  return {
    isWorkday: (day) => worked(dayNumberOf(day)),
    addWorkdays: (day, n) => dayOfNumber(move(dayNumberOf(day), n)),
    workdaysBetween: (from, to) => ordinal(dayNumberOf(to)) - ordinal(dayNumberOf(from)),
    onOrBefore: (day) => orMove(day, -1),
    onOrAfter: (day) => orMove(day, 1),
    isConfirmed: (year) => confirmed.has(year),
  };
}

/** The years a span of days touches whose holiday notice is missing, so that a screen can say so. */
export function unconfirmedYears(calendar: WorkCalendar, from: CalendarDay, to: CalendarDay): number[] {
  const years: number[] = [];
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    if (!calendar.isConfirmed(year)) years.push(year);
  }
  return years;
}
