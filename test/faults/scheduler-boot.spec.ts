import { addDays } from '@app/domain';
import { createRandom, SEED } from '../../libs/domain/test/random.js';
import { until } from '../support/until.js';
import { BootingWorker } from './support/booting-worker.js';
import { FaultDatabase } from './support/database.js';
import { KeptProcess, logged } from './support/kept-process.js';

const WORKERS = 8;
const ROUNDS = 50;
/** In every so many-th round whole programs are started, in the others eight processes boot the worker anew. */
const WHOLE_EVERY = 10;
const PLACES = 20;
/** A Sunday; each round is the Friday of the next week, because Monday's slot has come by then, holiday or not. */
const SUNDAY = '2026-03-01';
const TIME = 'T09:30:00+08:00';
const ROUND_MS = 150_000;
/** The worker looks for what is due by itself every quarter of a minute. */
const REPAIR_MS = 60_000;
/** Beside the workers: this test's own questions. */
const OTHERS = 10;
const PER_WORKER = 8;

interface SlotRow {
  readonly schedule: string;
  readonly slot: string;
  readonly state: string;
  readonly attempts: number;
}

/**
 * The digest of each week is a slot of every jurisdiction; who runs it is settled by the database alone. The server has
 * the settings that ship. To load the modules of 400 programs takes two cores eleven minutes and tests nothing here: so
 * in nine of ten rounds the eight are processes that have them loaded, do all that the worker does from its
 * configuration to its readiness, and close it again; in every tenth they are the programs themselves.
 */
describe(`${WORKERS} workers that boot at once`, () => {
  let database: FaultDatabase;
  let booting: BootingWorker[] = [];
  let programs: KeptProcess[] = [];
  const random = createRandom(SEED);

  beforeAll(async () => {
    database = await FaultDatabase.start();
    await database.query(
      `INSERT INTO jurisdiction (id, code, name, task_prefix, path)
       SELECT i, 'sy' || i, '试验市' || i, 'SY' || i, '/sy' || i || '/' FROM generate_series(1, $1::int) AS i`,
      [PLACES],
    );
    const start = (): Promise<BootingWorker> => BootingWorker.start({ DATABASE_URL: database.url });
    booting = await Promise.all(Array.from({ length: WORKERS }, start));
  });

  afterAll(async () => {
    booting.forEach((worker) => worker.end());
    await Promise.all(programs.map((program) => program.stop()));
    await database.dispose();
  });

  const count = async (sql: string): Promise<number> =>
    (await database.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${sql}`))[0]?.count ?? 0;
  const weekly = (): Promise<SlotRow[]> =>
    database.query<SlotRow & { [key: string]: unknown }>(
      `SELECT schedule, slot, state, attempts FROM schedule_run WHERE schedule LIKE 'digest-weekly:%' ORDER BY id`,
    );
  const settled = async (slot: string): Promise<boolean> =>
    (await weekly()).filter((row) => row.slot === slot && row.state === 'done').length === PLACES;
  const weekOf = async (day: string): Promise<string> => {
    const [row] = await database.query<{ week: string }>(`SELECT to_char($1::date, 'IYYY-"W"IW') AS week`, [
      day,
    ]);
    return row?.week ?? '';
  };
  /** How many jobs each schedule of the queue has ahead of it: more than one where its row was deleted beside its job. */
  const ahead = async (): Promise<number[]> =>
    (
      await database.query<{ jobs: number }>(
        `SELECT (SELECT count(*)::int FROM bullmq.job j WHERE j.scheduler_id = s.scheduler_id AND j.queue = s.queue
                   AND j.state IN ('delayed', 'waiting')) AS jobs FROM bullmq.scheduler s`,
      )
    ).map(({ jobs }) => jobs);

  it(`run each slot once, whatever is deleted in between (SEED=${SEED})`, async () => {
    const [first] = booting;
    await first?.boot(`${SUNDAY}${TIME}`);
    await until(async () => (await count('schedule_start')) >= PLACES, ROUND_MS, 'the schedules to begin');
    const schedules = await count('bullmq.scheduler');
    await first?.shut();
    const wrong: unknown[] = [];
    let most = 0;
    for (let round = 1; round <= ROUNDS; round += 1) {
      const day = addDays(SUNDAY, 7 * round - 2);
      const slot = await weekOf(day);
      if (random.chance(0.5))
        await database.query(
          'DELETE FROM bullmq.scheduler WHERE ctid IN (SELECT ctid FROM bullmq.scheduler LIMIT 2)',
        );
      if (random.chance(0.3)) await database.query('DELETE FROM bullmq.job');
      const up = bootAll(day, round % WHOLE_EVERY === 0);
      // Older records go while the eight are coming up.
      await database.query('DELETE FROM schedule_run WHERE slot < $1 AND id % 3 = $2', [
        await weekOf(addDays(day, -7)),
        random.integer(0, 2),
      ]);
      await up;
      await logged(
        () => [...programs, ...booting],
        () => until(() => settled(slot), ROUND_MS, `the digests of ${slot}`),
      );
      most = Math.max(most, await count(`pg_stat_activity WHERE datname = 'qiantou'`));
      if (round === ROUNDS) await repairs(slot);
      const next = async (): Promise<boolean> => {
        const jobs = await ahead();
        return jobs.length === schedules && jobs.every((job) => job >= 1);
      };
      await until(next, REPAIR_MS, 'a next run of each schedule');
      await stopAll();
      const rows = (await weekly()).filter((row) => row.slot === slot);
      wrong.push(...rows.filter(({ state, attempts }) => state !== 'done' || attempts !== 1));
      if (rows.length !== PLACES) wrong.push({ slot, rows: rows.length });
    }
    const said = booting.flatMap((worker) => worker.output().split('\n'));
    const complaints = said.filter((line) => /"level":"(?:warn|error)"/.test(line));
    console.log(
      `${ROUNDS} rounds of ${WORKERS} workers, ${PLACES} slots a round, ${wrong.length} wrong, ` +
        `${most} connections at most, ${complaints.length} complaints\n${complaints.slice(0, 5).join('\n')}`,
    );
    expect(wrong).toEqual([]);
    expect(most).toBeLessThanOrEqual(WORKERS * PER_WORKER + OTHERS);
    expect(
      await count(
        '(SELECT 1 FROM digest_issue GROUP BY jurisdiction_id, kind, period HAVING count(*) > 1) d',
      ),
    ).toBe(0);
    // What was deleted of older weeks has not come back.
    const weeks = new Set((await weekly()).map(({ slot }) => slot));
    expect([...weeks].every((slot) => slot >= '2026-W10')).toBe(true);
  });

  async function bootAll(day: string, whole: boolean): Promise<void> {
    if (!whole) {
      await Promise.all(booting.map((worker) => worker.boot(`${day}${TIME}`)));
      return;
    }
    const env = { DATABASE_URL: database.url, QIANTOU_NOW: `${day}${TIME}` };
    programs = Array.from({ length: WORKERS }, () => new KeptProcess('worker', env));
  }

  async function stopAll(): Promise<void> {
    if (programs.length === 0) await Promise.all(booting.map((worker) => worker.shut()));
    await Promise.all(programs.map((program) => program.stop()));
    programs = [];
  }

  /** The newest records are deleted by hand while the workers run: each comes back, once. */
  async function repairs(slot: string): Promise<void> {
    await database.query('DELETE FROM schedule_run WHERE slot = $1 AND id % 2 = 0', [slot]);
    await until(() => settled(slot), REPAIR_MS, 'the deleted records to come back');
  }
});
