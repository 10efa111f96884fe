import { calendar } from '../../test/holidays.js';
import { SEED, createRandom } from '../../test/random.js';
import { addDays } from '../calendar/day.js';
import { lightOf } from '../light/light.js';
import { DEFAULT_POLICY } from '../policy/policy.js';
import { DEFAULT_LADDERS } from '../policy/ladders.js';
import type { PolicyStep, StepTell } from '../policy/policy-step.js';
import { reminderSentence } from './reminder-sentence.js';
import { decisionOn, missedSteps, reminderDecision, reminderSchedule } from './reminder-steps.js';

const LEAD: readonly StepTell[] = [
  { audience: 'contact', channels: ['inbox', 'email'] },
  { audience: 'head', channels: ['inbox', 'email'] },
];
const OFFICE: readonly StepTell[] = [...LEAD, { audience: 'office', channels: ['inbox'] }];
const TOP: readonly StepTell[] = [...OFFICE, { audience: 'supervisor', channels: ['inbox', 'email'] }];

const milestone = (key: string, offset: number, more: Partial<PolicyStep> = {}): PolicyStep => ({
  ...{ key, name: key, subject: 'milestone', offset, in: 'days', tell: offset > 0 ? OFFICE : LEAD },
  ...more,
});

const steps: readonly PolicyStep[] = [
  milestone('before-30', -30),
  milestone('before-7', -7),
  milestone('before-1', -1),
  milestone('on-day', 0),
  milestone('overdue', 1),
  milestone('overdue-weekly', 7, { every: 7 }),
];
const NOTHING = { fire: null, beside: [], skipped: [] };

const decide = (due: string, issuedOn: string | null, today: string) =>
  reminderDecision({ due, issuedOn, today, calendar, steps });

const short = (due: string, issuedOn: string | null, until: string): string[] =>
  reminderSchedule({ due, issuedOn, until, calendar, steps }).map(({ key, slot }) => `${key} ${slot}`);

test('DEFAULT_POLICY is plain data with unique keys', () => {
  expect(structuredClone(DEFAULT_POLICY)).toEqual(DEFAULT_POLICY);
  for (const ladder of Object.values(DEFAULT_LADDERS)) {
    const keys = ladder.steps.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  }
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
      step: steps[3],
      tell: LEAD,
      since: '2026-06-29',
    });
    expect(decide('2026-06-30', '2026-06-01', '2026-07-01').fire?.tell).toEqual(OFFICE);
  });

  it('fires nothing before the first step', () => {
    expect(decide('2026-06-30', '2026-01-05', '2026-05-28')).toEqual(NOTHING);
  });

  it.each(['2026-06-27', '2026-06-28', '2026-02-16'])('decides nothing on the rest day %s', (today) => {
    expect(decide('2026-06-30', '2026-01-05', today)).toEqual(NOTHING);
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
    const { fire } = reminderDecision({
      due: '2026-06-30',
      issuedOn: '2026-01-05',
      today: '2026-07-28',
      calendar,
      steps: [milestone('leader-fortnightly', 14, { every: 14 })],
    });
    expect(fire?.key).toBe('leader-28');
  });
});

describe('steps counted in workdays', () => {
  const slots = (due: string, ladder: readonly PolicyStep[], until: string, issuedOn = '2026-01-05') =>
    reminderSchedule({ due, issuedOn, until, calendar, steps: ladder }).map(
      ({ key, slot }) => `${key} ${slot}`,
    );
  const workdays = (key: string, offset: number, more: Partial<PolicyStep> = {}) =>
    milestone(key, offset, { in: 'workdays', ...more });

  it('count past rests and 调休', () => {
    // 春节 2026: rest from 02-15 to 02-23; 02-14 and 02-28 are worked Saturdays.
    const ladder = [workdays('early', -3), workdays('late', 5), workdays('each', 10, { every: 10 })];
    expect(slots('2026-02-24', ladder, '2026-03-23')).toEqual([
      'early 2026-02-12',
      'late 2026-03-02',
      'each-10 2026-03-09',
      'each-20 2026-03-23',
    ]);
  });

  it('count from 交办 for a task, and tell since when an answer counts', () => {
    const ladder = [1, 3, 7].map((offset) => workdays(`day-${offset}`, offset, { subject: 'task' }));
    const schedule = reminderSchedule({
      ...{ due: '2026-06-26', issuedOn: '2026-06-26', until: '2026-07-31', calendar, steps: ladder },
    });
    expect(schedule.map(({ key, slot, since }) => [key, slot, since])).toEqual([
      ['day-1', '2026-06-29', '2026-06-26'],
      ['day-3', '2026-07-01', '2026-06-29'],
      ['day-7', '2026-07-07', '2026-07-01'],
    ]);
  });
});

describe('steps that go out on rest days', () => {
  const ladder = [milestone('before-2', -2, { atRest: true }), milestone('on-day', 0)];
  const on = (today: string) =>
    reminderDecision({ due: '2026-06-29', issuedOn: '2026-01-05', today, calendar, steps: ladder });

  it('keep their day', () => {
    expect(on('2026-06-27').fire).toMatchObject({ key: 'before-2', slot: '2026-06-27' });
    expect(on('2026-06-26').fire).toBeNull();
  });

  it('leave all others to the workdays', () => {
    const due = { due: '2026-06-27', issuedOn: '2026-01-05', calendar, steps: [milestone('on-day', 0)] };
    expect(reminderDecision({ ...due, today: '2026-06-27' })).toEqual(NOTHING);
    expect(reminderDecision({ ...due, today: '2026-06-26' }).fire?.slot).toBe('2026-06-26');
  });
});

