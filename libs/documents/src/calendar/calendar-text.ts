import { createEvents, type DateArray, type EventAttributes } from 'ics';
import { addDays, type CalendarDay } from '@app/domain';

/** One all-day entry of a feed. */
export interface CalendarEntry {
  /** The same as long as it is the same thing. */
  readonly uid: string;
  readonly day: CalendarDay;
  readonly title: string;
  readonly description: string;
  readonly url: string;
}

const LINE_OCTETS = 75;
const FOLDED = /\r\n[\t ]/g;
/** A line end would begin a property of its own; the library leaves a lone carriage return as it is. */
const CONTROLS = /\p{Cc}+/gu;
const oneLine = (text: string): string => text.replace(CONTROLS, ' ');
const STAMP = /^DTSTAMP:.*$/gm;

/**
 * An iCalendar file of whole days.
 * @param stamp the day of DTSTAMP; the library would write the moment of each request, and no two answers were equal
 * @throws Error where the library refuses an entry
 */
export function calendarText(given: string, entries: readonly CalendarEntry[], stamp: CalendarDay): string {
  const name = oneLine(given);
  const { error, value } = createEvents(entries.map(toEvent), {
    productId: '-//Qiantou//Qiantou//ZH',
    calName: name,
    method: 'PUBLISH',
  });
  if (value === null) throw error ?? new Error('no calendar was made');
  const dated = value.replace(STAMP, `DTSTAMP:${stamp.replaceAll('-', '')}T000000Z`);
  return refold(entries.length === 0 ? emptyCalendar(name) : dated);
}

function toEvent({ uid, day, title, description, url }: CalendarEntry): EventAttributes {
  return {
    ...{ uid, url },
    title: oneLine(title),
    description: description.split('\n').map(oneLine).join('\n'),
    start: toDate(day),
    end: toDate(addDays(day, 1)),
    transp: 'TRANSPARENT',
    busyStatus: 'FREE',
  };
}

/** Numbers and no Date: a whole day has no time zone that could move it. */
function toDate(day: CalendarDay): DateArray {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return [year, month, date];
}

/** The library makes nothing of nothing; a calendar program takes that for a broken feed. */
const emptyCalendar = (name: string): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'CALSCALE:GREGORIAN',
    'PRODID:-//Qiantou//Qiantou//ZH',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${name}`,
    'END:VCALENDAR',
    '',
  ].join('\r\n');

/** RFC 5545 folds at 75 octets; the library counts characters, of which a Chinese one has three octets. */
function refold(text: string): string {
  return text.replace(FOLDED, '').split('\r\n').map(foldLine).join('\r\n');
}

function foldLine(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const char of line) {
    const size = Buffer.byteLength(char);
    if (octets + size > LINE_OCTETS) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += char;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}
