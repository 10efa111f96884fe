import type { DataSource } from 'typeorm';
import type { ReadinessDto } from './health.dto.js';

/** A database that does not answer in time is not there. */
const LIMIT_MS = 3000;

/** Whether requests can be served: the database answers, and has the schema this version was built for. */
export async function readiness(dataSource: DataSource): Promise<ReadinessDto> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), LIMIT_MS);
  });
  const looked = pendingMigrations(dataSource).catch(() => null);
  const pending = await Promise.race([looked, late]).finally(() => clearTimeout(timer));
  const schema = pending === 0;
  return { ready: schema, database: pending !== null, schema };
}

async function pendingMigrations(dataSource: DataSource): Promise<number> {
  const rows = await dataSource.query<{ name: string }[]>('SELECT name FROM migrations');
  const done = new Set(rows.map(({ name }) => name));
  return dataSource.migrations.filter(({ name }) => !done.has(name ?? '')).length;
}
