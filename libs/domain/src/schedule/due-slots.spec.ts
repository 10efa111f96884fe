import { calendar } from '../../test/holidays.js';
import { SEED, createRandom } from '../../test/random.js';
import { compareWithModel } from '../../test/schedule-rounds.js';
import { instantInShanghai } from '../calendar/day.js';
import { dueSlots, nextSlot } from './due-slots.js';
import type { Misfire, Schedule, ScheduleRule } from './schedule-rule.js';
import { slotsBetween } from './slots.js';
import { dayInZone, instantInZone } from './zone-time.js';

const at = (day: string, time: string): number => instantInShanghai(day, time);
const iso = (instant: number): string => new Date(instant).toISOString();
const schedule = (rule: ScheduleRule, misfire: Misfire = 'all'): Schedule => ({
  key: 'test',
  rule,
  misfire,
  windowDays: 3,
  graceMinutes: 120,
});

describe('the instant at which clocks show a time', () => {
  it.each([
    ['Asia/Shanghai', '2026-11-22', '09:00', '2026-11-22T01:00:00.000Z'],
    ['Asia/Shanghai', '1988-07-01', '09:00', '1988-07-01T00:00:00.000Z'],
    ['America/New_York', '2026-03-08', '02:30', '2026-03-08T07:00:00.000Z'],
    ['America/New_York', '2026-11-01', '01:30', '2026-11-01T05:30:00.000Z'],
    ['Europe/London', '2026-03-29', '01:15', '2026-03-29T01:00:00.000Z'],
    ['Europe/London', '2026-10-25', '01:15', '2026-10-25T00:15:00.000Z'],
    ['Europe/London', '2026-10-25', '02:00', '2026-10-25T02:00:00.000Z'],
    ['Asia/Kathmandu', '2026-05-01', '00:00', '2026-04-30T18:15:00.000Z'],
  ])('%s %s %s is %s', (zone, day, time, expected) => {
    const instant = instantInZone(day, time, zone);
    expect(iso(instant)).toBe(expected);
    expect(dayInZone(instant, zone)).toBe(day);
  });

  it.each([
    [{ every: 'day', time: '9:00' }],
    [{ every: 'day', time: '09:00', zone: 'Asia/Nowhere' }],
    [{ every: 'week', weekday: 0, time: '09:00' }],
    [{ every: 'month', day: 32, time: '09:00' }],
  ] as const)('refuses %j', (rule) => {
    expect(() => slotsBetween(rule, 0, at('1970-03-01', '00:00'), calendar)).toThrow(RangeError);
  });
});

describe('slots', () => {
  it.each<[ScheduleRule, string, string, string[]]>([
    [
      { every: 'week', weekday: 1, time: '08:30' },
      '2026-12-26',
      '2027-01-05',
      ['2026-W53 2026-12-28', '2027-W01 2027-01-04'],
    ],
    [
      { every: 'week', weekday: 1, workday: true, time: '08:30' },
      '2026-02-14',
      '2026-02-28',
      ['2026-W08 2026-02-24', '2026-W09 2026-02-24'],
    ],
    [
      { every: 'month', day: 31, time: '08:30' },
      '2026-02-01',
      '2026-05-01',
      ['2026-02 2026-02-28', '2026-03 2026-03-31', '2026-04 2026-04-30'],
    ],
    [{ every: 'month', day: 29, time: '08:30' }, '2024-02-01', '2024-03-01', ['2024-02 2024-02-29']],
    [
      { every: 'month', day: 1, workday: true, time: '08:30' },
      '2026-09-30',
      '2026-11-02',
      ['2026-10 2026-10-08'],
    ],
    [
      { every: 'month_end', workday: true, time: '08:30' },
      '2026-01-01',
      '2026-06-01',
      [
        '2026-01 2026-01-30',
        '2026-02 2026-02-28',
        '2026-03 2026-03-31',
        '2026-04 2026-04-30',
        '2026-05 2026-05-29',
      ],
    ],
    [
      { every: 'workday', time: '08:30' },
      '2026-02-13',
      '2026-02-25',
      ['2026-02-13 2026-02-13', '2026-02-14 2026-02-14', '2026-02-24 2026-02-24'],
    ],
  ])('%j from %s to %s', (rule, from, to, expected) => {
    const slots = slotsBetween(rule, at(from, '00:00'), at(to, '00:00'), calendar);
    expect(slots.map(({ key, day }) => `${key} ${day}`)).toEqual(expected);
    expect(slots.every((slot) => slot.at === at(slot.day, '08:30'))).toBe(true);
  });

  it('has the slot of this very minute, and never the same twice', () => {
    const rule: ScheduleRule = { every: 'day', time: '09:00' };
    const nine = at('2026-11-23', '09:00');
    expect(slotsBetween(rule, nine - 1, nine, calendar)).toHaveLength(1);
    expect(slotsBetween(rule, nine, nine + 60_000, calendar)).toEqual([]);
    expect(nextSlot({ rule }, nine, calendar)?.key).toBe('2026-11-24');
  });
});

describe('what was missed', () => {
  const daily: ScheduleRule = { every: 'day', time: '09:00' };
  const since = at('2026-11-16', '09:00');
  const now = at('2026-11-22', '10:00');

  it.each<[Misfire, string[], string[]]>([
    [
      'once',
      ['2026-11-22'],
      ['2026-11-17 window', '2026-11-18 window', '2026-11-19 window', '2026-11-20 older', '2026-11-21 older'],
    ],
    [
      'all',
      ['2026-11-20', '2026-11-21', '2026-11-22'],
      ['2026-11-17 window', '2026-11-18 window', '2026-11-19 window'],
    ],
    [
      'skip',
      ['2026-11-22'],
      ['2026-11-17 grace', '2026-11-18 grace', '2026-11-19 grace', '2026-11-20 grace', '2026-11-21 grace'],
    ],
  ])('%s', (misfire, run, skipped) => {
    const due = dueSlots(schedule(daily, misfire), since, now, calendar);
    expect(due.run.map(({ key }) => key)).toEqual(run);
    expect(due.skipped.map(({ slot, reason }) => `${slot.key} ${reason}`)).toEqual(skipped);
  });

  it('passes over what is later than its grace', () => {
    const due = dueSlots(schedule(daily, 'skip'), since, at('2026-11-17', '11:00') + 1, calendar);
    expect(due.run).toEqual([]);
    expect(due.skipped.map(({ reason }) => reason)).toEqual(['grace']);
  });
});

it(`random rules fire as a walk minute by minute says (seed ${SEED})`, () => {
  expect(compareWithModel(createRandom(SEED), 2_000, 4)).toEqual([]);
}, 120_000);
