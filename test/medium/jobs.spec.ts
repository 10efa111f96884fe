import { setTimeout as sleep } from 'node:timers/promises';
import {
  createJobQueue,
  type Handlers,
  type JobName,
  type JobQueue,
  type JobsConfig,
  QUEUE_SETTINGS,
  type RunningWorkers,
  startWorkers,
  type WorkersOptions,
} from '@app/jobs';
import { Queue } from 'bullmq';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../support/database.js';
import { startRedis, type TestRedis } from '../support/redis.js';
import { until } from '../support/until.js';

/** A timer that outlives the queue it belonged to, and would keep Jest waiting. */
const BULLMQ_LAST_RETRY_MS = 2100;
const NO_SCHEDULES: WorkersOptions = { schedules: [] };
const redis = await startRedis();
if ('missing' in redis) console.warn(`skipped on Redis: ${redis.missing}`);

afterAll(async () => {
  if (!('missing' in redis)) await redis.stop();
});

/** Counts calls and lets a test decide what each handler does. */
function recordingHandlers(behave: Partial<Record<JobName, (call: number) => Promise<void>>> = {}): {
  calls: Record<JobName, number>;
  handlers: Handlers;
} {
  const calls: Record<JobName, number> = {
    'sweep.run': 0,
    'delivery.run': 0,
    'schedules.run': 0,
    'webhooks.run': 0,
  };
  const handle = (name: JobName) => async (): Promise<void> => {
    calls[name] += 1;
    await behave[name]?.(calls[name]);
  };
  return {
    calls,
    handlers: {
      'sweep.run': handle('sweep.run'),
      'delivery.run': handle('delivery.run'),
      'schedules.run': handle('schedules.run'),
      'webhooks.run': handle('webhooks.run'),
    },
  };
}

const said: string[] = [];
const log = {
  log: (m: string) => said.push(m),
  warn: (m: string) => said.push(m),
  error: (m: string) => said.push(m),
};

describe.each(['postgres', 'redis'] as const)('jobs on %s', (backend) => {
  const available = backend === 'postgres' || !('missing' in redis);
  const test = available ? it : it.skip;
  let database: TestDatabase | undefined;
  let config: JobsConfig;
  let queue: JobQueue;
  let workers: RunningWorkers | undefined;

  beforeEach(async () => {
    said.length = 0;
    if (!available) return;
    database = backend === 'postgres' ? await createTestDatabase() : undefined;
    const redisUrl = backend === 'redis' ? (redis as TestRedis).url : null;
    config = { database: { url: database?.url ?? null, embeddedPort: 0 }, queue: { redisUrl } };
    queue = createJobQueue(config, log);
  });

  afterEach(async () => {
    if (!available) return;
    await workers?.close();
    workers = undefined;
    await queue.close();
    await database?.drop();
  });

  const start = async (handlers: Handlers, options = NO_SCHEDULES): Promise<void> => {
    workers = await startWorkers(handlers, config, log, options);
  };

  test('says which store it uses', () => {
    expect(queue.backend).toBe(backend);
  });

  test('what is enqueued is handled', async () => {
    const { calls, handlers } = recordingHandlers();
    await start(handlers);
    for (const name of Object.keys(calls) as JobName[]) expect(await queue.enqueue(name, {})).toBe(true);
    await until(() => Object.values(calls).every((n) => n === 1));
  });

  test('what was enqueued while no worker ran is handled once one does', async () => {
    expect(await queue.enqueue('sweep.run', {})).toBe(true);
    const { calls, handlers } = recordingHandlers();
    await start(handlers);
    await until(() => calls['sweep.run'] === 1);
  });

  test('many wake-ups become few runs, and the last one is never lost', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const { calls, handlers } = recordingHandlers({
      'delivery.run': (call) => (call === 1 ? held : Promise.resolve()),
    });
    await start(handlers);
    await queue.enqueue('delivery.run', {});
    await until(() => calls['delivery.run'] === 1);
    for (let i = 0; i < 20; i++) expect(await queue.enqueue('delivery.run', {})).toBe(true);
    release();
    await until(() => calls['delivery.run'] === 2);
    await sleep(500);
    expect(calls['delivery.run']).toBe(2);

    await queue.enqueue('delivery.run', {});
    await until(() => calls['delivery.run'] === 3);
  });

  test('the same job id is the same job', async () => {
    await queue.enqueue('schedules.run', {}, { jobId: 'slot-2026-03' });
    await queue.enqueue('schedules.run', {}, { jobId: 'slot-2026-03' });
    expect((await queue.counts()).schedules['waiting']).toBe(1);
    await expect(queue.enqueue('schedules.run', {}, { jobId: 'a:b' })).rejects.toMatchObject({
      code: 'JOBS_ID_INVALID',
    });
    await start(recordingHandlers().handlers); // leaves the store empty for the next test
    await until(async () => (await queue.counts()).schedules['waiting'] === 0);
  });

  test('a handler that throws is called again, and its failure is in the log', async () => {
    const { calls, handlers } = recordingHandlers({
      'sweep.run': (call) =>
        call < 2 ? Promise.reject(new Error('the database is away')) : Promise.resolve(),
    });
    await start(handlers);
    await queue.enqueue('sweep.run', {});
    await until(() => calls['sweep.run'] === 2, 15_000);
    expect(said.join('\n')).toContain('the database is away');
  });

  test('schedules run by themselves, once each however often they are registered', async () => {
    const schedules = [{ id: 'every-second', job: 'sweep.run' as const, everyMs: 1000, reason: 'test' }];
    const first = recordingHandlers();
    await start(first.handlers, { schedules });
    const second = await startWorkers(first.handlers, config, log, { schedules });
    await until(() => first.calls['sweep.run'] >= 2, 15_000);
    const before = first.calls['sweep.run'];
    const started = performance.now();
    await sleep(3000);
    const runs = first.calls['sweep.run'] - before;
    await second.close();
    expect(runs).toBeGreaterThanOrEqual(1);
    expect(runs).toBeLessThanOrEqual((performance.now() - started) / 1000 + 1.5);
    await removeSchedule();
  });

  test('a job nobody knows is refused at both doors', async () => {
    await expect(queue.enqueue('mail.all' as JobName, {})).rejects.toMatchObject({
      code: 'JOBS_NAME_UNKNOWN',
    });
    await expect(queue.enqueue('sweep.run', { since: 1 } as {})).rejects.toMatchObject({
      code: 'JOBS_PAYLOAD_INVALID',
    });

    const { calls, handlers } = recordingHandlers();
    await start(handlers);
    const foreign = await rawQueue();
    const failedBefore = (await queue.counts()).sweep['failed'] ?? 0;
    await foreign.add('mail.all', {}, { attempts: 3 });
    await foreign.add('sweep.run', { since: 1 }, { attempts: 3 });
    await until(async () => (await queue.counts()).sweep['failed'] === failedBefore + 2);
    await foreign.close();
    expect(calls['sweep.run']).toBe(0);
    expect(said.join('\n')).toMatch(/unknown job mail\.all/);
  });

  test('closing waits for the job that is running', async () => {
    let done = false;
    const { calls, handlers } = recordingHandlers({
      'sweep.run': async () => {
        await sleep(700);
        done = true;
      },
    });
    await start(handlers);
    await queue.enqueue('sweep.run', {});
    await until(() => calls['sweep.run'] === 1);
    await workers?.close();
    workers = undefined;
    expect(done).toBe(true);
  });

  /** The store as somebody else would use it, past our typed door. */
  async function rawQueue(): Promise<Queue> {
    const { createPostgresBackend } = await import('bullmq');
    const { Pool } = (await import('pg')).default;
    if (backend === 'redis') return new Queue('sweep', { connection: { url: config.queue.redisUrl ?? '' } });
    const pool = new Pool({
      connectionString: config.database.url ?? '',
      options: '-c search_path=bullmq',
      max: 2,
    });
    const raw = new Queue(
      'sweep',
      { connection: pool as never },
      createPostgresBackend as never,
    ) as unknown as Queue;
    const close = raw.close.bind(raw);
    raw.close = async () => {
      await close();
      await pool.end();
    };
    return raw;
  }

  async function removeSchedule(): Promise<void> {
    const raw = await rawQueue();
    await raw.removeJobScheduler('every-second');
    await raw.close();
  }
});

