import { SEED, createRandom } from '../../test/random.js';
import {
  addDays,
  compareDays,
  dayInShanghai,
  dayNumberOf,
  dayOfNumber,
  daysBetween,
  endOfMonth,
  instantInShanghai,
  isCalendarDay,
  isoWeekOf,
  monthOf,
  weekdayOf,
  yearOf,
} from './day.js';

describe('calendar days', () => {
  it.each([
    ['2027-12-31', true],
    ['2024-02-29', true],
    ['2027-02-29', false],
    ['2027-13-01', false],
    ['2027-00-10', false],
    ['2027-04-31', false],
    ['0050-01-01', false],
    ['2027-1-1', false],
    ['2027-12-31T00:00', false],
    ['', false],
  ])('isCalendarDay(%s) is %s', (text, expected) => {
    expect(isCalendarDay(text)).toBe(expected);
  });

  it('refuses to calculate with a day that does not exist', () => {
    expect(() => addDays('2027-02-29', 1)).toThrow(RangeError);
    expect(() => yearOf('soon')).toThrow('not a calendar day: soon');
  });

  it.each([
    ['2027-12-31', 1, '2028-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2026-01-01', 0, '2026-01-01'],
    ['1970-01-01', -1, '1969-12-31'],
  ])('%s + %i days is %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
    expect(daysBetween(day, expected)).toBe(count);
  });

  it.each([
    ['2026-11-02', 1],
    ['2026-11-08', 7],
    ['1970-01-01', 4],
    ['1969-12-28', 7],
  ])('weekdayOf(%s) is %i', (day, expected) => {
    expect(weekdayOf(day)).toBe(expected);
  });

  it.each([
    ['2027-12-31', '2027-W52'],
    ['2027-01-01', '2026-W53'],
    ['2024-12-30', '2025-W01'],
    ['2026-01-01', '2026-W01'],
    ['2021-01-03', '2020-W53'],
  ])('isoWeekOf(%s) is %s', (day, expected) => {
    expect(isoWeekOf(day)).toBe(expected);
  });

  it.each([
    ['2024-02-01', '2024-02-29'],
    ['2025-02-28', '2025-02-28'],
    ['2027-12-05', '2027-12-31'],
  ])('endOfMonth(%s) is %s', (day, expected) => {
    expect(endOfMonth(day)).toBe(expected);
  });

  it('names year and month', () => {
    expect(yearOf('2027-03-01')).toBe(2027);
    expect(monthOf('2027-03-01')).toBe('2027-03');
  });

  it('sorts by date', () => {
    expect(['2027-10-01', '2026-12-31', '2027-09-30', '2027-10-01'].sort(compareDays)).toEqual([
      '2026-12-31',
      '2027-09-30',
      '2027-10-01',
      '2027-10-01',
    ]);
  });

  it.each([
    ['2026-11-21T15:59:59.999Z', '2026-11-21'],
    ['2026-11-21T16:00:00.000Z', '2026-11-22'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01'],
    ['1969-12-31T15:00:00.000Z', '1969-12-31'],
  ])('at %s it is %s in Shanghai', (instant, expected) => {
    expect(dayInShanghai(Date.parse(instant))).toBe(expected);
  });

  it.each([
    ['2026-11-22', '00:00', '2026-11-21T16:00:00.000Z'],
    ['2026-11-22', '09:00', '2026-11-22T01:00:00.000Z'],
    ['2026-11-22', '23:59', '2026-11-22T15:59:00.000Z'],
  ])('%s %s in Shanghai is %s', (day, time, expected) => {
    expect(new Date(instantInShanghai(day, time)).toISOString()).toBe(expected);
  });

  it.each(['24:00', '9:00', '09:60', 'noon'])('refuses %s as a time of day', (time) => {
    expect(() => instantInShanghai('2026-11-22', time)).toThrow(RangeError);
  });

  it(`agrees with itself on random days (seed ${SEED})`, () => {
    const random = createRandom(SEED);
    for (let round = 0; round < 2_000; round += 1) {
      const dayNumber = random.integer(-100_000, 200_000);
      const day = dayOfNumber(dayNumber);
      expect(dayNumberOf(day)).toBe(dayNumber);
      expect(dayInShanghai(instantInShanghai(day, '00:00'))).toBe(day);
      expect(dayInShanghai(instantInShanghai(day, '23:59'))).toBe(day);
      expect(weekdayOf(addDays(day, 1))).toBe((weekdayOf(day) % 7) + 1);
    }
  });
});
