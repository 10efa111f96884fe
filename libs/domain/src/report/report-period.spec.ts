import { calendar } from '../../test/holidays.js';
import { SEED, createRandom } from '../../test/random.js';
import { addDays, daysBetween, weekdayOf } from '../calendar/day.js';
import {
  cadenceOf,
  firstDayOf,
  isReportPeriod,
  lastDayOf,
  nextPeriod,
  periodLabel,
  periodOf,
  previousPeriod,
  reportDueDay,
} from './report-period.js';

describe('reporting periods', () => {
  it.each([
    ['weekly', '2027-01-03', '2026-W53'],
    ['weekly', '2027-01-04', '2027-W01'],
    ['monthly', '2027-02-28', '2027-02'],
    ['quarterly', '2027-03-31', '2027-Q1'],
    ['quarterly', '2027-10-01', '2027-Q4'],
  ] as const)('%s %s lies in %s', (cadence, day, period) => {
    expect(periodOf(cadence, day)).toBe(period);
    expect(cadenceOf(period)).toBe(cadence);
  });

  it.each([
    ['2027-W05', '2027-02-01', '2027-02-07', '2027年第5周（2月1日至7日）'],
    ['2027-W13', '2027-03-29', '2027-04-04', '2027年第13周（3月29日至4月4日）'],
    ['2026-W53', '2026-12-28', '2027-01-03', '2026年第53周（12月28日至1月3日）'],
    ['2028-02', '2028-02-01', '2028-02-29', '2028年2月'],
    ['2027-Q1', '2027-01-01', '2027-03-31', '2027年第一季度'],
  ])('%s is from %s to %s: %s', (period, first, last, label) => {
    expect([firstDayOf(period), lastDayOf(period), periodLabel(period)]).toEqual([first, last, label]);
  });

  it.each(['2027-W53', '2027-W00', '2027-13', '2027-Q5', '2027', '2027-3', '', '2027-W5', '2027-03-01'])(
    '%j is none',
    (text) => {
      expect(isReportPeriod(text)).toBe(false);
      expect(() => firstDayOf(text)).toThrow(RangeError);
    },
  );

  it.each([
    ['2026-03', 25, '2026-03-25', 'a plain Wednesday'],
    ['2026-02', 31, '2026-02-28', 'a shorter month, whose last day is a worked Saturday'],
    ['2026-02', 20, '2026-02-24', 'in the middle of 春节'],
    ['2026-05', 31, '2026-06-01', 'a Sunday: the Monday lies in the next month'],
    ['2026-W10', 5, '2026-03-06', 'a Friday'],
    ['2026-W10', 7, '2026-03-09', 'a Sunday'],
    ['2026-Q1', 25, '2026-03-25', 'the last month of the quarter'],
    ['2026-Q3', 31, '2026-09-30', 'September has 30 days'],
  ])('%s with due day %i is due on %s: %s', (period, dueDay, due) => {
    expect(reportDueDay(period, dueDay, calendar)).toBe(due);
  });
});

describe(`reporting periods, at random (seed ${SEED})`, () => {
  const random = createRandom(SEED);

  it('cover every day once, one after the other', () => {
    for (let round = 0; round < 2_000; round += 1) {
      const day = addDays('1999-01-01', random.integer(0, 40_000));
      const cadence = random.pick(['weekly', 'monthly', 'quarterly'] as const);
      const period = periodOf(cadence, day);
      const [first, last] = [firstDayOf(period), lastDayOf(period)];
      expect(isReportPeriod(period)).toBe(true);
      expect([first <= day, day <= last]).toEqual([true, true]);
      expect([periodOf(cadence, first), periodOf(cadence, last)]).toEqual([period, period]);
      expect(firstDayOf(nextPeriod(period))).toBe(addDays(last, 1));
      expect(previousPeriod(nextPeriod(period))).toBe(period);
      expect(previousPeriod(period) < period).toBe(true);
    }
  });

  it('are due on a workday that is the asked day or the first workday after it', () => {
    for (let round = 0; round < 1_000; round += 1) {
      const cadence = random.pick(['weekly', 'monthly', 'quarterly'] as const);
      const period = periodOf(cadence, addDays('2025-01-01', random.integer(0, 700)));
      const asked = random.integer(1, cadence === 'weekly' ? 7 : 31);
      const due = reportDueDay(period, asked, calendar);
      expect(calendar.isWorkday(due)).toBe(true);
      const plain =
        cadence === 'weekly'
          ? weekdayOf(addDays(firstDayOf(period), asked - 1)) === asked &&
            addDays(firstDayOf(period), asked - 1)
          : [addDays(`${lastDayOf(period).slice(0, 7)}-01`, asked - 1), lastDayOf(period)].sort()[0];
      expect(plain).not.toBe(false);
      const between = daysBetween(String(plain), due);
      expect(between).toBeGreaterThanOrEqual(0);
      for (let step = 0; step < between; step += 1)
        expect(calendar.isWorkday(addDays(String(plain), step))).toBe(false);
    }
  });
});
