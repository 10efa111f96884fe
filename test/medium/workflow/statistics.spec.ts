import {
  ASSIGNMENT_ROLES,
  LEDGER_CLASSES,
  LEDGER_STATES,
  MILESTONE_STATES,
  addDays,
  completionOf,
  dayInShanghai,
  type TaskState,
} from '@app/domain';
import {
  Ledger,
  STATISTICS_DIMENSIONS,
  Statistics,
  type Actor,
  type LedgerFilter,
  type StatisticsRow,
  type StatisticsView,
} from '@app/workflow';
import { Random } from '../../../apps/cli/src/scale/random.js';
import { issuedTasks } from './issued-tasks.js';
import { at, createWorld, type World } from './world.js';

const SEED = Number(process.env['SEED'] ?? 20_260_305);
const TODAY = '2026-03-12';
const PLANS = 4;
const TASKS = 60;
const MONTHS = 12;

describe('the statistics', () => {
  let world: World;
  let ledger: Ledger;
  let statistics: Statistics;
  let office: Actor;

  beforeAll(async () => {
    console.log(`seed ${SEED}`);
    world = await createWorld(`${TODAY} 10:00`);
    ledger = new Ledger(world.context);
    statistics = new Statistics(world.context, ledger);
    office = await world.actor('office');
    const random = new Random(SEED);
    await addGroup();
    for (let plan = 0; plan < PLANS; plan += 1) {
      const tasks = await issuedTasks(world, { count: TASKS, state: 'issued', milestone: true });
      for (const { id, milestoneId } of tasks) await shuffle(random, id, milestoneId);
    }
  });

  afterAll(() => world?.close());

  const run = (sql: string, values: unknown[] = []): Promise<unknown> => world.dataSource.query(sql, values);

  async function addGroup(): Promise<void> {
    await run(
      `INSERT INTO unit (jurisdiction_id, name, name_key, kind) VALUES ($1, '设备更新专班', '设备更新专班', 'group')`,
      [world.city.id],
    );
  }

  /** Any state, days around today, any unit or none in the lead, a milestone or none, any section or none. */
  async function shuffle(random: Random, id: string, milestoneId: string): Promise<void> {
    const state = random.pick<TaskState>(LEDGER_STATES);
    const issuedOn = addDays(TODAY, -random.between(0, 400));
    const completedAt = at(`${addDays(TODAY, -random.between(0, 90))} 23:30`);
    await run(
      `UPDATE task SET state = $2, issued_at = $3, completed_at = $4, current_due = $5 WHERE id = $1`,
      [
        id,
        state,
        new Date(at(`${issuedOn} 00:30`)),
        completionOf({ state, completedOn: TODAY, due: null }) === null ? null : new Date(completedAt),
        random.percent(20) ? null : addDays(TODAY, random.between(-90, 30)),
      ],
    );
    await run(`UPDATE milestone SET state = $2, due = $3, reported_at = $4 WHERE id = $1`, [
      milestoneId,
      random.pick(MILESTONE_STATES),
      addDays(TODAY, random.between(-60, 30)),
      new Date(at(`${addDays(TODAY, -random.between(0, 60))} 12:00`)),
    ]);
    if (random.percent(20)) await run('DELETE FROM milestone WHERE id = $1', [milestoneId]);
    const unit = random.pick<string | null>([...[...world.units.values()].map((entry) => entry.id), null]);
    await run('UPDATE assignment SET unit_id = $2, role = $3 WHERE task_id = $1', [
      id,
      unit,
      random.percent(80) ? 'lead' : random.pick(ASSIGNMENT_ROLES),
    ]);
    if (random.percent(20))
      await run(
        `UPDATE assignment SET unit_id = (SELECT id FROM unit WHERE kind = 'group') WHERE task_id = $1`,
        [id],
      );
    await run('UPDATE clause SET section = $2 WHERE id = (SELECT clause_id FROM task WHERE id = $1)', [
      id,
      random.pick([null, '一、总体要求', '二、重点任务']),
    ]);
  }

  const classes = ({ byClass }: Pick<StatisticsRow, 'byClass'>): number[] =>
    LEDGER_CLASSES.map((name) => byClass[name]);
  const sum = (numbers: readonly number[]): number => numbers.reduce((whole, part) => whole + part, 0);

  function expectWhole({ rows, total }: StatisticsView): void {
    for (const row of [...rows, total]) expect(sum(classes(row))).toBe(row.total);
    for (const name of LEDGER_CLASSES)
      expect(sum(rows.map((row) => row.byClass[name]))).toBe(total.byClass[name]);
  }

  const FILTERS: readonly LedgerFilter[] = [
    {},
    { light: 'red' },
    { state: 'completed' },
    { dueFrom: addDays(TODAY, -20), dueTo: TODAY },
    { section: '' },
  ];

  it.each(STATISTICS_DIMENSIONS)('by %s are disjoint and sum to the ledger', async (by) => {
    for (const filter of FILTERS) {
      const view = await statistics.by(office, by, filter);
      const summary = await ledger.summary(office, filter);
      expectWhole(view);
      expect(view.total.byClass).toEqual(summary.byClass);
      expect(view.rows.length).toBeGreaterThan(0);
    }
  });

  it.each(STATISTICS_DIMENSIONS)('by %s open exactly their rows in the ledger', async (by) => {
    const { rows } = await statistics.by(office, by, {});
    for (const row of rows) {
      const summary = await ledger.summary(office, row.filter);
      expect([row.label, row.total, row.byClass]).toEqual([row.label, summary.total, summary.byClass]);
    }
  });

  it('count as late what the rule counts as late', async () => {
    const tasks = await world.dataSource.query<
      { state: TaskState; completedAt: Date | null; due: string | null }[]
    >(`SELECT state, completed_at AS "completedAt", current_due AS due FROM task`);
    const late = tasks.filter(({ state, completedAt, due }) => {
      const completedOn = completedAt === null ? null : dayInShanghai(completedAt.getTime());
      return completionOf({ state, completedOn, due }) === 'late';
    });
    const { total } = await statistics.by(office, 'plan', {});
    expect(total.late).toBe(late.length);
    expect(total.onTimeRate).toBeCloseTo(1 - late.length / total.byClass.completed);
    expect(total.averageDaysLate).toBeGreaterThan(0);
  });

  it('end the trend with what is overdue today, and count every hand-out and completion once', async () => {
    const { byClass } = await ledger.summary(office, {});
    const trend = await statistics.trend(office, MONTHS * 2, {});
    expect(trend).toHaveLength(MONTHS * 2);
    expect(trend.at(-1)).toMatchObject({ month: TODAY.slice(0, 7), overdue: byClass.overdue });
    expect(sum(trend.map((month) => month.completed))).toBe(byClass.completed);
    expect(sum(trend.map((month) => month.issued))).toBe(PLANS * TASKS);
  });

  it('show nobody more than their scope', async () => {
    const neighbour = await world.actor('neighbour');
    expect((await statistics.by(neighbour, 'unit', {})).rows).toEqual([]);
    expect((await statistics.trend(neighbour, 2, {})).map((month) => month.issued)).toEqual([0, 0]);
  });
});
