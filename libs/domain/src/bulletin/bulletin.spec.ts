import { SEED, createRandom } from '../../test/random.js';
import { addDays } from '../calendar/day.js';
import { createWorkCalendar } from '../calendar/work-calendar.js';
import { sumOf } from '../digest/digest.js';
import { LEDGER_CLASSES, lightOf, type LightTask } from '../light/light.js';
import { DEFAULT_LIGHTS } from '../policy/light-policy.js';
import { MILESTONE_STATES } from '../milestone/milestone-state.js';
import { LEDGER_STATES } from '../task/task-state.js';
import { bulletinSections } from './bulletin-text.js';
import {
  bulletinAnnexes,
  bulletinFigures,
  tasksOfClass,
  type BulletinData,
  type BulletinFacts,
  type BulletinRules,
  type BulletinTask,
} from './bulletin.js';
import { sharesOf } from './shares.js';
import { verifyBulletin } from './verify-bulletin.js';

const AS_OF = '2027-12-28';
const RULES: BulletinRules = { lights: DEFAULT_LIGHTS, calendar: { days: [], years: [2027] } };
const calendar = createWorkCalendar([], [2027]);
const UNITS = [{ id: '1', name: '市工信局' }, { id: '2', name: '市商务局' }, null];

const task = (
  code: string,
  input: LightTask,
  leadUnit: BulletinTask['leadUnit'],
  completedOn: string | null = null,
) => ({
  ...{ taskId: code, code, title: `任务${code}`, leadUnit, input, completedOn },
  verdict: lightOf(input, AS_OF, calendar, DEFAULT_LIGHTS),
});
const active = (due: string): LightTask => ({
  ...{ state: 'active', issuedOn: '2027-01-04' },
  milestones: [{ due, state: 'planned', name: '完成' }],
});
/** In time by its day; on the bulletin's day 66% of the time have passed. */
const behind = (reached: number): LightTask => ({
  ...active('2028-06-30'),
  targets: [
    {
      ...{ name: '更新设备100台', value: 100, unit: '台', comparator: 'ge', recurring: null },
      ...{ due: '2028-06-30', reached, state: 'planned' },
    },
  ],
});
const done: LightTask = { state: 'completed', issuedOn: '2027-01-04', milestones: [] };

const facts = (tasks: readonly BulletinTask[], more: Partial<BulletinFacts> = {}): BulletinFacts => ({
  ...{ asOf: AS_OF, periodFrom: '2027-12-01', periodTo: AS_OF, tasks, missedReports: [] },
  ...more,
});
function dataOf(given: BulletinFacts): BulletinData {
  const figures = bulletinFigures(given);
  return { ...given, figures, generated: bulletinSections(given, figures) };
}

describe('sharesOf', () => {
  it('rounds to a tenth such that the sum is whole', () => {
    expect(sharesOf([17, 10, 24, 9, 162])).toEqual(['7.7', '4.5', '10.8', '4.0', '73.0']);
  });
  it('is nothing of nothing', () => expect(sharesOf([0, 0])).toEqual(['0.0', '0.0']));
  it(`always adds up to 100.0 and stays within a tenth (seed ${SEED})`, () => {
    const random = createRandom(SEED);
    for (let round = 0; round < 2_000; round += 1) {
      const counts = Array.from({ length: random.integer(1, 8) }, () => random.integer(0, 400));
      const total = counts.reduce((sum, count) => sum + count, 0);
      const shares = sharesOf(counts).map(Number);
      const tenths = shares.reduce((sum, share) => sum + Math.round(share * 10), 0);
      expect(tenths).toBe(total === 0 ? 0 : 1000);
      for (const [place, share] of shares.entries())
        expect(Math.abs(share - (total === 0 ? 0 : ((counts[place] ?? 0) * 100) / total))).toBeLessThan(
          0.1001,
        );
    }
  });
});

describe('the sentences', () => {
  it('name classes whose counts add up, and the tasks that are overdue', () => {
    const [gongxin = null, shangwu = null] = UNITS;
    const { overview, problems, requirements } = dataOf(
      facts([
        task('CZ-1', active('2027-12-01'), gongxin),
        task('CZ-2', active('2028-06-30'), gongxin),
        task('CZ-3', active('2027-12-20'), shangwu),
        task('CZ-4', done, shangwu, '2027-12-05'),
      ]),
    ).generated;
    expect(overview).toBe(
      '截至2027年12月28日，纳入通报的任务共4项，涉及牵头单位2个。其中，已办结1项（占25.0%），已逾期2项（占50.0%），' +
        '未到时限1项（占25.0%），合计4项。\n2027年12月1日至2027年12月28日，办结1项，新增逾期2项。',
    );
    expect(problems).toBe(
      '（一）部分任务逾期未完成。共2项，其中市工信局1项、市商务局1项。逾期时间较长的有：' +
        '市工信局牵头的“任务CZ-1”（CZ-1），时限2027年12月1日，已逾期27天；' +
        '市商务局牵头的“任务CZ-3”（CZ-3），时限2027年12月20日，已逾期8天。',
    );
    expect(requirements.startsWith('（一）抓紧补齐短板。')).toBe(true);
  });

  it('name who did not report, and tasks without a lead', () => {
    const missed = { unit: { id: '1', name: '市工信局' }, period: '2027-11', due: '2027-12-25', daysLate: 3 };
    const given = facts([task('CZ-1', active('2028-06-30'), null)], {
      missedReports: [
        { ...missed, standing: 'missing' },
        { ...missed, unit: { id: '2', name: '市商务局' }, standing: 'late' },
      ],
    });
    expect(dataOf(given).generated.problems).toBe(
      '（一）部分单位未按要求报送进展。2027年11月缺报的有市工信局；2027年11月逾期未报的有市商务局。\n' +
        '（二）部分任务责任尚未落实。尚有1项任务未确定牵头单位。',
    );
  });

  it('say so where there is nothing wrong', () => {
    const given = facts([task('CZ-1', active('2028-06-30'), UNITS[0] ?? null)]);
    expect(dataOf(given).generated.problems).toBe('截至目前，未发现任务逾期、应报未报等问题。');
  });
});

