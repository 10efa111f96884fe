import type { QueueBackend } from './backend.js';
import { JobsError } from './errors.js';
import type { JobsLog } from './log.js';
import type { StoreReport } from './store-report.js';

export interface StoreWatch {
  readonly latest: () => StoreReport;
  stop(): void;
}

const LOOK_EVERY_MS = 30_000;

/** Refuses a store that can be reached and may forget jobs; one that is away, or lacks its tables, says so by itself. */
export function requireSafeStore(report: StoreReport): void {
  if (report.kind === 'redis' && report.reachable && report.problem !== '')
    throw new JobsError('JOBS_STORE_UNSAFE', report.problem);
}

/** Looks before the first job is taken and then on: settings of a running server can be changed. */
export async function watchStore(backend: QueueBackend, log: JobsLog): Promise<StoreWatch> {
  let latest = await backend.inspect();
  try {
    requireSafeStore(latest);
  } catch (error) {
    await backend.close().catch(() => undefined);
    throw error;
  }
  if (latest.warning !== '') log.warn(latest.warning);
  const look = async (): Promise<void> => {
    const before = latest;
    latest = await backend.inspect();
    if (latest.problem !== '' && latest.problem !== before.problem) log.error(latest.problem);
    if (latest.warning !== '' && latest.warning !== before.warning) log.warn(latest.warning);
  };
  const timer = setInterval(() => void look(), LOOK_EVERY_MS);
  return { latest: () => latest, stop: () => clearInterval(timer) };
}
