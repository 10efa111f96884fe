import type { DataSource, EntityManager } from 'typeorm';

/** SQLSTATEs after which the same work may succeed: serialization failure and deadlock. */
const RETRYABLE = new Set(['40001', '40P01']);
const MAX_TRIES = 4;

const sqlState = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;

/** All of `work` or none of it. On a deadlock the whole of `work` runs again, so it must have no outside effects. */
export async function inTransaction<T>(
  dataSource: DataSource,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await dataSource.transaction(work);
    } catch (error) {
      if (tries >= MAX_TRIES || !RETRYABLE.has(sqlState(error) ?? '')) throw error;
    }
  }
}
