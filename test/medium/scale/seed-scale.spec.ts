import { createDataSource } from '@app/persistence';
import type { DataSource } from 'typeorm';
import { holdsIssuedPlans, seedScale } from '../../../apps/cli/src/scale/seed-scale.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { WRONG_KEYS } from '../../support/ledger-keys.js';

const OPTIONS = { tasks: 2000, seed: 7, today: '2026-03-02', password: 'scale-test' };

/** Everything that was made, except for what the database itself stamps on it. */
const FINGERPRINT = `
  SELECT md5(string_agg(concat_ws('|', t.code, t.title, t.state, t.issued_at, t.due_key, t.lead_unit_id, c.quote), ','
                        ORDER BY t.id)) AS print
  FROM task t JOIN clause c ON c.id = t.clause_id`;

describe('seed --scale', () => {
  const databases: TestDatabase[] = [];
  const sources: DataSource[] = [];

  async function seeded(): Promise<DataSource> {
    const database = await createTestDatabase();
    databases.push(database);
    const dataSource = await createDataSource(database.url, { poolSize: 4 }).initialize();
    sources.push(dataSource);
    await seedScale(dataSource, OPTIONS);
    return dataSource;
  }

  let dataSource: DataSource;

  beforeAll(async () => {
    dataSource = await seeded();
  });

  afterAll(async () => {
    for (const source of sources) await source.destroy();
    for (const database of databases) await database.drop();
  });

  const count = async (sql: string): Promise<number> => {
    const [row] = await dataSource.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM ${sql}`);
    return row?.count ?? -1;
  };

  it('makes what it was asked for, half of it in one place, in every state', async () => {
    expect(await count('task')).toBe(OPTIONS.tasks);
    expect(await count('jurisdiction')).toBe(20);
    const [largest] = await dataSource.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM task GROUP BY jurisdiction_id ORDER BY 1 DESC LIMIT 1`,
    );
    expect(largest?.count).toBeGreaterThanOrEqual(OPTIONS.tasks / 2);
    const states = await dataSource.query<{ state: string }[]>('SELECT DISTINCT state FROM task');
    expect(states).toHaveLength(10);
  });

  it('gives what the triggers would have written', async () => {
    expect(await count(`(${WRONG_KEYS}) wrong`)).toBe(0);
  });

  it('shows every clause at its place in the text of its plan', async () => {
    const misplaced = `clause c JOIN plan_revision r ON r.id = c.revision_id
      WHERE substr(r.text, c.span_from + 1, c.span_to - c.span_from) <> c.quote`;
    expect(await count(misplaced)).toBe(0);
  });

  it('makes the same again from the same seed, and nothing by chance', async () => {
    const again = await seeded();
    expect(await again.query(FINGERPRINT)).toEqual(await dataSource.query(FINGERPRINT));
  });

  it('is seen to have issued plans, and may be added to', async () => {
    expect(await holdsIssuedPlans(dataSource)).toBe(true);
    await seedScale(dataSource, { ...OPTIONS, tasks: 50 });
    expect(await count('task')).toBe(OPTIONS.tasks + 50);
  });
});
