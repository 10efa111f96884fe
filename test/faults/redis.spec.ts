import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { createWorld, type World } from '../medium/workflow/world.js';
import { type RunningProcess, startProcess, builtEntry, startWorker } from '../support/processes.js';
import { startRedis } from '../support/redis.js';
import { type SmtpSink, startSmtpSink } from '../support/smtp-sink.js';
import { until } from '../support/until.js';
import { handOutPlan, urlOf, waitingMails } from './support/waiting-world.js';

const AGAIN_MS = 60_000;
const NOW = '2026-12-28T09:30:00+08:00';
const QUEUES = ['sweep', 'delivery', 'schedules', 'webhooks'];

const redis = await startRedis();
if ('missing' in redis) console.warn(`skipped: ${redis.missing}`);
const available = 'missing' in redis ? describe.skip : describe;

available('a queue on Redis that loses everything', () => {
  const server = redis as Exclude<typeof redis, { readonly missing: string }>;
  let world: World;
  let sink: SmtpSink;
  let worker: RunningProcess | undefined;
  let client: Redis;

  beforeAll(async () => {
    world = await createWorld('2026-12-24 09:00');
    sink = await startSmtpSink();
    client = new Redis(server.url);
    client.on('error', () => undefined);
    worker = await startWorker(environment());
  });

  afterAll(async () => {
    client?.disconnect();
    await worker?.stop();
    await server.stop();
    await sink?.close();
    await world?.close();
  });

  const environment = (): Record<string, string> => ({
    DATABASE_URL: urlOf(world),
    REDIS_URL: server.url,
    SMTP_URL: sink.url,
    QIANTOU_NOW: NOW,
  });

  /** Queues whose schedule stands in Redis with a next run. */
  const scheduled = async (): Promise<number> => {
    const counts = await Promise.all(
      QUEUES.map((name) => client.zcard(`bull:${name}:repeat`).catch(() => 0)),
    );
    return counts.filter((count) => count > 0).length;
  };

  const arrives = async (title: string): Promise<void> => {
    const before = sink.received.length;
    await handOutPlan(world, title);
    await until(async () => (await waitingMails(world)) === 0, AGAIN_MS, `the mails of ${title}`);
    const ids = sink.received.map(({ mail }) => mail.messageId ?? '');
    expect(ids.length).toBeGreaterThan(before);
    expect(new Set(ids).size).toBe(ids.length);
  };

  it('has its schedules again within a minute of a crash, and no notice is lost', async () => {
    await until(async () => (await scheduled()) === QUEUES.length, AGAIN_MS, 'the schedules');
    await handOutPlan(world, '设备更新');
    await server.crashAndRestart({ emptied: true });
    const started = performance.now();
    await until(async () => (await scheduled()) === QUEUES.length, AGAIN_MS, 'the schedules again');
    console.log(`schedules again after ${Math.round(performance.now() - started)} ms`);
    await until(async () => (await waitingMails(world)) === 0, AGAIN_MS, 'the mails');
    await arrives('消费提振');
  });

  it('says that it is evicting, and no notice is lost while it does', async () => {
    await server.configure('maxmemory-policy', 'allkeys-lru');
    await server.configure('maxmemory', '8mb');
    const filler = 'x'.repeat(10_000);
    for (let i = 0; i < 2000; i++) await client.set(`filler:${i}`, filler);
    await arrives('以旧换新');
    await until(
      async () => {
        const rows = await world.dataSource.query<unknown[]>(
          `SELECT FROM worker_heartbeat WHERE queue ->> 'problem' LIKE '%allkeys-lru%noeviction%'`,
        );
        return rows.length > 0;
      },
      AGAIN_MS,
      'the heartbeat to name the setting',
    );
    expect(worker?.output()).toContain('maxmemory-policy noeviction');
    await server.configure('maxmemory-policy', 'noeviction');
    await server.configure('maxmemory', '0');
    await until(async () => (await scheduled()) === QUEUES.length, AGAIN_MS, 'the schedules again');
  });

  it('may be away: notices go out all the same', async () => {
    await server.configure('appendonly', 'yes');
    await worker?.stop();
    await sleep(500);
    worker = await startWorker({ ...environment(), REDIS_URL: 'redis://127.0.0.1:1' });
    await arrives('示范企业');
  });

  it('is refused at the start where it may evict', async () => {
    await server.configure('maxmemory-policy', 'volatile-lru');
    const refused = startProcess('worker', process.execPath, [builtEntry('worker')], environment());
    expect(await refused.ended).toBe(1);
    expect(refused.output()).toContain('maxmemory-policy noeviction');
  });
});
