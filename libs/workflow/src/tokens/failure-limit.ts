import type { DataSource } from 'typeorm';
import { selectOne } from '../shared/database.js';
import { hashOfSecret } from './secrets.js';

const WINDOW_MS = 60_000;
const MAX_FAILURES = 30;

/**
 * Counts one more wrong secret of an address, for all processes together. Only failures are counted, so whoever shares
 * the address and holds a right one is not kept out.
 * @returns true where there were too many within a minute
 */
export async function tooManyFailures(
  dataSource: DataSource,
  kind: 'token' | 'feed',
  ip: string,
  at: Date,
): Promise<boolean> {
  const row = await selectOne<{ tries: number }>(
    dataSource.manager,
    `INSERT INTO login_attempt AS known (key, tries, until) VALUES ($1, 1, $3)
     ON CONFLICT (key) DO UPDATE SET
       tries = CASE WHEN known.until <= $2 THEN 1 ELSE known.tries + 1 END,
       until = CASE WHEN known.until <= $2 THEN $3 ELSE known.until END
     RETURNING tries`,
    [hashOfSecret(`${kind}\n${ip}`), at, new Date(at.getTime() + WINDOW_MS)],
  );
  return (row?.tries ?? 0) > MAX_FAILURES;
}
