import { addDays } from '@app/domain';
import { createRandom, SEED } from '../../libs/domain/test/random.js';
import { until } from '../support/until.js';
import { FaultDatabase } from './support/database.js';
import { KeptProcess, logged } from './support/kept-process.js';

const WORKERS = 8;
const ROUNDS = 4;
const PLACES = 20;
/** A Sunday; each round is the Monday of the next week. */
const SUNDAY = '2026-03-01';
const ROUND_MS = 150_000;
/** The worker looks for what is due by itself every quarter of a minute. */
const REPAIR_MS = 60_000;

interface SlotRow {
  readonly schedule: string;
  readonly slot: string;
  readonly state: string;
  readonly attempts: number;
}

/** The digest of each week is a slot of every jurisdiction; who runs it is settled by the database alone. */
describe(`${WORKERS} workers that boot at once`, () => {
  let database: FaultDatabase;
  let workers: KeptProcess[] = [];
  const random = createRandom(SEED);

  beforeAll(async () => {
    // Eight workers want more connections than the bundled server, made for one or two, gives.
    database = await FaultDatabase.start({ max_connections: '300' });
    await database.query(
      `INSERT INTO jurisdiction (id, code, name, task_prefix, path)
       SELECT i, 'sy' || i, '试验市' || i, 'SY' || i, '/sy' || i || '/' FROM generate_series(1, $1::int) AS i`,
      [PLACES],
    );
  });

  afterAll(async () => {
    await stop();
    await database.dispose();
  });

  const boot = (count: number, day: string): void => {
    const env = { DATABASE_URL: database.url, QIANTOU_NOW: `${day}T09:30:00+08:00` };
    workers = Array.from({ length: count }, () => new KeptProcess('worker', env));
  };
  const stop = async (): Promise<void> => {
    await Promise.all(workers.map((worker) => worker.stop()));
    workers = [];
  };
  const weekly = (): Promise<SlotRow[]> =>
    database.query<SlotRow & { [key: string]: unknown }>(
      `SELECT schedule, slot, state, attempts FROM schedule_run WHERE schedule LIKE 'digest-weekly:%' ORDER BY id`,
    );
  const settled = async (slot: string): Promise<boolean> =>
    (await weekly()).filter((row) => row.slot === slot && row.state === 'done').length === PLACES;
  const count = async (sql: string): Promise<number> =>
    (await database.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${sql}`))[0]?.count ?? 0;

  it(`run each slot once, whatever is deleted in between (SEED=${SEED})`, async () => {
    boot(1, SUNDAY);
    await logged(
      () => workers,
      () => until(async () => (await count('schedule_start')) >= PLACES, ROUND_MS, 'the schedules to begin'),
    );
    await stop();
    const wrong: unknown[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      boot(WORKERS, addDays(SUNDAY, 7 * round - 6));
      const slot = `2026-W${9 + round}`;
      // Older records go while the eight are coming up.
      await database.query('DELETE FROM schedule_run WHERE slot < $1 AND id % 3 = $2', [
        `2026-W${8 + round}`,
        random.integer(0, 2),
      ]);
      await logged(
        () => workers,
        () => until(() => settled(slot), ROUND_MS, `the digests of ${slot}`),
      );
      if (round === ROUNDS) await repairs(slot);
      await stop();
      const rows = (await weekly()).filter((row) => row.slot === slot);
      wrong.push(...rows.filter(({ state, attempts }) => state !== 'done' || attempts !== 1));
      if (rows.length !== PLACES) wrong.push({ slot, rows: rows.length });
    }
    console.log(`${ROUNDS} rounds of ${WORKERS} workers, ${PLACES} slots a round, ${wrong.length} wrong`);
    expect(wrong).toEqual([]);
    expect(
      await count(
        '(SELECT 1 FROM digest_issue GROUP BY jurisdiction_id, kind, period HAVING count(*) > 1) d',
      ),
    ).toBe(0);
    // What was deleted of older weeks has not come back.
    const weeks = new Set((await weekly()).map(({ slot }) => slot));
    expect([...weeks].every((slot) => slot >= '2026-W10')).toBe(true);
  });

  /** The newest records are deleted by hand while the workers run: each comes back, once. */
  async function repairs(slot: string): Promise<void> {
    await database.query('DELETE FROM schedule_run WHERE slot = $1 AND id % 2 = 0', [slot]);
    await until(() => settled(slot), REPAIR_MS, 'the deleted records to come back');
  }
});
