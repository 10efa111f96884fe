import { loadConfig } from '@app/config';
import { runSchedules, runSweep } from '@app/notifications';
import { createDataSource, migrate } from '@app/persistence';
import { performance } from 'node:perf_hooks';
import type { DataSource } from 'typeorm';
import { loadDirectory } from '../../apps/cli/src/samples/load-directory.js';
import { loadPlan } from '../../apps/cli/src/samples/load-plans.js';
import { createSampleWorld } from '../../apps/cli/src/samples/sample-world.js';
import { seedDirectory, seedPlans } from '../../apps/cli/src/samples/seed-files.js';
import { DIGESTS } from '../../apps/worker/src/digest-work.js';
import { createRandom, SEED } from '../../libs/domain/test/random.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { daysFrom, type RestDays } from './support/replay-calendar.js';
import { expectedDigests } from './support/replay-digests.js';
import { expectedLines, newOf, type ReplayWorld } from './support/replay-model.js';
import { ReplayScript, type ReplayDuties } from './support/replay-script.js';
import {
  giveInstructions,
  jurisdictionsWithTasks,
  readMilestones,
  readPeople,
  readRests,
  readSubtasks,
  readTasks,
  reportDuties,
  reportsAround,
  withholdAcceptances,
} from './support/replay-world.js';

const FIRST_DAY = process.env['QIANTOU_REPLAY_FROM'] ?? '2024-01-01';
const LAST_DAY = process.env['QIANTOU_REPLAY_TO'] ?? '2027-12-31';
const MORNING = '09:05:00+08:00';

/** What the database holds of a day. */
interface Told {
  readonly lines: readonly string[];
  readonly digestLines: readonly string[];
  readonly issues: readonly string[];
}

/**
 * Four years of the five sample plans, a sweep and the digests a day at a clock that is moved, while milestones are
 * reported, confirmed, returned and postponed. What the product told is held day by day against a model that knows
 * nothing of its code.
 */
describe(`four years, day by day (seed ${SEED})`, () => {
  const random = createRandom(SEED);
  let database: TestDatabase;
  let dataSource: DataSource;
  let world: ReplayWorld;
  let jurisdictions: string[];
  let duties: ReplayDuties;
  let script: ReplayScript;
  let last = { notification: '0', message: '0', issue: '0' };

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await createDataSource(database.url, { poolSize: 4 }).initialize();
    await migrate(dataSource);
    await dataSource.transaction((manager) => loadDirectory(manager, seedDirectory()));
    const end = Date.parse(`${LAST_DAY}T${MORNING}`);
    const samples = createSampleWorld(loadConfig(), dataSource, end);
    for (const plan of seedPlans()) await loadPlan(samples, plan, end);
    await dataSource.query(
      `UPDATE task SET state = 'active', accepted_at = issued_at WHERE state = 'issued'`,
    );
    const rests = await readRests(dataSource);
    world = { rests, people: await readPeople(dataSource) };
    jurisdictions = await jurisdictionsWithTasks(dataSource);
    duties = await allDuties(rests);
    script = new ReplayScript(dataSource, random, duties);
    await since();
  });

  afterAll(async () => {
    await dataSource?.destroy();
    await database?.drop();
  });

  test('every day tells exactly what the model foresees, once', async () => {
    expect(Object.values(duties).every(({ length }) => length > 0)).toBe(true);
    const { reports, ...others } = duties;
    const started = performance.now();
    const told = new Set<string>();
    const seen = new Map<string, string>();
    let issued = 0;
    for (const day of daysFrom(FIRST_DAY, LAST_DAY)) {
      await script.live(day, reportsAround(day, reports));
      const at = Date.parse(`${day}T${MORNING}`);
      await runSweep({ dataSource, at, list: false });
      await runSchedules({ dataSource, at, works: [DIGESTS] });
      const open = [...Object.values(others).flat(), ...reportsAround(day, reports)];
      const digests = expectedDigests(day, jurisdictions, world);
      expect({ day, ...(await since()) }).toEqual({
        day,
        lines: expectedLines(day, open, world, told, seen),
        digestLines: newOf(digests.lines, told),
        issues: digests.issues,
      });
      issued += digests.issues.length;
    }
    const [count] = await dataSource.query<{ rows: number; keys: number; issues: number }[]>(
      `SELECT count(*)::int AS rows, count(DISTINCT key)::int AS keys, (SELECT count(*)::int FROM digest_issue) AS issues
       FROM notification WHERE kind IN ('reminder', 'overdue', 'digest') AND status <> 'skipped'`,
    );
    expect(count).toEqual({ rows: told.size, keys: told.size, issues: issued });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${told.size} lines and ${issued} digests in ${seconds} s`);
  }, 900_000);

  /** Some tasks are accepted at once, most a while after; the rest of their lives begins with 交办 either way. */
  async function allDuties(rests: RestDays): Promise<ReplayDuties> {
    const months = [...new Set(daysFrom(FIRST_DAY, LAST_DAY).map((day) => day.slice(0, 7)))];
    const milestones = await readMilestones(dataSource);
    const subtasks = await readSubtasks(dataSource);
    const tasks = await readTasks(dataSource);
    const instructions = await giveInstructions(dataSource, (least, most) => random.integer(least, most));
    const acceptances = await withholdAcceptances(dataSource, () =>
      random.chance(0.3) ? null : random.integer(1, 30),
    );
    const withheld = new Map(acceptances.map(({ id, on }) => [id, on]));
    const reports = await reportDuties(dataSource, months, rests, withheld);
    return { milestones, subtasks, reports, acceptances, instructions, tasks };
  }

  /** What was told since it was asked last; all of it has been delivered when this returns. */
  async function since(): Promise<Told> {
    const [rows, issues] = await Promise.all([
      dataSource.query<{ key: string; kind: string }[]>(
        `SELECT key, kind FROM notification
         WHERE id > $1 AND kind IN ('reminder', 'overdue', 'digest') AND status <> 'skipped'`,
        [last.notification],
      ),
      dataSource.query<{ name: string }[]>(
        `SELECT jurisdiction_id || '|' || period AS name FROM digest_issue WHERE id > $1`,
        [last.issue],
      ),
    ]);
    await Promise.all([
      dataSource.query(
        `UPDATE outbound_message SET status = 'sent', attempts = 1, version = 2 WHERE status = 'pending' AND id > $1`,
        [last.message],
      ),
      dataSource.query(
        `UPDATE notification SET status = 'sent' WHERE status = 'pending' AND message_id IS NOT NULL AND id > $1`,
        [last.notification],
      ),
    ]);
    last = await newest();
    const keysOf = (isDigest: boolean): string[] =>
      rows
        .filter(({ kind }) => (kind === 'digest') === isDigest)
        .map(({ key }) => key)
        .sort();
    return { lines: keysOf(false), digestLines: keysOf(true), issues: issues.map(({ name }) => name).sort() };
  }

  async function newest(): Promise<typeof last> {
    const [row] = await dataSource.query<(typeof last)[]>(
      `SELECT coalesce((SELECT max(id) FROM notification), 0) AS notification,
              coalesce((SELECT max(id) FROM outbound_message), 0) AS message,
              coalesce((SELECT max(id) FROM digest_issue), 0) AS issue`,
    );
    return row ?? last;
  }
});
