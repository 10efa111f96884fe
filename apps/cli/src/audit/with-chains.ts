import { createClock, loadConfig } from '@app/config';
import { createDataSource } from '@app/persistence';
import { AuditChains } from '@app/workflow';
import { withDatabase } from '../up/open-database.js';

/** On the configured or embedded database, whether the system is running or not. */
export function withChains<T>(work: (chains: AuditChains) => Promise<T>): Promise<T> {
  const config = loadConfig();
  return withDatabase(config, async ({ url }) => {
    const dataSource = await createDataSource(url, { poolSize: 1 }).initialize();
    try {
      return await work(new AuditChains({ dataSource, clock: createClock(config) }));
    } finally {
      await dataSource.destroy();
    }
  });
}
