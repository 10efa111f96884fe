import { addDays } from '../src/calendar/day.js';
import { createWorkCalendar, type CalendarException } from '../src/calendar/work-calendar.js';
import { dueSlots } from '../src/schedule/due-slots.js';
import type { Misfire, Schedule, ScheduleCadence } from '../src/schedule/schedule-rule.js';
import { HOLIDAYS } from './holidays.js';
import type { Random } from './random.js';
import { modelDue, restFrom, walkYear, type MinuteWalk } from './schedule-oracle.js';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const EDGE = 60 * DAY;

/** Years with summer time in China, a leap year, and the years whose notices stand in {@link HOLIDAYS}. */
const YEARS: readonly (readonly [zone: string, year: number])[] = [
  ['Asia/Shanghai', 2026],
  ['America/New_York', 2026],
  ['Asia/Shanghai', 1986],
  ['Europe/London', 2024],
  ['Asia/Shanghai', 1991],
  ['America/New_York', 2024],
  ['Europe/London', 2026],
  ['Asia/Shanghai', 2024],
];

export interface Disagreement {
  readonly schedule: Schedule;
  readonly since: string;
  readonly now: string;
  readonly expected: unknown;
  readonly found: unknown;
}

/** Runs random rules against the model; each of the zones' years is walked once, `years` of them in all. */
export function compareWithModel(random: Random, rules: number, years: number): Disagreement[] {
  const wrong: Disagreement[] = [];
  const walked = YEARS.slice(0, years);
  for (const [index, [zone, year]] of walked.entries()) {
    const walk = walkYear(zone, year);
    const share = Math.floor(((index + 1) * rules) / years) - Math.floor((index * rules) / years);
    for (let round = 0; round < share; round += 1) {
      const found = compareOnce(random, walk, year);
      if (found !== null) wrong.push(found);
    }
  }
  return wrong;
}

function compareOnce(random: Random, walk: MinuteWalk, year: number): Disagreement | null {
  const days = randomHolidays(random, year);
  const schedule = randomSchedule(random, walk.zone);
  const [since, now] = randomWindow(random, walk, year);
  const expected = modelDue(schedule, walk, since, now, restFrom(days));
  const found = dueSlots(schedule, since, now, createWorkCalendar(days, []));
  if (JSON.stringify(expected) === JSON.stringify(found)) return null;
  const iso = (instant: number): string => new Date(instant).toISOString();
  return { schedule, since: iso(since), now: iso(now), expected, found };
}

/** The real notices, or rests of up to nine days and worked weekends anywhere in the year. */
function randomHolidays(random: Random, year: number): readonly CalendarException[] {
  if (year === 2026 && random.chance(0.5)) return HOLIDAYS;
  const days = new Map<string, CalendarException>();
  for (let block = random.integer(0, 12); block > 0; block -= 1) {
    const from = addDays(`${year}-01-01`, random.integer(0, 360));
    const kind = random.chance(0.7) ? 'holiday' : 'workday';
    for (let day = random.integer(0, 8); day >= 0; day -= 1)
      days.set(addDays(from, day), { day: addDays(from, day), kind });
  }
  return [...days.values()];
}

function randomSchedule(random: Random, zone: string): Schedule {
  // Half of all times lie where clocks change.
  const hour = random.chance(0.5) ? random.integer(0, 3) : random.integer(0, 23);
  const minute = random.pick([0, 1, 29, 30, 31, 59, random.integer(0, 59)]);
  const two = (value: number): string => String(value).padStart(2, '0');
  return {
    key: 'model',
    rule: { ...randomCadence(random), time: `${two(hour)}:${two(minute)}`, zone },
    misfire: random.pick<Misfire>(['once', 'all', 'skip']),
    windowDays: random.pick([0, 1, 3, 7, 31, 60]),
    graceMinutes: random.pick([0, 1, 15, 60, 720, 4320]),
  };
}

function randomCadence(random: Random): ScheduleCadence {
  const workday = random.chance(0.6);
  switch (random.pick(['day', 'workday', 'week', 'month', 'month_end'] as const)) {
    case 'day':
      return { every: 'day' };
    case 'workday':
      return { every: 'workday' };
    case 'week':
      return { every: 'week', weekday: random.integer(1, 7), workday };
    case 'month':
      return { every: 'month', day: random.pick([1, 28, 29, 30, 31, random.integer(1, 31)]), workday };
    case 'month_end':
      return { every: 'month_end', workday };
  }
}

/** Up to 45 days within the year; a third of them near a day on which something is out of the ordinary. */
function randomWindow(random: Random, walk: MinuteWalk, year: number): readonly [number, number] {
  const length = random.pick([random.integer(0, 180), random.integer(0, 4320), random.integer(0, 64_800)]);
  const last = walk.start + walk.shown.length * MINUTE - EDGE;
  const special = random.pick([
    `${year}-02-28`,
    `${year}-03-10`,
    `${year}-04-12`,
    `${year}-09-15`,
    `${year}-10-27`,
  ]);
  const anywhere = walk.start + EDGE / 2 + random.integer(0, 270) * DAY + random.integer(0, 1439) * MINUTE;
  const near = Date.parse(special) + random.integer(-2880, 2880) * MINUTE;
  const since = Math.min(random.chance(0.33) ? near : anywhere, last) + random.pick([0, 0, -1, 1, 31_000]);
  return [since, since + length * MINUTE + random.pick([0, 1, 59_999])];
}
