import { HealthBoard, type HealthBoardView, type HealthItemView } from '@app/workflow';
import { handOut } from './handed-out.js';
import { createWorld, type Login, type World } from './world.js';

const TEXT = `长治市设备更新工作方案
为推动设备更新，结合我市实际，制定本方案。
一、实施设备更新行动
(一)更新落后设备。聚焦重点行业，到2026年底，更新设备100台。(牵头单位:市工信局。配合单位:市商务局)
(二)开展以旧换新。到2026年底，举办活动20场。(牵头单位:市商务局)
`;

const BEAT = `INSERT INTO worker_heartbeat (instance, started_at, beat_at, queue)
  VALUES ('w1', clock_timestamp(), clock_timestamp(), '{"kind":"postgres","reachable":true,"problem":"","warning":""}')`;

const message = (values: { status: string; inDoubt?: boolean; next?: string }): string =>
  `INSERT INTO outbound_message (key, jurisdiction_id, person_id, channel, kind, day, status, in_doubt, next_attempt_at)
   SELECT 'fault', $1, (SELECT id FROM person WHERE login = 'gongxin'), 'email', 'event', '2026-03-02',
          '${values.status}', ${values.inDoubt ?? false}, clock_timestamp() + interval '${values.next ?? '1 minute'}'`;

const slot = (state: string, lease = 'NULL'): string =>
  `INSERT INTO schedule_run (schedule, slot, at, state, lease_until)
   SELECT 'digest', '2026-W10', now(), '${state}', ${lease} WHERE $1::bigint IS NOT NULL`;

const NO_MESSAGES = 'DELETE FROM outbound_message WHERE $1::bigint IS NOT NULL';
const NO_SLOTS = 'DELETE FROM schedule_run WHERE $1::bigint IS NOT NULL';

interface Fault {
  readonly key: string;
  readonly severity: HealthItemView['severity'];
  /** Statements whose one parameter is the jurisdiction. */
  readonly make: string;
  readonly undo: string;
  /** A word of its first row, where it has rows. */
  readonly row?: string;
}

const FAULTS: readonly Fault[] = [
  {
    key: 'no-worker',
    severity: 'red',
    make: `UPDATE worker_heartbeat SET beat_at = beat_at - interval '10 minutes' WHERE $1::bigint IS NOT NULL`,
    undo: `UPDATE worker_heartbeat SET beat_at = clock_timestamp() WHERE $1::bigint IS NOT NULL`,
  },
  {
    key: 'queue-problem',
    severity: 'red',
    make: `UPDATE worker_heartbeat SET queue = queue || '{"problem":"Redis 会删除任务。"}' WHERE $1::bigint IS NOT NULL`,
    undo: `UPDATE worker_heartbeat SET queue = queue || '{"problem":""}' WHERE $1::bigint IS NOT NULL`,
  },
  {
    key: 'queue-warning',
    severity: 'yellow',
    make: `UPDATE worker_heartbeat SET queue = queue || '{"warning":"没有开启 AOF。"}' WHERE $1::bigint IS NOT NULL`,
    undo: `UPDATE worker_heartbeat SET queue = queue || '{"warning":""}' WHERE $1::bigint IS NOT NULL`,
  },
  {
    key: 'failed-messages',
    severity: 'red',
    make: message({ status: 'failed' }),
    undo: NO_MESSAGES,
    row: 'gongxin',
  },
  {
    key: 'quarantined-messages',
    severity: 'red',
    make: message({ status: 'quarantined' }),
    undo: NO_MESSAGES,
    row: '邮件',
  },
  {
    key: 'doubtful-messages',
    severity: 'yellow',
    make: message({ status: 'pending', inDoubt: true }),
    undo: NO_MESSAGES,
    row: '邮件',
  },
  {
    key: 'undelivered-messages',
    severity: 'yellow',
    make: message({ status: 'pending', next: '-1 hour' }),
    undo: NO_MESSAGES,
    row: '邮件',
  },
  { key: 'failed-schedules', severity: 'red', make: slot('failed'), undo: NO_SLOTS, row: '2026-W10' },
  {
    key: 'failed-schedules',
    severity: 'red',
    make: slot('running', `clock_timestamp() - interval '10 minutes'`),
    undo: NO_SLOTS,
    row: '2026-W10',
  },
  { key: 'skipped-schedules', severity: 'yellow', make: slot('skipped'), undo: NO_SLOTS, row: '2026-W10' },
  {
    key: 'open-breakers',
    severity: 'red',
    make: `INSERT INTO channel (jurisdiction_id, kind, name, failures, open_until)
           VALUES ($1, 'dingtalk', '专班群', 5, clock_timestamp() + interval '5 minutes')`,
    undo: `DELETE FROM channel WHERE jurisdiction_id = $1`,
    row: '专班群',
  },
  {
    key: 'deaf-units',
    severity: 'red',
    make: `UPDATE person SET active = false WHERE login LIKE 'gongxin%' AND $1::bigint IS NOT NULL`,
    undo: `UPDATE person SET active = true WHERE login LIKE 'gongxin%' AND $1::bigint IS NOT NULL`,
    row: '市工信局',
  },
  {
    key: 'leaderless-tasks',
    severity: 'red',
    make: `DELETE FROM assignment WHERE role = 'lead' AND task_id = (SELECT min(id) FROM task WHERE jurisdiction_id = $1)`,
    undo: `INSERT INTO assignment SELECT * FROM kept_assignment WHERE $1::bigint IS NOT NULL
           ON CONFLICT DO NOTHING`,
    row: '设备',
  },
  {
    key: 'unread-clauses',
    severity: 'yellow',
    make: `UPDATE task SET state = 'draft', review = 'unreviewed'
           WHERE id = (SELECT max(id) FROM task WHERE jurisdiction_id = $1)`,
    undo: `UPDATE task SET state = 'issued', review = 'accepted'
           WHERE id = (SELECT max(id) FROM task WHERE jurisdiction_id = $1)`,
    row: '设备更新',
  },
  {
    key: 'missing-calendar',
    severity: 'yellow',
    make: `DELETE FROM calendar_year WHERE year = 2026 AND $1::bigint IS NOT NULL`,
    undo: `INSERT INTO calendar_year (year, source) SELECT 2026, 'test' WHERE $1::bigint IS NOT NULL`,
    row: '2026年',
  },
  {
    key: 'provisional-calendar',
    severity: 'note',
    make: `UPDATE milestone SET due = '2029-12-31' WHERE jurisdiction_id = $1`,
    undo: `UPDATE milestone SET due = '2026-12-31' WHERE jurisdiction_id = $1`,
    row: '2029年',
  },
];

