import { dayNumberOf, dayOfNumber, type CalendarDay } from '../calendar/day.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 86_400 * SECOND;
const TIME_SHAPE = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** Building one costs far more than asking it; what is kept depends on the name of the zone alone. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, format);
  return format;
}

/** What the zone's clocks show, as if it were UTC; whole seconds. Throws a RangeError for a zone nobody knows. */
function shownAt(instant: number, zone: string): number {
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of formatOf(zone).formatToParts(instant)) part[type] = value;
  const year = part.era === 'BC' ? 1 - Number(part.year) : Number(part.year);
  const [month, day, hour] = [Number(part.month), Number(part.day), Number(part.hour)];
  return Date.UTC(year, month - 1, day, hour, Number(part.minute), Number(part.second));
}

const wholeSeconds = (instant: number): number => Math.floor(instant / SECOND) * SECOND;

const offsetAt = (instant: number, zone: string): number => shownAt(instant, zone) - wholeSeconds(instant);

/** Minutes since midnight. Throws a RangeError for anything but `HH:mm`. */
export function minutesOf(time: string): number {
  const match = TIME_SHAPE.exec(time);
  if (match === null) throw new RangeError(`not a time of day: ${time}`);
  return Number(match[1]) * 60 + Number(match[2]);
}

/** The calendar day in the zone at this instant (epoch milliseconds). */
export function dayInZone(instant: number, zone: string): CalendarDay {
  return dayOfNumber(Math.floor(shownAt(instant, zone) / DAY));
}

/**
 * The first instant at which the zone's clocks show this time of this day, or a later one. So a time that is left out
 * when clocks go forward comes just after the gap, and one that is shown twice when they go back comes the first time.
 */
export function instantInZone(day: CalendarDay, time: string, zone: string): number {
  const shown = dayNumberOf(day) * DAY + minutesOf(time) * MINUTE;
  // Clocks change at most once in two days, so the offsets on either side are all there are.
  const offsets = [offsetAt(shown - DAY, zone), offsetAt(shown + DAY, zone)] as const;
  const fits = offsets.map((offset) => shown - offset).filter((instant) => shownAt(instant, zone) === shown);
  return fits.length > 0 ? Math.min(...fits) : firstShowing(shown, offsets, zone);
}

/** Inside a gap: the second at which clocks jump over `shown`. */
function firstShowing(shown: number, offsets: readonly [number, number], zone: string): number {
  let before = shown - Math.max(...offsets) - SECOND;
  let after = shown - Math.min(...offsets);
  while (after - before > SECOND) {
    const middle = before + Math.floor((after - before) / 2 / SECOND) * SECOND;
    if (shownAt(middle, zone) >= shown) after = middle;
    else before = middle;
  }
  return after;
}