describe('steps of one slot', () => {
  const escalate = milestone('escalate', 5, { in: 'workdays', tell: TOP, paper: 'supervise' });
  const both = [...steps.slice(0, 5), escalate, ...steps.slice(5)];
  const decision = reminderDecision({
    ...{ due: '2026-06-30', issuedOn: '2026-01-05', today: '2026-07-07', calendar, steps: both },
  });

  it('tell nobody twice and swallow no escalation', () => {
    expect(decision.fire).toMatchObject({ key: 'overdue-7', slot: '2026-07-07', tell: OFFICE });
    expect(decision.beside).toEqual([
      expect.objectContaining({
        key: 'escalate',
        tell: [{ audience: 'supervisor', channels: ['inbox', 'email'] }],
      }),
    ]);
    expect(decision.skipped.at(-1)?.key).toBe('overdue');
  });

  it('make their paper though everybody is told by the newest', () => {
    const paper = [milestone('overdue', 1, { paper: 'chase' }), milestone('overdue-weekly', 1, { every: 7 })];
    const { fire, beside } = reminderDecision({
      ...{ due: '2026-06-30', issuedOn: '2026-01-05', today: '2026-07-01', calendar, steps: paper },
    });
    expect(fire?.key).toBe('overdue-1');
    expect(beside).toEqual([expect.objectContaining({ key: 'overdue', tell: [] })]);
  });
});

describe('what was missed', () => {
  const overdue = milestone('overdue', 1, { tell: OFFICE, paper: 'chase' });
  const escalate = milestone('escalate', 5, { in: 'workdays', tell: TOP, paper: 'supervise' });
  const weekly = milestone('overdue-weekly', 7, { every: 7, tell: OFFICE });
  const ladder = [milestone('on-day', 0), overdue, escalate, weekly];
  const on = (today: string, stepsOfLadder = ladder) =>
    reminderDecision({
      ...{ due: '2026-06-30', issuedOn: '2026-01-05', today, calendar, steps: stepsOfLadder },
    });
  const keys = (list: readonly { readonly key: string }[]): string[] => list.map(({ key }) => key);

  it('the escalation goes out once for those above, with its paper; the others hear of it by the newest', () => {
    const decision = on('2026-08-11');
    const { late, skipped } = missedSteps(decision, decision.skipped);
    expect(late).toMatchObject({ key: 'escalate', tell: [{ audience: 'supervisor' }] });
    expect(keys(skipped)).toEqual(keys(decision.skipped));
    expect(skipped.find(({ key }) => key === 'escalate')?.tell).toEqual(OFFICE);
  });

  it.each<[string, string, string | null]>([
    ['nothing, where all was looked at', '9999-12-31', null],
    ['nothing, where only reminders were missed since', '2026-07-07', null],
    ['the escalation, where it was missed too', '2026-07-06', 'escalate'],
    ['the latest of two escalations', '2026-06-29', 'escalate'],
  ])('%s', (_, seen, expected) => {
    const decision = on('2026-08-11');
    const missed = decision.skipped.filter(({ slot }) => slot > seen);
    expect(missedSteps(decision, missed).late?.key ?? null).toBe(expected);
  });

  it('an older one whose paper nobody has made since, and no step from before the day', () => {
    const slip = milestone('before-7', -7, { paper: 'blue', tell: TOP });
    const decision = on('2026-08-11', [slip, overdue, weekly]);
    expect(missedSteps(decision, decision.skipped).late).toMatchObject({ key: 'overdue', tell: [] });
    const before = on('2026-06-30', [slip, milestone('on-day', 0)]);
    expect(missedSteps(before, before.skipped).late).toBeNull();
  });

  it('nothing on a rest day, and nothing that the newest says itself', () => {
    const rest = on('2026-08-09');
    expect(missedSteps(rest, rest.skipped)).toEqual({ late: null, skipped: rest.skipped });
    const last = on('2026-08-11', [overdue, escalate]);
    expect(missedSteps(last, last.skipped).late).toBeNull();
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

  it('decides the same from the repeats that still matter', () => {
    const escalate = milestone('escalate', 5, { in: 'workdays', tell: TOP, paper: 'supervise' });
    for (let round = 0; round < 300; round += 1) {
      const every = random.integer(1, 9);
      const ladder = [...steps.slice(0, 5), escalate, milestone('overdue-weekly', every, { every })];
      const due = addDays('2026-01-01', random.integer(0, 300));
      const issuedOn = addDays(due, random.integer(-90, 40));
      const today = addDays(issuedOn, random.integer(0, 400));
      const from = addDays(today, -random.integer(0, 60));
      const subject = { due, issuedOn, until: today, calendar, steps: ladder };
      const decided = (schedule: ReturnType<typeof reminderSchedule>) => {
        const { fire, beside, skipped } = decisionOn(schedule, today, calendar);
        return {
          due,
          issuedOn,
          today,
          from,
          fire,
          beside,
          skipped: skipped.filter(({ slot }) => slot > from),
        };
      };
      expect(decided(reminderSchedule({ ...subject, from }))).toEqual(decided(reminderSchedule(subject)));
    }
  });
});
