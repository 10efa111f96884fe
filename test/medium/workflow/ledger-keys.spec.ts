import { addDays, ASSIGNMENT_ROLES, MILESTONE_STATES, TASK_STATES } from '@app/domain';
import type { DataSource } from 'typeorm';
import { Random } from '../../../apps/cli/src/scale/random.js';
import { seedScale } from '../../../apps/cli/src/scale/seed-scale.js';
import { WRONG_KEYS } from '../../support/ledger-keys.js';
import { createWorld, type World } from './world.js';

const SEED = Number(process.env['SEED'] ?? 20_260_303);
const TODAY = '2026-03-02';
const STEPS = 300;
const WRITERS = 20;

type Statement = readonly [sql: string, values: readonly unknown[]];

/** One statement of the kinds that the use cases run: rows come, go, change and move to another task. */
const statement = (random: Random, task: () => string, unit: () => string): Statement =>
  random.pick<() => Statement>([
    () => [
      `INSERT INTO milestone (jurisdiction_id, task_id, name, due, original_due, basis, state, sort)
         SELECT jurisdiction_id, id, '节点', $2, $2, 'edited', $3, 0 FROM task WHERE id = ANY($1::bigint[])`,
      [[task(), task()], addDays(TODAY, random.between(-90, 90)), random.pick(MILESTONE_STATES)],
    ],
    () => [
      `UPDATE milestone SET state = $2, due = $3 WHERE task_id = ANY($1::bigint[])`,
      [[task(), task()], random.pick(MILESTONE_STATES), addDays(TODAY, random.between(-90, 90))],
    ],
    () => [`UPDATE milestone SET task_id = $2 WHERE task_id = $1`, [task(), task()]],
    () => [
      `DELETE FROM milestone WHERE task_id = $1 AND state = $2`,
      [task(), random.pick(MILESTONE_STATES)],
    ],
    () => [
      `UPDATE task SET state = $2, code = coalesce(code, 'X-1') WHERE id = $1`,
      [task(), random.pick(TASK_STATES)],
    ],
    () => [`UPDATE task SET issued_at = issued_at + interval '5 hours' WHERE id = $1`, [task()]],
    () => [`UPDATE assignment SET role = $2 WHERE task_id = $1`, [task(), random.pick(ASSIGNMENT_ROLES)]],
    () => [`UPDATE assignment SET unit_id = $2 WHERE task_id = $1 AND sort = 0`, [task(), unit()]],
    () => [`DELETE FROM assignment WHERE task_id = $1 AND sort = 0`, [task()]],
  ])();

describe('the columns that the database derives for the ledger', () => {
  let world: World;
  let dataSource: DataSource;

  beforeAll(async () => {
    world = await createWorld(`${TODAY} 09:00`);
    ({ dataSource } = world);
    await seedScale(dataSource, { tasks: 200, seed: SEED, today: TODAY, password: 'scale-test' });
  });

  afterAll(() => world?.close());

  const ids = async (table: string): Promise<string[]> =>
    (await dataSource.query<{ id: string }[]>(`SELECT id FROM ${table} ORDER BY id`)).map(({ id }) => id);

  it('follow every change of what they are derived from', async () => {
    console.log(`seed ${SEED}`);
    const random = new Random(SEED);
    const [tasks, units] = [await ids('task'), await ids('unit')];
    for (let step = 0; step < STEPS; step += 1) {
      const [sql, values] = statement(
        random,
        () => random.pick(tasks),
        () => random.pick(units),
      );
      // Two roles of one unit may fall together; such a statement changes nothing.
      await dataSource
        .query(sql, [...values])
        .catch((error: { code?: string }) => expect(error.code).toBe('23505'));
    }
    expect(await dataSource.query(WRONG_KEYS)).toEqual([]);
  });

  it('count right when many write to one task at once', async () => {
    const [task = ''] = await ids('task');
    const before = await total(task);
    await Promise.all(
      Array.from({ length: WRITERS }, (_, n) =>
        dataSource.query(
          `INSERT INTO milestone (jurisdiction_id, task_id, name, due, original_due, basis, sort)
           SELECT jurisdiction_id, id, '并发', $2, $2, 'edited', 0 FROM task WHERE id = $1`,
          [task, addDays(TODAY, n)],
        ),
      ),
    );
    expect(await total(task)).toBe(before + WRITERS);
    expect(await dataSource.query(WRONG_KEYS)).toEqual([]);
  });

  it('cannot be written by hand where they follow from the row itself', async () => {
    await dataSource.query(
      `UPDATE task SET due_key = '2000-01-01', issued_on = '2000-01-01', code_key = 'x'`,
    );
    expect(await dataSource.query(WRONG_KEYS)).toEqual([]);
  });

  async function total(task: string): Promise<number> {
    const [row] = await dataSource.query<{ total: number }[]>(
      'SELECT milestones_total AS total FROM task WHERE id = $1',
      [task],
    );
    return row?.total ?? -1;
  }
});
