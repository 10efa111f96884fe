import { calendar } from '../../test/holidays.js';
import { SEED, createRandom } from '../../test/random.js';
import { addDays } from '../calendar/day.js';
import { lightOf } from '../light/light.js';
import { DEFAULT_POLICY } from './reminder-policy.js';
import { reminderDecision, reminderSchedule, reminderSentence } from './reminder-steps.js';

const decide = (due: string, issuedOn: string | null, today: string) =>
  reminderDecision({ due, issuedOn, today, calendar, policy: DEFAULT_POLICY });

const short = (due: string, issuedOn: string | null, until: string): string[] =>
  reminderSchedule({ due, issuedOn, until, calendar, policy: DEFAULT_POLICY }).map(
    ({ key, slot }) => `${key} ${slot}`,
  );

test('DEFAULT_POLICY is plain data with unique keys', () => {
  expect(structuredClone(DEFAULT_POLICY)).toEqual(DEFAULT_POLICY);
  const keys = DEFAULT_POLICY.reminders.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});

describe('reminderSchedule', () => {
  it('places every step on a workday', () => {
    // 2026-06-30 is a Tuesday; 05-31 a Sunday; nothing else moves.
    expect(short('2026-06-30', '2026-01-05', '2026-07-15')).toEqual([
      'before-30 2026-05-29',
      'before-7 2026-06-23',
      'before-1 2026-06-29',
      'on-day 2026-06-30',
      'overdue 2026-07-01',
      'overdue-7 2026-07-07',
      'overdue-14 2026-07-14',
    ]);
  });

  it('moves steps out of 春节: earlier ones before it, overdue ones behind it', () => {
    expect(short('2026-02-16', '2026-01-05', '2026-03-02')).toEqual([
      'before-30 2026-01-16',
      'before-7 2026-02-09',
      'before-1 2026-02-14',
      'on-day 2026-02-14',
      'overdue 2026-02-24',
      'overdue-7 2026-02-24',
      'overdue-14 2026-03-02',
    ]);
  });

  it('leaves out what lay before the issue day', () => {
    expect(short('2026-06-30', '2026-06-23', '2026-06-30')).toEqual([
      'before-7 2026-06-23',
      'before-1 2026-06-29',
      'on-day 2026-06-30',
    ]);
  });

  it('gives a task that was issued inside a window the newest step, on its issue day', () => {
    expect(short('2026-06-30', '2026-06-25', '2026-06-29')).toEqual([
      'before-7 2026-06-25',
      'before-1 2026-06-29',
    ]);
    expect(short('2026-06-30', '2026-06-10', '2026-06-10')).toEqual(['before-30 2026-06-10']);
  });

  it('carries it to the first workday when the task was issued on a rest day', () => {
    expect(short('2026-06-30', '2026-06-27', '2026-06-30')).toEqual([
      'before-1 2026-06-29',
      'on-day 2026-06-30',
    ]);
    expect(short('2026-06-30', '2026-06-20', '2026-06-22')).toEqual(['before-30 2026-06-22']);
  });

  it('carries nothing into a task that is issued long before', () => {
    expect(short('2026-06-30', '2026-04-01', '2026-05-28')).toEqual([]);
  });

  it('counts from the issue day when the due date had passed before it', () => {
    expect(short('2025-12-31', '2026-03-02', '2026-03-16')).toEqual([
      'overdue 2026-03-03',
      'overdue-7 2026-03-09',
      'overdue-14 2026-03-16',
    ]);
  });

  it('knows nothing of a task that was not issued', () => {
    expect(short('2026-06-30', null, '2026-12-31')).toEqual([]);
  });
});

