import { prepareQueueSchema } from '@app/jobs';
import { createDataSource, migrate } from '@app/persistence';

/** Everything that changes a schema; safe to repeat, and the only code that does it. */
export async function migrateAll(databaseUrl: string): Promise<void> {
  const dataSource = await createDataSource(databaseUrl, { poolSize: 2 }).initialize();
  try {
    await migrate(dataSource);
  } finally {
    await dataSource.destroy();
  }
  await prepareQueueSchema(databaseUrl);
}
