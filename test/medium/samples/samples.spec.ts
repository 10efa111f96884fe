import { createDataSource, Person, Unit } from '@app/persistence';
import { createClock, loadConfig, type AppConfig } from '@app/config';
import { Ledger, loadActor } from '@app/workflow';
import type { DataSource } from 'typeorm';
import { loadSamples } from '../../../apps/cli/src/samples/load-samples.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

const NOW = '2026-03-18T10:00:00+08:00';
const silent = () => undefined;

describe('the samples', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let config: AppConfig;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await createDataSource(database.url).initialize();
    config = loadConfig({ DATABASE_URL: database.url, QIANTOU_NOW: NOW, QIANTOU_SAMPLES: 'full' });
    await loadSamples(config, silent);
  }, 180_000);

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const counts = async (sql: string): Promise<Record<string, number>> => {
    const rows = await dataSource.query<{ key: string; count: number }[]>(sql);
    return Object.fromEntries(rows.map((row) => [row.key, row.count]));
  };
  const everything = () =>
    counts(
      [
        'plan',
        'task',
        'task_event',
        'milestone',
        'progress_report',
        'notification',
        'digest_issue',
        'person',
        'paper',
        'bulletin_issue',
        'channel',
      ]
        .map((table) => `SELECT '${table}' AS key, count(*)::int AS count FROM ${table}`)
        .join(' UNION ALL '),
    );

  it('hand out five plans to lead units', async () => {
    const tasks = await counts(
      `SELECT j.code AS key, count(*)::int AS count FROM task t JOIN jurisdiction j ON j.id = t.jurisdiction_id
       WHERE t.state <> 'draft' AND EXISTS (SELECT 1 FROM assignment a WHERE a.task_id = t.id AND a.role = 'lead'
         AND a.unit_id IS NOT NULL) GROUP BY 1`,
    );
    expect(Object.keys(tasks).sort()).toEqual(
      ['changzhi', 'chongqing', 'jingdezhen', 'jining-high-tech-zone', 'wutongqiao'].sort(),
    );
    expect(tasks['chongqing']).toBe(36);
  });

  it('leave no screen empty: waiting, working, in review, done, overdue, returned', async () => {
    const states = await counts(`SELECT state AS key, count(*)::int AS count FROM task GROUP BY 1`);
    for (const state of ['issued', 'active', 'completion_requested', 'completed', 'closed'])
      expect(states).toHaveProperty(state);
    const milestones = await counts(
      `SELECT CASE WHEN state = 'planned' AND due < '2026-03-18' THEN 'overdue' ELSE state END AS key,
              count(*)::int AS count FROM milestone GROUP BY 1`,
    );
    for (const state of ['planned', 'overdue', 'returned', 'confirmed'])
      expect(milestones).toHaveProperty(state);
    const kinds = await counts(
      `SELECT kind AS key, count(*)::int AS count FROM notification
       WHERE channel = 'inbox' AND status = 'sent' GROUP BY 1`,
    );
    for (const kind of ['issued', 'accepted', 'reported', 'milestone_returned', 'overdue', 'digest'])
      expect(kinds).toHaveProperty(kind);
  });

  it('show the whole life: objections, parts, extensions, instructions, papers, pages', async () => {
    const found = await counts(
      `SELECT 'objection ' || state AS key, count(*)::int AS count FROM duty_objection GROUP BY 1
       UNION ALL SELECT 'part ' || state, count(*)::int FROM subtask WHERE kind = 'split' GROUP BY 1
       UNION ALL SELECT 'extension ' || state, count(*)::int FROM extension_request GROUP BY 1
       UNION ALL SELECT 'page ' || state, count(*)::int FROM report_page GROUP BY 1
       UNION ALL SELECT 'instruction ' || CASE WHEN closed_at IS NOT NULL THEN 'closed'
           WHEN answered_at IS NOT NULL THEN 'answered' ELSE 'waiting' END, count(*)::int FROM instruction GROUP BY 1
       UNION ALL SELECT 'group led by ' || role, count(*)::int FROM unit_member WHERE role = 'lead' GROUP BY 1
       UNION ALL SELECT 'attachment', count(*)::int FROM attachment`,
    );
    expect(Object.keys(found)).toEqual(
      expect.arrayContaining([
        ...['objection upheld', 'objection rejected', 'part confirmed', 'part reported'],
        ...['extension approved', 'extension rejected', 'extension requested'],
        ...['instruction closed', 'instruction answered', 'instruction waiting'],
        ...['page filed', 'page returned', 'group led by lead', 'attachment'],
      ]),
    );
  });

  it('show something on every screen of urging: papers, bulletins, digests, deliveries, channels, rules', async () => {
    const found = await counts(
      `SELECT 'paper ' || state AS key, count(*)::int AS count FROM paper GROUP BY 1
       UNION ALL SELECT 'paper acknowledged', count(*)::int FROM paper WHERE acknowledged_at IS NOT NULL
       UNION ALL SELECT 'bulletin ' || state, count(*)::int FROM bulletin_issue GROUP BY 1
       UNION ALL SELECT 'digest ' || kind, count(*)::int FROM digest_issue GROUP BY 1
       UNION ALL SELECT 'channel active', count(*)::int FROM channel WHERE kind <> 'email' AND active
       UNION ALL SELECT 'channel inactive', count(*)::int FROM channel WHERE kind <> 'email' AND NOT active
       UNION ALL SELECT 'plan by ' || ladder, count(*)::int FROM plan WHERE ladder IS NOT NULL GROUP BY 1
       UNION ALL SELECT 'task by ' || ladder, count(*)::int FROM task WHERE ladder IS NOT NULL GROUP BY 1`,
    );
    expect(found).toMatchObject({
      ...{ 'paper issued': 2, 'paper acknowledged': 1, 'paper draft': expect.any(Number) },
      ...{ 'bulletin issued': 1, 'bulletin draft': 1, 'channel active': 0, 'channel inactive': 2 },
      ...{ 'digest weekly': expect.any(Number), 'digest month-end': expect.any(Number) },
      ...{ 'plan by 13710': 1, 'task by slips': 1 },
    });
  });

  it('tell their story in the order of time and never from the future', async () => {
    const [story] = await dataSource.query<{ late: number; disorder: number }[]>(
      `SELECT count(*) FILTER (WHERE at > $1)::int AS late,
              count(*) FILTER (WHERE at < previous)::int AS disorder
       FROM (SELECT at, lag(at) OVER (PARTITION BY task_id ORDER BY id) AS previous FROM task_event) told`,
      [NOW],
    );
    expect(story).toEqual({ late: 0, disorder: 0 });
  });

  it('count every task under one first lead, so that the digest by unit sums to the ledger', async () => {
    const person = await dataSource.getRepository(Person).findOneByOrFail({ login: 'supervisor' });
    const actor = await loadActor(dataSource.manager, person.id);
    if (actor === null) throw new Error('no supervisor');
    const ledger = new Ledger({ dataSource, clock: createClock(config), onCommitted: silent });
    for (const { id: jurisdictionId } of actor.jurisdictions) {
      const units = await dataSource.getRepository(Unit).findBy({ jurisdictionId });
      const totals = await Promise.all(
        units.map(async (unit) => {
          const filter = { jurisdictionId, unitId: unit.id, role: 'first-lead' as const };
          return (await ledger.summary(actor, filter)).total;
        }),
      );
      const all = (await ledger.summary(actor, { jurisdictionId })).total;
      expect(all).toBeGreaterThan(0);
      expect(totals.reduce((sum, total) => sum + total, 0)).toBe(all);
    }
  });

  it('send no mail to invented people', async () => {
    const messages = await counts(
      `SELECT status AS key, count(*)::int AS count FROM outbound_message GROUP BY 1`,
    );
    expect(Object.keys(messages)).toEqual(['skipped']);
  });

  it('are loaded once', async () => {
    const before = await everything();
    expect(await loadSamples(config, silent)).toMatchObject({ loaded: false });
    expect(await everything()).toEqual(before);
  });

  it('go on where a load was broken off', async () => {
    const before = await everything();
    await dataSource.query(`DELETE FROM schedule_run WHERE schedule = 'samples'`);
    expect(await loadSamples(config, silent)).toMatchObject({ loaded: true });
    expect(await everything()).toEqual(before);
  });

  it('leave a database alone that others have filled', async () => {
    const other = await createTestDatabase();
    const theirs = await createDataSource(other.url).initialize();
    await theirs.query(
      `INSERT INTO jurisdiction (code, name, task_prefix, path) VALUES ('x', '某市', 'X', '/x/')`,
    );
    const loaded = await loadSamples({ ...config, database: { ...config.database, url: other.url } }, silent);
    expect(loaded).toEqual({ loaded: false, accounts: [] });
    await theirs.destroy();
    await other.drop();
  });
});
