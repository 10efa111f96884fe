import {
  addDays,
  dayNumberOf,
  dayOfNumber,
  endOfMonth,
  isoWeekOf,
  monthOf,
  weekdayOf,
  type CalendarDay,
} from '../calendar/day.js';
import type { WorkCalendar } from '../calendar/work-calendar.js';
import { SHANGHAI, type ScheduleCadence, type ScheduleRule, type Slot } from './schedule-rule.js';
import { dayInZone, instantInZone } from './zone-time.js';

type SlotCalendar = Pick<WorkCalendar, 'isWorkday' | 'onOrAfter' | 'onOrBefore'>;

/** A slot before its time of day is looked up. */
interface SlotDay {
  readonly key: string;
  readonly day: CalendarDay;
}

/** Days a holiday may move a slot by. The longest rest there has been is nine days; this leaves room for imports. */
const LONGEST_REST = 45;

/** Throws a RangeError for a weekday or day of the month that does not exist. */
export function checkCadence(rule: ScheduleCadence): void {
  const within = (value: number, most: number): boolean =>
    Number.isInteger(value) && value >= 1 && value <= most;
  if (rule.every === 'week' && !within(rule.weekday, 7))
    throw new RangeError(`not a weekday: ${rule.weekday}`);
  if (rule.every === 'month' && !within(rule.day, 31))
    throw new RangeError(`not a day of a month: ${rule.day}`);
}

/** The rule's slots after `since` up to and including `until` (epoch milliseconds), in the order of time. */
export function slotsBetween(
  rule: ScheduleRule,
  since: number,
  until: number,
  calendar: SlotCalendar,
): Slot[] {
  checkCadence(rule);
  if (since >= until) return [];
  const { time, zone = SHANGHAI } = rule;
  // A slot fires up to LONGEST_REST days from the day it stands for, in either direction.
  const from = addDays(dayInZone(since, zone), -LONGEST_REST);
  const to = addDays(dayInZone(until, zone), LONGEST_REST);
  const [first, last] = [dayInZone(since, zone), dayInZone(until, zone)];
  return nominalDays(rule, from, to, calendar)
    .filter(({ day }) => day >= addDays(first, -1) && day <= addDays(last, 1))
    .map(({ key, day }) => ({ key, day, at: instantInZone(day, time, zone) }))
    .filter(({ at }) => at > since && at <= until)
    .sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
}

function nominalDays(
  rule: ScheduleCadence,
  from: CalendarDay,
  to: CalendarDay,
  calendar: SlotCalendar,
): SlotDay[] {
  switch (rule.every) {
    case 'day':
      return daysFrom(from, to).map((day) => ({ key: day, day }));
    case 'workday':
      return daysFrom(from, to)
        .filter((day) => calendar.isWorkday(day))
        .map((day) => ({ key: day, day }));
    case 'week':
      return weeks(from, to).map((monday) => {
        const day = addDays(monday, rule.weekday - 1);
        return { key: isoWeekOf(day), day: rule.workday === true ? calendar.onOrAfter(day) : day };
      });
    case 'month':
      return months(from, to).map((firstDay) => {
        const wanted = addDays(firstDay, rule.day - 1);
        const last = endOfMonth(firstDay);
        const day = wanted < last ? wanted : last;
        return { key: monthOf(firstDay), day: rule.workday === true ? calendar.onOrAfter(day) : day };
      });
    case 'month_end':
      return months(from, to).map((firstDay) => {
        const day = endOfMonth(firstDay);
        return { key: monthOf(firstDay), day: rule.workday === true ? calendar.onOrBefore(day) : day };
      });
  }
}

function daysFrom(from: CalendarDay, to: CalendarDay): CalendarDay[] {
  const first = dayNumberOf(from);
  return Array.from({ length: dayNumberOf(to) - first + 1 }, (_, index) => dayOfNumber(first + index));
}

/** The Mondays of the weeks that the span touches. */
function weeks(from: CalendarDay, to: CalendarDay): CalendarDay[] {
  const found: CalendarDay[] = [];
  for (let monday = addDays(from, 1 - weekdayOf(from)); monday <= to; monday = addDays(monday, 7))
    found.push(monday);
  return found;
}

/** The first days of the months that the span touches. */
function months(from: CalendarDay, to: CalendarDay): CalendarDay[] {
  const found: CalendarDay[] = [];
  for (let first = `${monthOf(from)}-01`; first <= to; first = addDays(endOfMonth(first), 1))
    found.push(first);
  return found;
}
