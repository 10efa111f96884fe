import { calendar } from '../../test/holidays.js';
import { SEED, createRandom } from '../../test/random.js';
import { addDays } from '../calendar/day.js';
import { MILESTONE_STATES } from '../milestone/milestone-state.js';
import { DEFAULT_LIGHTS, type SchedulePolicy } from '../policy/light-policy.js';
import { LEDGER_CLASSES, lightOf, standingLabel, type LightTask } from './light.js';
import { paceDays, paceVerdict, type PaceTarget } from './pace.js';

const policy: SchedulePolicy = { on: true, yellowPoints: 10, redPoints: 30 };
/** 100 days from 交办 to the due day: a day is a point. */
const ISSUED = '2026-01-01';
const DUE = '2026-04-11';

const target = (change: Partial<PaceTarget> = {}): PaceTarget => ({
  ...{ name: '更新设备100台', value: 100, unit: '台', comparator: 'ge', recurring: null },
  ...{ due: DUE, reached: 35, state: 'planned' },
  ...change,
});
const after = (days: number): string => addDays(ISSUED, days);
const lightAfter = (days: number, ...targets: PaceTarget[]) =>
  paceVerdict(targets, ISSUED, after(days), policy)?.light ?? null;

describe('the light by 序时', () => {
  it.each([
    [44, null],
    [45, 'yellow'],
    [65, 'yellow'],
    [66, 'red'],
    [100, 'red'],
    [400, 'red'],
  ])('of 35 of 100 after %d of 100 days is %s', (days, light) => {
    expect(lightAfter(days, target())).toBe(light);
  });

  it('says what was due, what there is and how far it lies behind', () => {
    expect(paceVerdict([target()], ISSUED, after(62), policy)?.reason).toBe(
      '指标“更新设备100台”（计划100台）序时进度应达62%，实际35%，落后27个百分点',
    );
  });

  it.each([
    [6_000_000, '600万吨'],
    [120_000_000, '1.2亿吨'],
    [0.5, '0.5吨'],
  ])('prints %d as %s', (value, text) => {
    const tons = target({ value, unit: '吨', reached: 0 });
    expect(paceVerdict([tons], ISSUED, after(62), policy)?.reason).toContain(`（计划${text}）`);
  });

  it('names the target furthest behind and counts the others', () => {
    const targets = [
      target({ reached: 50 }),
      target({ name: '培育企业', reached: 5 }),
      target({ reached: 90 }),
    ];
    expect(paceVerdict(targets, ISSUED, after(62), policy)).toEqual({
      light: 'red',
      reason: '指标“培育企业”（计划100台）序时进度应达62%，实际5%，落后57个百分点，另有1项指标落后',
    });
  });

  it.each<[string, Partial<PaceTarget>]>([
    ['a target without a number', { value: null }],
    ['a target of nothing', { value: 0, reached: -3 }],
    ['a target nothing was reported of', { reached: null }],
    ['a ceiling', { comparator: 'le', reached: 900 }],
    ['a target that is met', { comparator: 'about', reached: 96 }],
    ['a milestone that waits for the office', { state: 'reported' }],
    ['a milestone that is settled', { state: 'confirmed' }],
    ['a day that came with 交办', { due: ISSUED }],
    ['a day before 交办', { due: '2025-06-30' }],
  ])('leaves %s to the days', (_, change) => {
    expect(lightAfter(400, target(change))).toBeNull();
    expect(paceDays([target(change)], ISSUED, policy)).toEqual({ yellowOn: null, redOn: null });
  });

  it('judges a returned milestone, and one that went backwards from its first day', () => {
    expect(lightAfter(66, target({ state: 'returned' }))).toBe('red');
    expect(lightAfter(0, target({ reached: -40 }))).toBe('red');
    expect(lightAfter(-1, target({ reached: -40 }))).toBeNull();
  });

  it('judges an instance of a yearly target within its year', () => {
    const next = target({ recurring: 'yearly', due: '2027-12-31', reached: 10 });
    const on = (day: string) => paceVerdict([next], ISSUED, day, policy)?.light ?? null;
    expect([on('2026-12-31'), on('2027-01-01'), on('2027-04-01'), on('2027-07-01')]).toEqual([
      ...[null, null, 'yellow', 'red'],
    ]);
  });

  it('is dark where it is switched off, and before 交办', () => {
    const off = { ...policy, on: false };
    expect(paceVerdict([target()], ISSUED, after(99), off)).toBeNull();
    expect(paceDays([target()], ISSUED, off)).toEqual({ yellowOn: null, redOn: null });
    expect(paceDays([target()], null, policy)).toEqual({ yellowOn: null, redOn: null });
  });

  it('finds the first days', () => {
    expect(paceDays([target()], ISSUED, policy)).toEqual({ yellowOn: after(45), redOn: after(66) });
    expect(paceDays([target({ reached: 80 })], ISSUED, policy)).toEqual({ yellowOn: after(90), redOn: null });
  });
});

