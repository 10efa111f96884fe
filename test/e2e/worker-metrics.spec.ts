import { freePort } from '@app/persistence';
import { createWorld, type World } from '../medium/workflow/world.js';
import { handOutPlan, urlOf, waitingMails } from '../faults/support/waiting-world.js';
import { type RunningProcess, startWorker } from '../support/processes.js';
import { type SmtpSink, startSmtpSink } from '../support/smtp-sink.js';
import { until } from '../support/until.js';

/** One of each kind of figure; prom-client brings the event loop's. */
const FIGURES = [
  'qiantou_messages',
  'qiantou_messages_oldest_due_seconds',
  'qiantou_messages_in_doubt',
  'qiantou_delivery_attempts_total',
  'qiantou_schedule_last_run_age_seconds',
  'qiantou_schedule_slots',
  'qiantou_lease_takeovers',
  'qiantou_channel_breaker_open',
  'qiantou_job_seconds',
  'qiantou_queue_jobs',
  'qiantou_database_connections',
  'nodejs_eventloop_lag_seconds',
];
/** What people, units, plans and addresses are called in the world of the test. */
const PERSONAL = /\p{Script=Han}|@|gongxin|shangwu/u;

describe('the figures of the worker', () => {
  let world: World;
  let sink: SmtpSink;
  let worker: RunningProcess | undefined;
  let page: string;

  beforeAll(async () => {
    world = await createWorld('2026-12-24 09:00');
    sink = await startSmtpSink();
    const port = String(await freePort());
    page = `http://127.0.0.1:${port}/metrics`;
    worker = await startWorker({
      ...{ DATABASE_URL: urlOf(world), SMTP_URL: sink.url, METRICS_PORT: port },
      QIANTOU_NOW: '2026-12-28T09:30:00+08:00',
    });
  });

  afterAll(async () => {
    await worker?.stop();
    await sink?.close();
    await world?.close();
  });

  const read = async (): Promise<string> => (await fetch(page)).text();

  it('are told on a port of their own, and name nobody', async () => {
    await read(); // from here on tries are counted
    await handOutPlan(world, '设备更新');
    await until(async () => (await waitingMails(world)) === 0, 60_000, 'the mails');
    await world.dataSource.query(
      `INSERT INTO channel (jurisdiction_id, kind, name, open_until)
       VALUES ($1, 'dingtalk', '专班群', clock_timestamp() + interval '5 minutes')`,
      [world.city.id],
    );
    let text = '';
    const counted = /qiantou_delivery_attempts_total\{channel="email",outcome="sent"\} (\d+)/;
    await until(
      async () => Number(counted.exec((text = await read()))?.[1] ?? 0) === sink.received.length,
      60_000,
      'the sent mails to be counted',
    );
    for (const name of FIGURES) expect(text).toContain(`# TYPE ${name} `);
    expect(text).toMatch(/qiantou_job_seconds_count\{job="delivery\.run",outcome="done"\} [1-9]/);
    expect(text).toMatch(/qiantou_queue_jobs\{queue="sweep",state="delayed"\} 1/);
    expect(text).toMatch(/qiantou_channel_breaker_open\{kind="dingtalk",channel_id="\d+"\} 1/);
    expect(text).toMatch(/qiantou_database_connections\{state="open"\} [1-9]/);
    const told = text.split('\n').filter((line) => !line.startsWith('#'));
    expect(told.filter((line) => PERSONAL.test(line))).toEqual([]);
  });

  it('are the only thing there', async () => {
    expect((await fetch(page.replace('/metrics', '/'))).status).toBe(404);
    expect((await fetch(page, { method: 'POST' })).status).toBe(404);
  });

  it('a worker whose port is taken works without', async () => {
    const env = { DATABASE_URL: urlOf(world), METRICS_PORT: new URL(page).port };
    const second = await startWorker({ ...env, QIANTOU_NOW: '2026-12-28T09:30:00+08:00' });
    await until(() => second.output().includes('metrics are not served'), 10_000, 'the complaint');
    expect(second.hasEnded()).toBe(false);
    await second.stop();
  });
});