describe(`random bulletins (seed ${SEED})`, () => {
  const random = createRandom(SEED);
  const randomTasks = (): BulletinTask[] =>
    Array.from({ length: random.integer(0, 40) }, (_, place) => {
      const milestones = Array.from({ length: random.integer(0, 3) }, () => ({
        due: addDays(AS_OF, random.integer(-60, 60)),
        state: random.pick(MILESTONE_STATES),
        name: '节点',
      }));
      const issuedOn = addDays(AS_OF, random.integer(-90, 0));
      const targets = milestones.map(({ due, state }) => ({
        ...{ name: '指标', value: 100, unit: null, comparator: 'ge', recurring: null, due, state },
        reached: random.integer(0, 110),
      }));
      const measured = random.chance(0.5) ? { targets } : {};
      const input = { state: random.pick(LEDGER_STATES), issuedOn, milestones, ...measured };
      return task(`CZ-${place}`, input, random.pick(UNITS), addDays(AS_OF, random.integer(-60, 0)));
    });

  it('add up, and every task stands in at most one annex', () => {
    for (let round = 0; round < 500; round += 1) {
      const tasks = randomTasks();
      const { total, byClass, byUnit, newlyOverdue } = bulletinFigures(facts(tasks));
      expect(total).toBe(tasks.length);
      expect(sumOf(byClass)).toBe(total);
      expect(byUnit.reduce((sum, unit) => sum + unit.total, 0)).toBe(total);
      expect(newlyOverdue).toBeLessThanOrEqual(byClass.overdue);
      for (const name of LEDGER_CLASSES) expect(tasksOfClass(tasks, name)).toHaveLength(byClass[name]);
      const listed = bulletinAnnexes(tasks).flatMap((annex) => annex.tasks.map(({ code }) => code));
      expect(new Set(listed).size).toBe(listed.length);
    }
  });

  it('come out the same when they are counted again after a turn through JSON', () => {
    for (let round = 0; round < 300; round += 1) {
      const tasks = randomTasks();
      const stored = JSON.parse(JSON.stringify(dataOf(facts(tasks)))) as BulletinData;
      expect(verifyBulletin(stored, RULES)).toEqual({
        identical: true,
        tasks: tasks.length,
        differences: [],
      });
    }
  });
});

describe('verifyBulletin', () => {
  const [unit = null] = UNITS;
  const data = dataOf(facts([task('CZ-1', active('2027-12-01'), unit)]));

  it('finds a light, a number and a sentence that were changed', () => {
    const [one] = data.tasks;
    if (one === undefined) throw new Error('no task');
    const green = { ...data, tasks: [{ ...one, verdict: { ...one.verdict, light: 'green' as const } }] };
    expect(verifyBulletin(green, RULES).differences.map(({ what, place }) => [what, place])).toEqual([
      ['task', 'CZ-1'],
    ]);
    const number = { ...data, figures: { ...data.figures, finished: 7 } };
    expect(verifyBulletin(number, RULES).differences).toMatchObject([
      { what: 'figures', place: 'finished', printed: '7', recomputed: '0' },
    ]);
    const text = { ...data, generated: { ...data.generated, problems: '无。' } };
    expect(verifyBulletin(text, RULES).differences).toMatchObject([
      { what: 'text', place: 'problems', printed: '无。' },
    ]);
  });

  it('names who is behind 序时 although in time, and freezes what that was judged by', () => {
    const given = dataOf(facts([task('CZ-1', behind(30), unit), task('CZ-2', behind(60), unit)]));
    expect(given.tasks.map(({ verdict }) => [verdict.light, verdict.class])).toEqual([
      ['red', 'on_schedule'],
      ['green', 'on_schedule'],
    ]);
    expect(given.generated.problems).toBe(
      '（一）部分任务落后序时进度。未到时限但指标落后的共1项，其中市工信局1项。',
    );
    expect(verifyBulletin(given, RULES).identical).toBe(true);
    const off = { ...DEFAULT_LIGHTS, schedule: { ...DEFAULT_LIGHTS.schedule, on: false } };
    expect(verifyBulletin(given, { ...RULES, lights: off }).identical).toBe(false);
  });

  it('gives an issue of before 序时 the colours it had', () => {
    const { schedule: _, ...days } = DEFAULT_LIGHTS;
    const rules = { ...RULES, lights: days as typeof DEFAULT_LIGHTS };
    expect(verifyBulletin(data, rules).identical).toBe(true);
    expect(verifyBulletin(data, RULES).identical).toBe(true);
  });

  it('goes by the rules that are frozen in it', () => {
    const soon = dataOf(facts([task('CZ-1', active('2027-12-30'), unit)]));
    expect(verifyBulletin(soon, RULES).identical).toBe(true);
    const stricter = { ...RULES, lights: { ...DEFAULT_LIGHTS, yellowWorkdays: 0 } };
    expect(verifyBulletin(soon, stricter).identical).toBe(false);
  });
});
