import {
  createPostgresBackend,
  createRedisBackend,
  Queue,
  Worker,
  type BackendFactory,
  type IQueueBackend,
} from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';

const QUEUE = 'bench-noop';
const CONCURRENCY = 20;
const CHUNK = 1000;

/** Jobs a second that BullMQ itself gets through when they do nothing, on the backend the system uses. */
export async function noopRate(databaseUrl: string, redisUrl: string | null, jobs: number): Promise<number> {
  const { connection, factory, close } = redisUrl === null ? openPostgres(databaseUrl) : openRedis(redisUrl);
  const queue = new Queue<object, void, string, object, void, string, IQueueBackend, unknown>(
    QUEUE,
    { connection },
    factory,
  );
  for (let start = 0; start < jobs; start += CHUNK)
    await queue.addBulk(
      Array.from({ length: Math.min(CHUNK, jobs - start) }, () => ({ name: 'noop', data: {} })),
    );
  const started = performance.now();
  await new Promise<void>((resolve, reject) => {
    let done = 0;
    const worker = new Worker<object, void, string, IQueueBackend, number, unknown>(
      QUEUE,
      () => Promise.resolve(),
      { connection, concurrency: CONCURRENCY },
      factory,
    );
    worker.on('error', reject);
    worker.on('completed', () => {
      done += 1;
      if (done === jobs) worker.close().then(resolve, reject);
    });
  });
  const rate = jobs / ((performance.now() - started) / 1000);
  await queue.obliterate({ force: true });
  await queue.close();
  await close();
  return rate;
}

interface Store {
  readonly connection: unknown;
  readonly factory: BackendFactory<IQueueBackend, unknown>;
  close(): Promise<void>;
}

function openPostgres(connectionString: string): Store {
  const pool = new pg.Pool({ connectionString, options: '-c search_path=bullmq', max: 12, keepAlive: true });
  pool.setMaxListeners(0);
  return {
    connection: pool,
    factory: createPostgresBackend as unknown as Store['factory'],
    close: () => pool.end(),
  };
}

function openRedis(url: string): Store {
  const redis = new Redis(url, { maxRetriesPerRequest: null });
  return {
    connection: redis,
    factory: createRedisBackend as unknown as Store['factory'],
    close: () => Promise.resolve(redis.disconnect()),
  };
}
