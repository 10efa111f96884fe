import { calendar } from '../../test/holidays.js';
import { SEED, createRandom } from '../../test/random.js';
import { addDays } from '../calendar/day.js';
import { periodOf } from './report-period.js';
import { REPORT_PAGE_STATES } from './report-page-state.js';
import {
  REPORT_STANDINGS,
  daysLate,
  reportDays,
  reportStanding,
  type StandingFacts,
} from './report-standing.js';

const days = reportDays('2026-03', { dueDay: 25 }, calendar);
const owing: StandingFacts = { days, tasks: 3, page: null };
const filed = (firstFiledOn: string, state: 'filed' | 'returned' = 'filed'): StandingFacts => ({
  ...owing,
  page: { state, due: '2026-03-25', firstFiledOn },
});

describe('where a unit stands with a page', () => {
  it('waits for it from a week before, and misses it when the next period begins', () => {
    expect(days).toEqual({ period: '2026-03', opens: '2026-03-18', due: '2026-03-25', closes: '2026-04-01' });
    expect(reportDays('2026-W10', { dueDay: 5 }, calendar).opens).toBe('2026-03-02');
  });

  it.each([
    ['2026-03-17', 'not_due', 0],
    ['2026-03-18', 'open', 0],
    ['2026-03-25', 'open', 0],
    ['2026-03-26', 'late', 1],
    ['2026-03-31', 'late', 6],
    ['2026-04-01', 'missing', 7],
  ])('on %s is %s', (today, standing, late) => {
    const waiting = { ...owing, page: { state: 'submitted', due: days.due, firstFiledOn: null } } as const;
    for (const facts of [owing, waiting])
      expect([reportStanding(facts, today), daysLate(facts, today)]).toEqual([standing, late]);
    expect(reportStanding({ ...owing, tasks: 0 }, today)).toBe('not_required');
  });

  it.each([
    ['on time', filed('2026-03-25'), 'filed', 0],
    ['late', filed('2026-03-28'), 'filed_late', 3],
    ['sent back though it had been in time', filed('2026-03-20', 'returned'), 'returned', 0],
    [
      'on time by the rules of then',
      { ...filed('2026-03-27'), page: { state: 'filed', due: '2026-03-31', firstFiledOn: '2026-03-27' } },
      'filed',
      0,
    ],
  ] as const)('filed %s', (_, facts, standing, late) => {
    expect([reportStanding(facts, '2026-05-01'), daysLate(facts, '2026-05-01')]).toEqual([standing, late]);
  });

  it(`is late exactly where days have passed, at random (seed ${SEED})`, () => {
    for (let round = 0; round < 2_000; round += 1) {
      const { facts, today } = randomFacts();
      const [standing, late] = [reportStanding(facts, today), daysLate(facts, today)];
      expect(REPORT_STANDINGS).toContain(standing);
      if (['late', 'missing', 'filed_late'].includes(standing)) expect(late).toBeGreaterThan(0);
      if (['open', 'not_due', 'not_required', 'filed'].includes(standing)) expect(late).toBe(0);
      if (standing === 'missing') expect(today >= facts.days.closes).toBe(true);
      const first = facts.page?.firstFiledOn ?? null;
      expect(['filed', 'filed_late', 'returned'].includes(standing)).toBe(first !== null);
      expect(standing === 'returned').toBe(first !== null && facts.page?.state !== 'filed');
    }
  });
});

const random = createRandom(SEED);

function randomFacts(): { facts: StandingFacts; today: string } {
  const cadence = random.pick(['weekly', 'monthly', 'quarterly'] as const);
  const period = periodOf(cadence, addDays('2025-01-01', random.integer(0, 600)));
  const of = reportDays(period, { dueDay: random.integer(1, 7) }, calendar);
  const firstFiledOn = random.chance(0.5) ? addDays(of.due, random.integer(-9, 9)) : null;
  const page = random.chance(0.7)
    ? { state: random.pick(REPORT_PAGE_STATES), due: of.due, firstFiledOn }
    : null;
  const facts = { days: of, tasks: random.integer(0, 2), page };
  return { facts, today: addDays(of.due, random.integer(-40, 40)) };
}
