import type { AppConfig } from '@app/config';
import { type BackendFactory, createRedisBackend, type IQueueBackend, runMigrations } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { JobsError } from './errors.js';
import { SharedConnection } from './shared-connection.js';
import {
  type BackendKind,
  postgresReport,
  redisReport,
  type StoreReport,
  unreachable,
} from './store-report.js';
import { watchPool } from './watch-pool.js';
import { withinTime } from './within-time.js';

export type JobsConfig = Pick<AppConfig, 'database' | 'queue'>;
export type OnError = (source: string, error: unknown) => void;

/** What jobs are kept in, with one set of connections for all queues and workers of a process. */
export interface Store {
  readonly kind: BackendKind;
  readonly connection: unknown;
  readonly factory: BackendFactory<IQueueBackend, unknown>;
  /** How it stands now; never rejects. */
  inspect(): Promise<StoreReport>;
  /** Called whenever a connection that was lost is there again: what was kept may be gone. */
  onReconnect(listener: () => void): void;
  close(): Promise<void>;
}

const CONNECT_TIMEOUT_MS = 5000;
/** Shorter, because the library pauses for five seconds after each try that failed: together they are the recovery. */
const POOL_CONNECT_TIMEOUT_MS = 2500;
const INSPECT_TIMEOUT_MS = 4000;
/** The first probe of a silent connection; the operating system's own default is two hours. */
const KEEP_ALIVE_MS = 10_000;
/** Longer than any blocking read: silence beyond it means that nobody is there. */
const SOCKET_TIMEOUT_MS = 20_000;
const POSTGRES_NAME = 'qiantou-jobs';

/** Redis if one is named, else PostgreSQL: nothing else in the system knows which. */
export function openStore(config: JobsConfig, poolSize: number, onError: OnError): Store {
  return config.queue.redisUrl === null
    ? openPostgres(config, poolSize, onError)
    : openRedis(config.queue.redisUrl, onError);
}

function openPostgres({ database }: JobsConfig, poolSize: number, onError: OnError): Store {
  if (database.url === null)
    throw new JobsError('JOBS_NO_BACKEND', 'neither DATABASE_URL nor REDIS_URL is set');
  const pool = new pg.Pool({
    connectionString: database.url,
    options: '-c search_path=bullmq',
    application_name: POSTGRES_NAME,
    max: poolSize,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    connectionTimeoutMillis: POOL_CONNECT_TIMEOUT_MS,
  });
  pool.on('error', (error) => onError('queue database', error));
  const shared = new SharedConnection(pool);
  const listener = shared.listener.bind(shared);
  const unwatch = watchPool(pool, listener, (error) => onError('queue database', error));
  return {
    kind: 'postgres',
    connection: pool,
    factory: shared.factory,
    inspect: () => inspectPostgres(pool),
    onReconnect: () => undefined, // tables that are gone stay gone, and rows are looked for anyway
    close: async () => {
      unwatch();
      await shared.end();
      await pool.end();
    },
  };
}

async function inspectPostgres(pool: pg.Pool): Promise<StoreReport> {
  const looked = pool.query<{ ready: boolean }>(`SELECT to_regclass('bullmq.job') IS NOT NULL AS ready`);
  try {
    const { rows } = await withinTime(looked, INSPECT_TIMEOUT_MS);
    return postgresReport(rows[0]?.ready ?? false);
  } catch {
    return unreachable('postgres');
  }
}

function openRedis(url: string, onError: OnError): Store {
  const redis = new Redis(url, {
    maxRetriesPerRequest: null,
    connectTimeout: CONNECT_TIMEOUT_MS,
    keepAlive: KEEP_ALIVE_MS,
    socketTimeout: SOCKET_TIMEOUT_MS,
  });
  redis.setMaxListeners(0);
  redis.on('error', (error) => onError('redis', error));
  return {
    kind: 'redis',
    connection: redis,
    factory: createRedisBackend as unknown as Store['factory'],
    inspect: () => inspectRedis(redis),
    onReconnect: (listener) => void redis.on('ready', listener),
    close: () => {
      redis.disconnect();
      return Promise.resolve();
    },
  };
}

async function inspectRedis(redis: Redis): Promise<StoreReport> {
  try {
    return redisReport(await withinTime(redis.info(), INSPECT_TIMEOUT_MS));
  } catch {
    return unreachable('redis');
  }
}

/** One look at the store before anything uses it, for start-up and `doctor`. */
export async function inspectStore(config: JobsConfig): Promise<StoreReport> {
  const store = openStore(config, 1, () => undefined);
  try {
    return await store.inspect();
  } finally {
    await store.close().catch(() => undefined);
  }
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
