import pg from 'pg';
import { DataSource, getMetadataArgsStorage } from 'typeorm';
import './entities/index.js';
import * as migrations from './migrations/index.js';
import { SnakeNaming } from './naming.js';

const DATE_OID = 1082;
/** Calendar days stay strings: a JavaScript Date would move them with the time zone. */
pg.types.setTypeParser(DATE_OID, (value: string) => value);

/**
 * What every connection sets. Compiling a statement, or starting workers for it, takes longer than any question here:
 * sums over 200,000 tasks spent two thirds of their time on it, and workers read far beyond the first rows that a
 * LIMIT asks for.
 */
export const CONNECTION_OPTIONS = '-c jit=off -c max_parallel_workers_per_gather=0';

/**
 * Connections of a process beside those of its queue (libs/jobs): an API has 12 in all, a worker 8. So an API and three
 * workers stay below 40 of the 100 that PostgreSQL gives by default, eight workers beside an API below 80. Nothing here
 * holds one connection and waits for another, so a small pool is only slower.
 */
export const POOL_SIZES = {
  /** Beside them one listens for live pages, one wakes the worker. */
  api: 10,
  /** A sweep, two slots of schedules, and what delivery asks in between; beside them two of the queue, one to wake others. */
  worker: 5,
} as const;

/** The one way to a database, for apps, command line and tests. Schema changes come from migrations only. */
export function createDataSource(databaseUrl: string, options: { poolSize?: number } = {}): DataSource {
  return new DataSource({
    type: 'postgres',
    url: databaseUrl,
    // Importing them registered them; the list cannot fall behind the files.
    entities: getMetadataArgsStorage().tables.map((table) => table.target),
    migrations: Object.values(migrations),
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeNaming(),
    poolSize: options.poolSize ?? POOL_SIZES.api,
    synchronize: false,
    applicationName: 'qiantou',
    extra: { options: CONNECTION_OPTIONS },
  });
}
