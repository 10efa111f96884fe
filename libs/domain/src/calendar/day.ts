/**
 * Calendar days of the zone Asia/Shanghai as `YYYY-MM-DD`. Text order is date order, so days may be compared and
 * sorted as plain strings, in SQL too.
 *
 * All arithmetic goes through day numbers (days since 1970-01-01 in UTC), never through a local `Date`, so the
 * result does not depend on the machine's time zone.
 */
export type CalendarDay = string;

const DAY_MS = 86_400_000;
/** China has had no summer time since 1991; every instant this product handles is UTC+8. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const DAY_SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const TIME_SHAPE = /^([01]\d|2[0-3]):([0-5]\d)$/;

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days of a month; 1 is January. */
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Year, month and day of the text, or null when there is no such day (2027-02-29). Asked very often: no object but the result. */
function partsOrNull(text: string): Parts | null {
  if (!DAY_SHAPE.test(text)) return null;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  // Years of two digits are none: `Date.UTC` takes them for those after 1900.
  const real = year >= 100 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  return real ? { year, month, day } : null;
}

function partsOf(day: CalendarDay): Parts {
  const parts = partsOrNull(day);
  if (parts === null) throw new RangeError(`not a calendar day: ${day}`);
  return parts;
}

/** True for the text of a day that exists. */
export function isCalendarDay(text: string): text is CalendarDay {
  return partsOrNull(text) !== null;
}

/** Days since 1970-01-01 (negative before). Throws a RangeError for a day that does not exist. */
export function dayNumberOf(day: CalendarDay): number {
  const { year, month, day: dayOfMonth } = partsOf(day);
  return Date.UTC(year, month - 1, dayOfMonth) / DAY_MS;
}

/** The day with this number, the inverse of {@link dayNumberOf}. */
export function dayOfNumber(dayNumber: number): CalendarDay {
  return new Date(dayNumber * DAY_MS).toISOString().slice(0, 10);
}

/** The day `count` calendar days later, or earlier when negative. */
export function addDays(day: CalendarDay, count: number): CalendarDay {
  return dayOfNumber(dayNumberOf(day) + count);
}

/** Calendar days from `from` to `to`; negative when `to` is the earlier one. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

/** Order for `sort`: negative when `a` is the earlier day. */
export function compareDays(a: CalendarDay, b: CalendarDay): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** 1 (Monday) to 7 (Sunday), for a day number. */
export function weekdayOfNumber(dayNumber: number): number {
  // Day 0 was a Thursday; the double modulo keeps days before 1970 positive.
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1;
}

/** 1 (Monday) to 7 (Sunday), as in ISO 8601. */
export function weekdayOf(day: CalendarDay): number {
  return weekdayOfNumber(dayNumberOf(day));
}

/** ISO 8601 week, `2027-W52`. The year is the one in which the week's Thursday lies. */
export function isoWeekOf(day: CalendarDay): string {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const year = yearOf(thursday);
  const week = Math.floor(daysBetween(firstDayOfYear(year), thursday) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

export function yearOf(day: CalendarDay): number {
  return partsOf(day).year;
}

/** `YYYY-MM`. */
export function monthOf(day: CalendarDay): string {
  const { year, month } = partsOf(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}

/** Last day of the month in which `day` lies. */
export function endOfMonth(day: CalendarDay): CalendarDay {
  const { year, month } = partsOf(day);
  return dayOfNumber(Date.UTC(year, month, 0) / DAY_MS);
}

/** The calendar day it is in Shanghai at this instant (milliseconds since the epoch). */
export function dayInShanghai(epochMs: number): CalendarDay {
  return dayOfNumber(Math.floor((epochMs + SHANGHAI_OFFSET_MS) / DAY_MS));
}

/** The instant (milliseconds since the epoch) at which clocks in Shanghai show `time` (`HH:mm`) on `day`. */
export function instantInShanghai(day: CalendarDay, time: string): number {
  const match = TIME_SHAPE.exec(time);
  if (match === null) throw new RangeError(`not a time of day: ${time}`);
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return dayNumberOf(day) * DAY_MS + minutes * 60_000 - SHANGHAI_OFFSET_MS;
}

function firstDayOfYear(year: number): CalendarDay {
  return `${String(year).padStart(4, '0')}-01-01`;
}