describe('jobs', () => {
  it('survive the death of several workers and find a dead one within 20 seconds', () => {
    for (const settings of Object.values(QUEUE_SETTINGS)) {
      expect(settings.lockDuration + settings.stalledInterval).toBeLessThanOrEqual(20_000);
      expect(settings.maxStalledCount).toBeGreaterThanOrEqual(3);
      expect(settings.attempts).toBeGreaterThanOrEqual(3);
    }
  });

  it('a worker without all its handlers does not start', async () => {
    const config: JobsConfig = { database: { url: null, embeddedPort: 0 }, queue: { redisUrl: null } };
    const { handlers } = recordingHandlers();
    const { 'schedules.run': _left, ...incomplete } = handlers;
    await expect(startWorkers(incomplete as Handlers, config)).rejects.toMatchObject({
      code: 'JOBS_HANDLER_MISSING',
    });
    const excessive = { ...handlers, 'mail.all': () => Promise.resolve() };
    await expect(startWorkers(excessive, config)).rejects.toMatchObject({ code: 'JOBS_HANDLER_UNKNOWN' });
    await expect(startWorkers(handlers, config)).rejects.toMatchObject({ code: 'JOBS_NO_BACKEND' });
  });

  it('a queue that is away fails no request and holds none up for long', async () => {
    for (const queue of [{ redisUrl: 'redis://127.0.0.1:1' }, { redisUrl: null }]) {
      const url = 'postgres://nobody@127.0.0.1:1/none';
      const producer = createJobQueue({ database: { url, embeddedPort: 0 }, queue }, log);
      expect(await producer.enqueue('sweep.run', {})).toBe(false);
      await producer.close();
    }
    expect(said.join('\n')).toContain('could not enqueue sweep.run');
    await sleep(BULLMQ_LAST_RETRY_MS);
  });

  it('a database without the queue schema is reported, not hung on', async () => {
    const database = await createEmptyDatabase();
    const config: JobsConfig = {
      database: { url: database.url, embeddedPort: 0 },
      queue: { redisUrl: null },
    };
    await expect(startWorkers(recordingHandlers().handlers, config, log)).rejects.toThrow(/migrat/i);
    await database.drop();
    await sleep(BULLMQ_LAST_RETRY_MS);
  });
});
