import type { EntityManager } from 'typeorm';
import type { PaperKind } from '@app/domain';
import { selectOne } from '../shared/database.js';
import type { Id } from '../views/index.js';

/**
 * The next number of a series. The counter's row stays locked until the commit: whoever comes second waits, and a
 * transaction that is rolled back gives its number back. So it is asked for last, when nothing else can fail any more.
 */
export async function nextNumber(
  manager: EntityManager,
  jurisdictionId: Id,
  kind: PaperKind,
  year: number,
): Promise<number> {
  const row = await selectOne<{ last: number }>(
    manager,
    `WITH given AS (
       INSERT INTO paper_counter AS c (jurisdiction_id, kind, year, last) VALUES ($1, $2, $3, 1)
       ON CONFLICT (jurisdiction_id, kind, year) DO UPDATE SET last = c.last + 1 RETURNING last)
     SELECT last FROM given`,
    [jurisdictionId, kind, year],
  );
  if (row === undefined) throw new Error('a counter gave no number');
  return row.last;
}
