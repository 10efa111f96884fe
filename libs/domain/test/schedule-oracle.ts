/**
 * An independent model of schedules: it walks the minutes of a year, reads each off `Intl`, and asks of every minute
 * whether the rule fires in it. It takes nothing from the implementation but the shape of a rule.
 */
import type { CalendarException } from '../src/calendar/work-calendar.js';
import type { Schedule, ScheduleRule } from '../src/schedule/schedule-rule.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A year of minutes in a zone. `shown[i]` is what clocks show at minute i, as minutes since 1970; `peak` the most so far. */
export interface MinuteWalk {
  readonly zone: string;
  readonly start: number;
  readonly shown: Int32Array;
  readonly peak: Int32Array;
}

export function walkYear(zone: string, year: number): MinuteWalk {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  const start = Date.UTC(year, 0, 1);
  const count = (Date.UTC(year + 1, 0, 1) - start) / MINUTE;
  const shown = new Int32Array(count);
  const peak = new Int32Array(count);
  for (let i = 0; i < count; i += 1) {
    // 2027-12-28 09:00
    const text = clock.format(start + i * MINUTE);
    shown[i] = Date.parse(`${text.slice(0, 10)}T${text.slice(11, 16)}Z`) / MINUTE;
    peak[i] = i === 0 ? (shown[i] ?? 0) : Math.max(peak[i - 1] ?? 0, shown[i] ?? 0);
  }
  return { zone, start, shown, peak };
}

export interface ModelSlot {
  readonly key: string;
  readonly day: string;
  readonly at: number;
}

export interface ModelOutcome {
  readonly run: readonly ModelSlot[];
  readonly skipped: readonly { readonly slot: ModelSlot; readonly reason: string }[];
}

type Rest = (dayIndex: number) => boolean;

const dateOf = (dayIndex: number): Date => new Date(dayIndex * DAY);
const textOf = (dayIndex: number): string => dateOf(dayIndex).toISOString().slice(0, 10);
const isoWeekday = (dayIndex: number): number => dateOf(dayIndex).getUTCDay() || 7;
const lastOfMonth = (dayIndex: number): number => {
  const date = dateOf(dayIndex);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
};

export function restFrom(days: readonly CalendarException[]): Rest {
  const kinds = new Map(days.map(({ day, kind }) => [day, kind]));
  return (dayIndex) => {
    const kind = kinds.get(textOf(dayIndex));
    return kind === undefined ? isoWeekday(dayIndex) > 5 : kind === 'holiday';
  };
}

/** Weeks as a calendar counts them: week 1 holds 4 January. */
function weekKey(dayIndex: number): string {
  const year = dateOf(dayIndex).getUTCFullYear();
  const begins = (of: number): number => {
    const fourth = Date.UTC(of, 0, 4) / DAY;
    return fourth - (isoWeekday(fourth) - 1);
  };
  const of = dayIndex >= begins(year + 1) ? year + 1 : dayIndex < begins(year) ? year - 1 : year;
  const week = 1 + Math.floor((dayIndex - begins(of)) / 7);
  return `${of}-W${week < 10 ? '0' : ''}${week}`;
}

const monthKey = (dayIndex: number): string => textOf(dayIndex).slice(0, 7);

/** Whether the rule names this very day, holidays aside; its key, or null. */
function named(rule: ScheduleRule, dayIndex: number): string | null {
  const dayOfMonth = dateOf(dayIndex).getUTCDate();
  if (rule.every === 'week') return isoWeekday(dayIndex) === rule.weekday ? weekKey(dayIndex) : null;
  if (rule.every === 'month')
    return dayOfMonth === Math.min(rule.day, lastOfMonth(dayIndex)) ? monthKey(dayIndex) : null;
  if (rule.every === 'month_end') return dayOfMonth === lastOfMonth(dayIndex) ? monthKey(dayIndex) : null;
  return textOf(dayIndex);
}

/** Keys of the slots that fire on this day. */
function keysOn(rule: ScheduleRule, dayIndex: number, rest: Rest): string[] {
  if (rule.every === 'day') return [textOf(dayIndex)];
  if (rule.every === 'workday') return rest(dayIndex) ? [] : [textOf(dayIndex)];
  const own = named(rule, dayIndex);
  const found = own === null ? [] : [own];
  return rule.workday === true ? withMoved(rule, dayIndex, rest, found) : found;
}

/** The day's own, and those of the rest days that give way to it. */
function withMoved(rule: ScheduleRule, dayIndex: number, rest: Rest, own: readonly string[]): string[] {
  if (rest(dayIndex)) return [];
  const found = [...own];
  const step = rule.every === 'month_end' ? 1 : -1;
  for (let other = dayIndex + step; rest(other); other += step) {
    const key = named(rule, other);
    if (key !== null) found.push(key);
  }
  return found;
}

const byTime = (a: ModelSlot, b: ModelSlot): number =>
  a.at === b.at ? (a.key < b.key ? -1 : 1) : a.at - b.at;

function firings(rule: ScheduleRule, walk: MinuteWalk, since: number, now: number, rest: Rest): ModelSlot[] {
  const wanted = Number(rule.time.slice(0, 2)) * 60 + Number(rule.time.slice(3));
  const slots: ModelSlot[] = [];
  const first = Math.max(1, Math.floor((since - walk.start) / MINUTE));
  const last = Math.floor((now - walk.start) / MINUTE);
  for (let i = first; i <= last; i += 1) {
    const at = walk.start + i * MINUTE;
    for (const shown of newlyShown(walk, i)) {
      if (shown % 1440 !== wanted || at <= since || at > now) continue;
      const dayIndex = Math.floor(shown / 1440);
      for (const key of keysOn(rule, dayIndex, rest)) slots.push({ key, day: textOf(dayIndex), at });
    }
  }
  return slots.sort(byTime);
}

/** The minutes of the day that clocks show, or jump over, for the first time. */
function newlyShown({ peak }: MinuteWalk, minute: number): number[] {
  const [before = 0, now = 0] = [peak[minute - 1], peak[minute]];
  return now === before + 1 ? [now] : Array.from({ length: now - before }, (_, index) => before + 1 + index);
}

export function modelDue(
  schedule: Schedule,
  walk: MinuteWalk,
  since: number,
  now: number,
  rest: Rest,
): ModelOutcome {
  const run: ModelSlot[] = [];
  const skipped: { slot: ModelSlot; reason: string }[] = [];
  const slots = firings(schedule.rule, walk, since, now, rest);
  slots.forEach((slot, place) => {
    const age = now - slot.at;
    let reason = '';
    if (schedule.misfire === 'skip') reason = age > schedule.graceMinutes * MINUTE ? 'grace' : '';
    else if (age > schedule.windowDays * DAY) reason = 'window';
    else if (schedule.misfire === 'once' && place < slots.length - 1) reason = 'older';
    if (reason === '') run.push(slot);
    else skipped.push({ slot, reason });
  });
  return { run, skipped };
}
