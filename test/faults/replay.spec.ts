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
import { daysFrom, plusDays } from './support/replay-calendar.js';
import { expectedDigests } from './support/replay-digests.js';
import { expectedLines, newOf, type ReplayDuty, type ReplayWorld } from './support/replay-model.js';
import {
  jurisdictionsWithTasks,
  readMilestones,
  readPeople,
  readRests,
  readSubtasks,
  reportDuties,
  reportsAround,
  type ReplayRow,
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
  let milestones: ReplayRow[];
  let subtasks: ReplayRow[];
  let reports: ReplayDuty[];
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
    milestones = await readMilestones(dataSource);
    subtasks = await readSubtasks(dataSource);
    const months = daysFrom(FIRST_DAY, LAST_DAY)
      .filter((day) => day.endsWith('-01'))
      .map((day) => day.slice(0, 7));
    reports = await reportDuties(dataSource, months, rests);
    await since();
  });

  afterAll(async () => {
    await dataSource?.destroy();
    await database?.drop();
  });

  test('every day tells exactly what the model foresees, once', async () => {
    expect([milestones.length, subtasks.length, reports.length].every((count) => count > 0)).toBe(true);
    const started = performance.now();
    const told = new Set<string>();
    let issued = 0;
    for (const day of daysFrom(FIRST_DAY, LAST_DAY)) {
      await live(day);
      const at = Date.parse(`${day}T${MORNING}`);
      await runSweep({ dataSource, at, list: false });
      await runSchedules({ dataSource, at, works: [DIGESTS] });
      const duties = [...milestones, ...subtasks, ...reportsAround(day, reports, world.rests)];
      const digests = expectedDigests(day, jurisdictions, world);
      expect({ day, ...(await since()) }).toEqual({
        day,
        lines: expectedLines(day, duties, world, told),
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

  /** What was told since it was asked last; all of it has been delivered when this returns. */
  async function since(): Promise<Told> {
    const rows = await dataSource.query<{ id: string; key: string; kind: string }[]>(
      `SELECT id, key, kind FROM notification
       WHERE id > $1 AND kind IN ('reminder', 'overdue', 'digest') AND status <> 'skipped'`,
      [last.notification],
    );
    const issues = await dataSource.query<{ name: string }[]>(
      `SELECT jurisdiction_id || '|' || period AS name FROM digest_issue WHERE id > $1`,
      [last.issue],
    );
    await dataSource.query(
      `UPDATE outbound_message SET status = 'sent', attempts = 1, version = 2 WHERE status = 'pending' AND id > $1`,
      [last.message],
    );
    await dataSource.query(
      `UPDATE notification SET status = 'sent' WHERE status = 'pending' AND message_id IS NOT NULL AND id > $1`,
      [last.notification],
    );
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

  /** What people do on a day: some milestone or other is reported, sent back, confirmed or postponed. */
  async function live(day: string): Promise<void> {
    for (const milestone of milestones.filter(({ issuedOn }) => issuedOn < day)) {
      if (!random.chance(0.004)) continue;
      const choice = random.integer(1, 4);
      if (choice === 1 && milestone.open) await change(milestone, { state: 'reported', open: false });
      else if (choice === 2) await change(milestone, { state: 'returned', open: true });
      else if (choice === 3 && !milestone.open) await change(milestone, { state: 'confirmed', open: false });
      else if (milestone.open && milestone.due > day) await postpone(milestone);
    }
  }

  async function change(milestone: ReplayRow, to: { state: string; open: boolean }): Promise<void> {
    milestone.open = to.open;
    await dataSource.query('UPDATE milestone SET state = $1 WHERE id = $2', [to.state, milestone.id]);
  }

  async function postpone(milestone: ReplayRow): Promise<void> {
    milestone.due = plusDays(milestone.due, random.integer(5, 60));
    await dataSource.query('UPDATE milestone SET due = $1 WHERE id = $2', [milestone.due, milestone.id]);
  }
});
