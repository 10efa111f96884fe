import { HOLIDAYS, calendar } from '../../test/holidays.js';
import { SEED, createRandom } from '../../test/random.js';
import { addDays, compareDays, weekdayOf } from './day.js';
import type { CalendarDay } from './day.js';
import { createWorkCalendar, unconfirmedYears } from './work-calendar.js';

describe('the work calendar', () => {
  it.each([
    ['2026-02-13', true, 'a plain Friday'],
    ['2026-02-14', true, 'a worked Saturday (调休)'],
    ['2026-02-15', false, 'the Sunday that opens 春节'],
    ['2026-02-16', false, 'a Monday off'],
    ['2026-02-24', true, 'the first day back'],
    ['2026-02-28', true, 'a worked Saturday'],
    ['2026-03-01', false, 'a plain Sunday'],
    ['2031-01-01', true, 'a year without notice: Monday to Friday only'],
  ])('isWorkday(%s) is %s: %s', (day, expected) => {
    expect(calendar.isWorkday(day)).toBe(expected);
  });

  it.each([
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-14', 1, '2026-02-24'],
    ['2026-02-13', 3, '2026-02-25'],
    ['2026-02-24', -1, '2026-02-14'],
    ['2026-02-20', -2, '2026-02-13'],
    ['2026-02-20', 0, '2026-02-20'],
    ['2026-09-30', 1, '2026-10-08'],
  ])('%s + %i workdays is %s', (day, n, expected) => {
    expect(calendar.addWorkdays(day, n)).toBe(expected);
  });

  it.each([
    ['2026-02-13', '2026-02-25', 3],
    ['2026-02-25', '2026-02-13', -3],
    ['2026-02-16', '2026-02-20', 0],
    ['2026-02-14', '2026-02-14', 0],
  ])('from %s to %s are %i workdays', (from, to, expected) => {
    expect(calendar.workdaysBetween(from, to)).toBe(expected);
  });

  it.each([
    ['2026-02-20', '2026-02-14', '2026-02-24'],
    ['2026-02-14', '2026-02-14', '2026-02-14'],
    ['2026-03-01', '2026-02-28', '2026-03-02'],
  ])('nearest workdays of %s are %s and %s', (day, before, after) => {
    expect(calendar.onOrBefore(day)).toBe(before);
    expect(calendar.onOrAfter(day)).toBe(after);
  });

  it('knows for which years the notice is entered', () => {
    expect(calendar.isConfirmed(2026)).toBe(true);
    expect(calendar.isConfirmed(2027)).toBe(false);
    expect(unconfirmedYears(calendar, '2026-12-01', '2028-01-01')).toEqual([2027, 2028]);
  });

  it('takes the last entry of a day listed twice', () => {
    const amended = createWorkCalendar(
      [
        { day: '2026-03-02', kind: 'holiday' },
        { day: '2026-03-02', kind: 'workday' },
      ],
      [],
    );
    expect(amended.isWorkday('2026-03-02')).toBe(true);
  });

  it('refuses a day that does not exist and a fraction of a day', () => {
    expect(() => calendar.isWorkday('2026-02-30')).toThrow(RangeError);
    expect(() => calendar.addWorkdays('2026-02-13', 0.5)).toThrow(RangeError);
  });
});

/** The same answers by walking day by day over a plain list. */
class Oracle {
  private readonly kinds = new Map(HOLIDAYS.map(({ day, kind }) => [day, kind]));

  isWorkday(day: CalendarDay): boolean {
    const kind = this.kinds.get(day);
    return kind === undefined ? weekdayOf(day) <= 5 : kind === 'workday';
  }

  addWorkdays(day: CalendarDay, n: number): CalendarDay {
    const direction = Math.sign(n);
    let at = day;
    for (let left = Math.abs(n); left > 0;) {
      at = addDays(at, direction);
      if (this.isWorkday(at)) left -= 1;
    }
    return at;
  }

  workdaysBetween(from: CalendarDay, to: CalendarDay): number {
    if (from > to) return 0 - this.workdaysBetween(to, from);
    let count = 0;
    for (let at = from; at !== to;) {
      at = addDays(at, 1);
      if (this.isWorkday(at)) count += 1;
    }
    return count;
  }
}

describe(`the work calendar against a day-by-day oracle (seed ${SEED})`, () => {
  const oracle = new Oracle();
  const random = createRandom(SEED);
  const randomDay = (): CalendarDay => addDays('2024-06-01', random.integer(0, 1_200));

  it('agrees on 1,500 random days and ranges', () => {
    for (let round = 0; round < 1_500; round += 1) {
      const [day, other] = [randomDay(), randomDay()];
      const n = random.integer(-60, 60);
      expect([day, calendar.isWorkday(day)]).toEqual([day, oracle.isWorkday(day)]);
      expect([day, n, calendar.addWorkdays(day, n)]).toEqual([day, n, oracle.addWorkdays(day, n)]);
      expect([day, other, calendar.workdaysBetween(day, other)]).toEqual([
        day,
        other,
        oracle.workdaysBetween(day, other),
      ]);
    }
  });

  it('keeps its own laws far away and over long distances', () => {
    for (let round = 0; round < 500; round += 1) {
      const day = addDays('1950-01-01', random.integer(0, 60_000));
      const n = random.integer(1, 5_000) * random.pick([1, -1]);
      const moved = calendar.addWorkdays(day, n);
      expect(calendar.isWorkday(moved)).toBe(true);
      if (n > 0 || calendar.isWorkday(day)) expect(calendar.workdaysBetween(day, moved)).toBe(n);
      expect(compareDays(calendar.onOrBefore(day), day)).toBeLessThanOrEqual(0);
      expect(compareDays(calendar.onOrAfter(day), day)).toBeGreaterThanOrEqual(0);
    }
  });
});
