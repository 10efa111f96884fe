import type { AppConfig } from '@app/config';
import {
  type BackendFactory,
  createPostgresBackend,
  createRedisBackend,
  type IQueueBackend,
  Queue,
  runMigrations,
  Worker,
  type WorkerOptions,
} from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import type { QueueName } from './catalogue.js';
import { JobsError } from './errors.js';
import { QUEUE_SETTINGS } from './settings.js';

export type BackendKind = 'postgres' | 'redis';
export type WakeQueue = Queue<object, void, string, object, void, string, IQueueBackend, unknown>;
export type WakeWorker = Worker<object, void, string, IQueueBackend, number, unknown>;
export type Processor = (job: { name: string; data: unknown; id?: string }) => Promise<void>;
export type JobsConfig = Pick<AppConfig, 'database' | 'queue'>;

/** One store of jobs and one set of connections to it, shared by all queues and workers of a process. */
export interface QueueBackend {
  readonly kind: BackendKind;
  queue(name: QueueName): WakeQueue;
  worker(name: QueueName, processor: Processor): WakeWorker;
  close(): Promise<void>;
}

interface Store {
  readonly kind: BackendKind;
  readonly connection: unknown;
  readonly factory: BackendFactory<IQueueBackend, unknown>;
  close(): Promise<void>;
}

type OnError = (source: string, error: unknown) => void;

const CONNECT_TIMEOUT_MS = 5000;
const IDLE_WAIT_SECONDS = 5;

/** Redis if one is named, else PostgreSQL: nothing else in the system knows which. */
export function openBackend(config: JobsConfig, poolSize: number, onError: OnError): QueueBackend {
  const store =
    config.queue.redisUrl === null
      ? openPostgres(config, poolSize, onError)
      : openRedis(config.queue.redisUrl, onError);
  const { connection, factory } = store;
  return {
    kind: store.kind,
    queue: (name) => {
      const { attempts, backoff, removeOnComplete, removeOnFail } = QUEUE_SETTINGS[name];
      const defaultJobOptions = { attempts, backoff, removeOnComplete, removeOnFail };
      const queue: WakeQueue = new Queue(name, { connection, defaultJobOptions }, factory);
      queue.on('error', (error) => onError(`queue ${name}`, error));
      return queue;
    },
    worker: (name, processor) => {
      const worker: WakeWorker = new Worker<object, void, string, IQueueBackend, number, unknown>(
        name,
        processor,
        { connection, ...workerOptions(name) },
        factory,
      );
      worker.on('error', (error) => onError(`worker ${name}`, error));
      return worker;
    },
    close: () => store.close(),
  };
}

function workerOptions(name: QueueName): Omit<WorkerOptions<unknown>, 'connection'> {
  const { concurrency, lockDuration, stalledInterval, maxStalledCount } = QUEUE_SETTINGS[name];
  return {
    autorun: false,
    concurrency,
    lockDuration,
    stalledInterval,
    maxStalledCount,
    drainDelay: IDLE_WAIT_SECONDS,
  };
}

function openPostgres({ database }: JobsConfig, poolSize: number, onError: OnError): Store {
  if (database.url === null)
    throw new JobsError('JOBS_NO_BACKEND', 'neither DATABASE_URL nor REDIS_URL is set');
  const pool = new pg.Pool({
    connectionString: database.url,
    options: '-c search_path=bullmq',
    application_name: 'qiantou-jobs',
    max: poolSize,
    keepAlive: true,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  });
  pool.setMaxListeners(0); // every queue and worker adds its own
  pool.on('error', (error) => onError('queue database', error));
  return {
    kind: 'postgres',
    connection: pool,
    factory: createPostgresBackend as unknown as Store['factory'],
    close: () => pool.end(),
  };
}

function openRedis(url: string, onError: OnError): Store {
  const redis = new Redis(url, { maxRetriesPerRequest: null, connectTimeout: CONNECT_TIMEOUT_MS });
  redis.setMaxListeners(0);
  redis.on('error', (error) => onError('redis', error));
  return {
    kind: 'redis',
    connection: redis,
    factory: createRedisBackend as unknown as Store['factory'],
    close: () => {
      redis.disconnect();
      return Promise.resolve();
    },
  };
}

/** Brings the queue's own schema up to date; part of migrating, so that ordinary processes need no right to do it. */
export async function prepareQueueSchema(databaseUrl: string): Promise<void> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  });
  client.on('error', () => undefined); // a broken connection also fails the query below
  await client.connect();
  try {
    await runMigrations(client as unknown as Parameters<typeof runMigrations>[0]);
  } finally {
    await client.end();
  }
}
