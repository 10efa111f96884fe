import { setTimeout as sleep } from 'node:timers/promises';
import { createJobQueue, type Handlers, type JobQueue, type JobsConfig, startWorkers } from '@app/jobs';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { startRedis } from '../support/redis.js';
import { startTcpProxy, type TcpProxy } from '../support/tcp-proxy.js';
import { until } from '../support/until.js';

/** A timer that outlives the queue it belonged to, and would keep Jest waiting. */
const BULLMQ_LAST_RETRY_MS = 2100;
const AGAIN_MS = 40_000;
const SCHEDULES = [{ id: 'every-second', job: 'sweep.run' as const, everyMs: 1000, reason: 'test' }];
const said: string[] = [];
const log = {
  log: (m: string) => said.push(m),
  warn: (m: string) => said.push(m),
  error: (m: string) => said.push(m),
};

function counting(): { runs: () => number; handlers: Handlers } {
  let runs = 0;
  const count = (): Promise<void> => {
    runs += 1;
    return Promise.resolve();
  };
  const names = ['sweep.run', 'delivery.run', 'schedules.run', 'webhooks.run'];
  return {
    runs: () => runs,
    handlers: Object.fromEntries(names.map((name) => [name, count])) as unknown as Handlers,
  };
}

/** Milliseconds from a wake-up to its run. */
async function pickUp(queue: JobQueue, runs: () => number): Promise<number> {
  const before = runs();
  const started = performance.now();
  while (!(await queue.enqueue('delivery.run', {})) || runs() === before) {
    await sleep(10);
    if (performance.now() - started > AGAIN_MS) throw new Error('nobody took the job');
  }
  return performance.now() - started;
}

const redis = await startRedis();
if ('missing' in redis) console.warn(`skipped on Redis: ${redis.missing}`);

describe('jobs on Redis', () => {
  const test = 'missing' in redis ? it.skip : it;
  const url = 'missing' in redis ? '' : redis.url;
  const config: JobsConfig = { database: { url: null, embeddedPort: 0 }, queue: { redisUrl: url } };

  afterAll(async () => {
    if (!('missing' in redis)) await redis.stop();
    await sleep(BULLMQ_LAST_RETRY_MS);
  });

  test('a server that may forget jobs is refused, and the sentence says what to set', async () => {
    if ('missing' in redis) return;
    await redis.configure('maxmemory-policy', 'allkeys-lru');
    await expect(startWorkers(counting().handlers, config, log)).rejects.toMatchObject({
      code: 'JOBS_STORE_UNSAFE',
      message: expect.stringContaining('maxmemory-policy noeviction'),
    });
    await redis.configure('maxmemory-policy', 'noeviction');
  });

  test('a server that writes nothing down is warned about', async () => {
    if ('missing' in redis) return;
    await redis.configure('appendonly', 'no');
    const workers = await startWorkers(counting().handlers, config, log, { schedules: [] });
    expect(workers.store()).toMatchObject({
      problem: '',
      warning: expect.stringContaining('appendonly yes'),
    });
    expect(said.join('\n')).toContain('appendonly yes');
    await workers.close();
    await redis.configure('appendonly', 'yes');
  });

  test('schedules and jobs go on after a crash that leaves nothing', async () => {
    if ('missing' in redis) return;
    const { runs, handlers } = counting();
    const queue = createJobQueue(config, log);
    const workers = await startWorkers(handlers, config, log, { schedules: SCHEDULES });
    await until(() => runs() > 0, 10_000);
    await redis.crashAndRestart({ emptied: true });
    const before = runs();
    await until(() => runs() >= before + 2, AGAIN_MS, 'a schedule after the loss');
    await pickUp(queue, runs);
    await workers.close();
    await queue.close();
  });
});

describe('jobs on PostgreSQL', () => {
  let database: TestDatabase;
  let proxy: TcpProxy;
  let config: JobsConfig;

  beforeAll(async () => {
    database = await createTestDatabase();
    const { hostname, port } = new URL(database.url);
    proxy = await startTcpProxy({ host: hostname, port: Number(port) });
    const url = new URL(database.url);
    url.hostname = '127.0.0.1';
    url.port = String(proxy.port);
    config = { database: { url: url.href, embeddedPort: 0 }, queue: { redisUrl: null } };
  });

  afterAll(async () => {
    await proxy?.close();
    await database?.drop();
    await sleep(BULLMQ_LAST_RETRY_MS);
  });

  it('jobs are taken at once again after connections were cut', async () => {
    const { runs, handlers } = counting();
    const direct = createJobQueue({ ...config, database: { url: database.url, embeddedPort: 0 } }, log);
    const workers = await startWorkers(handlers, config, log, { schedules: [] });
    await pickUp(direct, runs);
    // A job that was being settled is its worker's until the lock runs out.
    await until(async () => (await direct.counts()).delivery['active'] === 0);
    proxy.cut();
    expect(await pickUp(direct, runs)).toBeLessThan(10_000);
    await workers.close();
    await direct.close();
  });
});
