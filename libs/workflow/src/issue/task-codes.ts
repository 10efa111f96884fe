import type { EntityManager } from 'typeorm';
import { taskCode } from '@app/domain';
import { likeLiteral, selectOne } from '../shared/database.js';
import type { Id } from '../views/index.js';

/** Names the lock apart from other advisory locks of the database. */
const LOCK_SPACE = 7_301;

/**
 * The next free codes of a jurisdiction's year, CZ-2024-017 onwards. The lock lasts until the transaction ends, so
 * two offices that issue at once get different numbers and no number is lost to a rollback.
 */
export async function nextCodes(
  manager: EntityManager,
  jurisdictionId: Id,
  year: number,
  count: number,
): Promise<string[]> {
  await manager.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [
    LOCK_SPACE,
    `${jurisdictionId}:${year}`,
  ]);
  const prefix = await prefixOf(manager, jurisdictionId);
  const start = `${prefix}-${year}-`;
  const last = await selectOne<{ seq: number | null }>(
    manager,
    `SELECT max(substring(code FROM length($2) + 1)::int) AS seq FROM task
     WHERE jurisdiction_id = $1 AND code LIKE $3 AND substring(code FROM length($2) + 1) ~ '^[0-9]+$'`,
    [jurisdictionId, start, likeLiteral(start).slice(1)],
  );
  const first = (last?.seq ?? 0) + 1;
  return Array.from({ length: count }, (_, index) => taskCode(prefix, year, first + index));
}

async function prefixOf(manager: EntityManager, jurisdictionId: Id): Promise<string> {
  const row = await selectOne<{ prefix: string }>(
    manager,
    'SELECT trim(task_prefix) AS prefix FROM jurisdiction WHERE id = $1',
    [jurisdictionId],
  );
  if (row === undefined) throw new Error(`jurisdiction ${jurisdictionId} does not exist`);
  return row.prefix;
}
