import { createClock, loadConfig } from '@app/config';
import { createJobQueue } from '@app/jobs';
import { runSweep } from '@app/notifications';
import { createDataSource } from '@app/persistence';
import { runDigest } from '@app/workflow';
import { type OpenDatabase, withDatabase } from '../up/open-database.js';
import { reportOf, type SweepReport } from './report.js';

const UNDEFINED_TABLE = '42P01';

/** The database has no tables yet. */
class NotMigratedError extends Error {
  readonly code = 'NOT_MIGRATED';
}

/** Sweeps and issues digests for the instant (the clock's, if none is given) on the configured or embedded database. */
export async function runReport(instant: number | undefined, dryRun: boolean): Promise<SweepReport> {
  const config = loadConfig();
  const at = instant ?? createClock(config).now();
  return await withDatabase(config, (database) => onDatabase(database, at, dryRun));
}

async function onDatabase(database: OpenDatabase, at: number, dryRun: boolean): Promise<SweepReport> {
  const dataSource = await createDataSource(database.url, { poolSize: 2 }).initialize();
  try {
    const swept = await runSweep({ dataSource, at, dryRun });
    const digest = await runDigest({ dataSource, at, dryRun });
    const report = reportOf(at, dryRun, swept, digest);
    if (!dryRun && report.reminders.length + report.digests.length > 0) await wakeWorker(database);
    return report;
  } catch (error) {
    if ((error as { code?: unknown }).code !== UNDEFINED_TABLE) throw error;
    throw new NotMigratedError('数据库还没有表，请先运行 npm start 或 qiantou migrate。');
  } finally {
    await dataSource.destroy();
  }
}

/** Only saves the wait: without it the worker finds the messages within a minute. */
async function wakeWorker({ config }: OpenDatabase): Promise<void> {
  const silent = { log: () => undefined, warn: () => undefined, error: () => undefined };
  const queue = createJobQueue(config, silent);
  await queue.enqueue('delivery.run', {});
  await queue.close();
}