describe('reminderDecision', () => {
  it('fires the step of the day', () => {
    expect(decide('2026-06-30', '2026-06-01', '2026-06-30').fire).toEqual({
      key: 'on-day',
      slot: '2026-06-30',
      offset: 0,
      countedFrom: '2026-06-30',
      audience: ['lead'],
    });
    expect(decide('2026-06-30', '2026-06-01', '2026-07-01').fire?.audience).toEqual(['lead', 'office']);
  });

  it('fires nothing before the first step', () => {
    expect(decide('2026-06-30', '2026-01-05', '2026-05-28')).toEqual({ fire: null, skipped: [] });
  });

  it.each(['2026-06-27', '2026-06-28', '2026-02-16'])('decides nothing on the rest day %s', (today) => {
    expect(decide('2026-06-30', '2026-01-05', today)).toEqual({ fire: null, skipped: [] });
  });

  it('works on a worked Saturday', () => {
    expect(decide('2026-02-15', '2026-01-05', '2026-02-14').fire?.key).toBe('on-day');
  });

  it('sends only the newest step after downtime and hands back the others', () => {
    const { fire, skipped } = decide('2026-06-30', '2026-01-05', '2026-07-08');
    expect(fire?.key).toBe('overdue-7');
    expect(skipped.map(({ key }) => key)).toEqual(['before-30', 'before-7', 'before-1', 'on-day', 'overdue']);
  });

  it('stays on the newest step until the next one, so that the unique key can answer', () => {
    const { fire } = decide('2026-06-30', '2026-01-05', '2026-07-03');
    expect(fire).toMatchObject({ key: 'overdue', slot: '2026-07-01' });
  });

  it('names the repeats after the step they repeat', () => {
    const policy = {
      ...DEFAULT_POLICY,
      reminders: [{ key: 'leader-fortnightly', days: 14, everyDays: 14, audience: ['supervisor'] as const }],
    };
    const { fire } = reminderDecision({
      due: '2026-06-30',
      issuedOn: '2026-01-05',
      today: '2026-07-28',
      calendar,
      policy,
    });
    expect(fire?.key).toBe('leader-28');
  });
});

describe('reminderSentence', () => {
  it.each([
    [-7, '2027-12-31', '2027-12-24', '距完成时限还有7天（2027-12-31）'],
    [-30, '2027-12-31', '2027-12-21', '距完成时限还有10天（2027-12-31）'],
    [0, '2027-12-31', '2027-12-31', '今日到期'],
    [0, '2026-02-16', '2026-02-14', '距完成时限还有2天（2026-02-16）'],
    [1, '2027-12-31', '2028-01-03', '已逾期3天'],
  ])('step %i, due %s, on %s: %s', (offset, due, today, expected) => {
    expect(reminderSentence({ offset }, due, today)).toBe(expected);
  });

  it('counts from the issue day where the task was issued late', () => {
    const { fire } = decide('2025-12-31', '2026-03-02', '2026-03-09');
    expect(fire && reminderSentence(fire, '2025-12-31', '2026-03-09')).toBe(
      '已逾期7天（时限2025-12-31，自交办日2026-03-02起计）',
    );
  });
});

describe(`a year of daily sweeps (seed ${SEED})`, () => {
  const random = createRandom(SEED);

  it('misses no step, keeps to workdays, and says overdue exactly when the light is red', () => {
    for (let round = 0; round < 150; round += 1) {
      const due = addDays('2026-01-01', random.integer(0, 300));
      const issuedOn = addDays(due, random.integer(-90, 40));
      const sent = new Set<string>();
      for (let today = issuedOn; today < addDays(due, 80); today = addDays(today, 1)) {
        if (random.chance(0.2)) continue;
        const { fire, skipped } = decide(due, issuedOn, today);
        if (fire === null) continue;
        const context = { due, issuedOn, today, key: fire.key };
        expect({ ...context, workday: calendar.isWorkday(today) && calendar.isWorkday(fire.slot) }).toEqual({
          ...context,
          workday: true,
        });
        expect(fire.slot <= today && fire.slot >= issuedOn).toBe(true);
        expect(new Set([...skipped, fire].map(({ key }) => key)).size).toBe(skipped.length + 1);
        const subject = {
          state: 'active',
          issuedOn,
          milestones: [{ due, state: 'planned', name: '甲' }],
        } as const;
        const { light } = lightOf(subject, today, calendar, DEFAULT_POLICY.lights);
        // On a workday the ladder speaks of overdue exactly when the light is red.
        expect({ ...context, red: light === 'red' }).toEqual({ ...context, red: fire.offset > 0 });
        sent.add(fire.key);
        for (const { key } of skipped) sent.add(key);
      }
      const all = short(due, issuedOn, addDays(due, 60)).map((step) => step.split(' ')[0] ?? '');
      for (const key of all) expect(sent).toContain(key);
    }
  });
});
