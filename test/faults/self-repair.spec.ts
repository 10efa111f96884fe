import { createWorld, type World } from '../medium/workflow/world.js';
import { type RunningProcess, startWorker } from '../support/processes.js';
import { type SmtpSink, startSmtpSink } from '../support/smtp-sink.js';
import { until } from '../support/until.js';
import { handOutPlan, urlOf, waitingMails } from './support/waiting-world.js';

/** Everything that was deleted or bent by hand is right again within this. */
const REPAIRED_MS = 180_000;
/** The digest of the week is due on the second day. */
const SUNDAY = '2026-12-27T09:30:00+08:00';
const MONDAY = '2026-12-28T09:30:00+08:00';
const LEASES = 5;

describe('what somebody deletes or bends by hand', () => {
  let world: World;
  let sink: SmtpSink;
  let worker: RunningProcess | undefined;

  beforeAll(async () => {
    world = await createWorld('2026-12-24 09:00');
    sink = await startSmtpSink();
    await handOutPlan(world, '设备更新');
  });

  afterAll(async () => {
    await worker?.stop();
    await sink?.close();
    await world?.close();
  });

  const start = async (now: string): Promise<void> => {
    await worker?.stop();
    worker = await startWorker({ DATABASE_URL: urlOf(world), SMTP_URL: sink.url, QIANTOU_NOW: now });
  };

  const count = async (from: string): Promise<number> => {
    const [row] = await world.dataSource.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM ${from}`,
    );
    return row?.count ?? 0;
  };

  const slots = async (): Promise<string[]> => {
    const rows = await world.dataSource.query<{ key: string }[]>(
      `SELECT schedule || ' ' || slot AS key FROM schedule_run WHERE state = 'done' ORDER BY 1`,
    );
    return rows.map(({ key }) => key);
  };

  const keys = (): string[] => sink.received.map(({ mail }) => mail.messageId ?? '');

  it('is right again within three minutes, and nobody is told twice', async () => {
    await start(SUNDAY);
    await until(async () => (await count('schedule_start')) > 0, 60_000, 'the schedules to be known');
    await start(MONDAY);
    // The digest of each place, and the reminders of the day.
    const due = (await count(`schedule_start WHERE schedule LIKE 'digest-weekly:%'`)) + 1;
    await until(async () => (await slots()).length === due, 60_000, 'all slots to be run');
    await until(async () => (await waitingMails(world)) === 0, 60_000, 'all mails to be sent');
    const before = { slots: await slots(), mails: keys() };
    const schedulers = await count('bullmq.scheduler');
    expect(schedulers).toBeGreaterThan(0);

    for (const table of ['bullmq.job', 'bullmq.scheduler', 'bullmq.meta', 'schedule_run'])
      await world.dataSource.query(`DELETE FROM ${table}`);
    await world.dataSource.query(
      `WITH bent AS (
         INSERT INTO outbound_message (key, person_id, jurisdiction_id, channel, kind, day, status, attempts, lease_until)
         SELECT 'bent:' || n, p.id, $1, 'email', 'event', '2026-12-28', 'sending', 1, clock_timestamp() + interval '1 year'
         FROM generate_series(1, ${LEASES}) n, person p WHERE p.login = 'gongxin' RETURNING id, person_id)
       INSERT INTO notification (key, jurisdiction_id, person_id, channel, kind, step, slot, subject_type, subject_id,
                                 title, body, at, message_id)
       SELECT 'bent|' || id, $1, person_id, 'email', 'unit_changed', 'unit_changed', '2026-12-28', 'unit', 1,
              '单位变更', '单位有变更。', '2026-12-28T01:00:00Z', id FROM bent`,
      [world.city.id],
    );
    const started = performance.now();
    const repaired = async (): Promise<boolean> =>
      (await count('bullmq.scheduler')) === schedulers &&
      (await count(`bullmq.job WHERE state IN ('delayed', 'waiting', 'active')`)) >= schedulers &&
      before.slots.every((slot, place, all) => all.indexOf(slot) === place) &&
      JSON.stringify(await slots()) === JSON.stringify(before.slots) &&
      (await count(`outbound_message WHERE key LIKE 'bent:%' AND status = 'sent'`)) === LEASES;
    await until(repaired, REPAIRED_MS, 'everything to be right again');
    console.log(
      `repaired after ${Math.round((performance.now() - started) / 1000)} s: ${before.slots.join(', ')}`,
    );
    expect(keys()).toHaveLength(before.mails.length + LEASES);
    expect(new Set(keys()).size).toBe(keys().length);
  });

  it('notices go out with the tables of the queue gone altogether', async () => {
    await world.dataSource.query('DROP SCHEMA bullmq CASCADE');
    const before = keys().length;
    await handOutPlan(world, '消费提振');
    expect(await waitingMails(world)).toBeGreaterThan(0);
    await until(async () => (await waitingMails(world)) === 0, 60_000, 'the mails of the hand-out');
    expect(keys().length).toBeGreaterThan(before);
    // The board says what is wrong, also after a start without the tables.
    await start(MONDAY);
    await until(
      async () => (await count(`worker_heartbeat WHERE queue ->> 'problem' LIKE '%qiantou migrate%'`)) > 0,
      60_000,
      'the heartbeat to name the fault',
    );
    await handOutPlan(world, '以旧换新');
    await until(async () => (await waitingMails(world)) === 0, 60_000, 'mails of a worker without a queue');
  });
});