describe('the light of a task with targets', () => {
  const task = (targets: readonly PaceTarget[], change: Partial<LightTask> = {}): LightTask => ({
    ...{
      state: 'active',
      issuedOn: ISSUED,
      milestones: [{ due: DUE, state: 'planned', name: '甲' }],
      targets,
    },
    ...change,
  });
  const judge = (subject: LightTask, days: number) => lightOf(subject, after(days), calendar, DEFAULT_LIGHTS);

  it('is the worse of the two and keeps its class', () => {
    expect(judge(task([target()]), 66)).toEqual({
      ...{ light: 'red', class: 'on_schedule', nextDue: DUE, overdueDays: 0 },
      reason: '指标“更新设备100台”（计划100台）序时进度应达66%，实际35%，落后31个百分点',
    });
    expect(judge(task([target()]), 44).light).toBe('green');
  });

  it('names both causes where both are as bad', () => {
    const { light, class: name, reason } = judge(task([target({ reached: 80 })]), 99);
    expect({ light, class: name }).toEqual({ light: 'yellow', class: 'due_soon' });
    expect(reason).toContain('不超过3个工作日；指标“更新设备100台”');
  });

  it('keeps to the day where that is worse', () => {
    const { light, reason } = judge(task([target({ reached: 80 })]), 101);
    expect([light, reason]).toEqual(['red', `节点“甲”时限${DUE}，已逾期1天`]);
  });

  it.each(['completed', 'suspended', 'cancelled', 'draft'] as const)(
    'gives none to a task that is %s',
    (state) => {
      expect(judge(task([target()], { state }), 90).light).toBeNull();
    },
  );

  it('has words for every standing', () => {
    for (const name of LEDGER_CLASSES) expect(standingLabel({ light: null, class: name })).not.toBe('');
    expect(standingLabel({ light: 'green', class: 'on_schedule' })).toBe('未到时限');
    expect(standingLabel({ light: 'red', class: 'on_schedule' })).toBe('落后序时');
    expect(standingLabel({ light: 'red', class: 'due_soon' })).toBe('临近时限，落后序时');
    expect(standingLabel({ light: 'red', class: 'overdue' })).toBe('已逾期');
  });
});

it(`stored days and the rule of the day say the same, whatever the targets (seed ${SEED})`, () => {
  const random = createRandom(SEED);
  const lit = { yellow: 0, red: 0 };
  for (let round = 0; round < 400; round++) {
    const issuedOn = addDays(ISSUED, random.integer(-200, 200));
    const yellowPoints = random.integer(1, 60);
    const schedule = { on: true, yellowPoints, redPoints: random.integer(yellowPoints + 1, 100) };
    const targets = Array.from({ length: random.integer(1, 4) }, () =>
      target({
        value: random.pick([100, 7, 0.35, -2, null]),
        comparator: random.pick(['ge', 'le', 'about', null]),
        recurring: random.pick([null, null, 'yearly']),
        due: addDays(ISSUED, random.integer(-100, 900)),
        reached: random.pick([null, random.integer(-20, 120), random.integer(0, 700) / 100]),
        state: random.pick(MILESTONE_STATES),
      }),
    );
    const { yellowOn, redOn } = paceDays(targets, issuedOn, schedule);
    for (let probe = 0; probe < 30; probe++) {
      const near = random.pick([yellowOn, redOn, issuedOn]) ?? ISSUED;
      const today = addDays(near, random.pick([-1, 0, 1, random.integer(-400, 900)]));
      const reached = (day: string | null): boolean => day !== null && day <= today;
      const stored = reached(redOn) ? 'red' : reached(yellowOn) ? 'yellow' : null;
      const light = paceVerdict(targets, issuedOn, today, schedule)?.light ?? null;
      expect({ round, today, light }).toEqual({ round, today, light: stored });
      if (light !== null) lit[light] += 1;
    }
  }
  expect(Math.min(lit.yellow, lit.red)).toBeGreaterThan(100);
});
