import type { EntityManager } from 'typeorm';
import { DEFAULT_POLICY, type Policy } from '@app/domain';
import { selectOne } from '../shared/database.js';
import type { Id } from '../views/index.js';

/** The rules in force in a jurisdiction: the newest its office has laid down, or the preset. */
export async function policyFor(manager: EntityManager, jurisdictionId: Id): Promise<Policy> {
  const row = await selectOne<{ rules: Policy }>(
    manager,
    'SELECT rules FROM policy WHERE jurisdiction_id = $1 ORDER BY revision DESC LIMIT 1',
    [jurisdictionId],
  );
  return row === undefined ? DEFAULT_POLICY : { ...DEFAULT_POLICY, ...row.rules };
}