describe('the health board', () => {
  let world: World;

  beforeAll(async () => {
    world = await createWorld();
    await handOut(world, TEXT);
    await world.dataSource.query('UPDATE outbound_message SET status = $1', ['sent']);
    await world.dataSource.query(`CREATE TABLE kept_assignment AS SELECT * FROM assignment`);
    await world.dataSource.query(BEAT);
  });

  afterAll(() => world?.close());

  const board = async (login: Login, mail = true): Promise<HealthBoardView> =>
    new HealthBoard(world.context, { mail }).read(await world.actor(login));

  const keysOf = ({ items }: HealthBoardView): string[] => items.map(({ key }) => key);

  it('shows nothing where nothing is wrong', async () => {
    expect(await board('office')).toMatchObject({ red: 0, yellow: 0, items: [] });
    expect(await board('admin')).toMatchObject({ red: 0, yellow: 0, items: [] });
  });

  it.each(FAULTS)('shows $key, and it alone', async ({ key, severity, make, undo, row }) => {
    await world.dataSource.query(make, [world.city.id]);
    const found = await board('office');
    expect(keysOf(found)).toEqual([key]);
    const [item] = found.items;
    expect(item).toMatchObject({ key, severity, count: 1 });
    for (const text of [item?.sentence, item?.advice]) expect(text).toMatch(/\p{Script=Han}.*[。；]$/su);
    if (row !== undefined) expect(item?.rows[0]?.text).toContain(row);
    expect(keysOf(await board('neighbour')).filter((other) => !SHARED.has(other))).toEqual([]);
    await world.dataSource.query(undo, [world.city.id]);
    expect(keysOf(await board('office'))).toEqual([]);
  });

  /** What everybody stands on is everybody's. */
  const SHARED = new Set([
    ...['no-worker', 'queue-problem', 'queue-warning', 'failed-schedules', 'skipped-schedules'],
  ]);

  it('says which ways out the rules name and nobody has set up', async () => {
    const { items } = await board('office', false);
    expect(items).toMatchObject([
      { key: 'unconfigured-channels', severity: 'yellow', rows: [{ text: '长治市：邮件' }] },
    ]);
  });

  it('tells administrators nothing about tasks and messages', async () => {
    for (const key of ['leaderless-tasks', 'unread-clauses', 'failed-messages']) {
      const { make, undo } = FAULTS.find((fault) => fault.key === key) ?? { make: '', undo: '' };
      await world.dataSource.query(make, [world.city.id]);
      expect(keysOf(await board('admin'))).toEqual([]);
      await world.dataSource.query(undo, [world.city.id]);
    }
  });

  it('puts what is red first', async () => {
    await world.dataSource.query(slot('skipped'), [world.city.id]);
    await world.dataSource.query(message({ status: 'quarantined' }), [world.city.id]);
    const found = await board('office');
    expect(found).toMatchObject({ red: 1, yellow: 1 });
    expect(keysOf(found)).toEqual(['quarantined-messages', 'skipped-schedules']);
  });
});
