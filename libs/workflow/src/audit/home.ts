import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { selectOne } from '../shared/database.js';
import type { Id } from '../views/index.js';

/**
 * Where something is recorded that concerns a person and no one jurisdiction's thing — signing in and out, the account
 * itself, lists taken out: the jurisdiction of the person's first membership, the oldest one, or the one that keeps the
 * account of a person without any. Null for a person of nowhere, of whom no chain keeps anything.
 */
export async function homeOfPerson(manager: EntityManager, personId: Id): Promise<Id | null> {
  const row = await selectOne<{ jurisdictionId: Id | null }>(
    manager,
    `SELECT COALESCE((SELECT jurisdiction_id FROM membership WHERE person_id = $1 ORDER BY id LIMIT 1),
                     home_jurisdiction_id) AS "jurisdictionId" FROM person WHERE id = $1`,
    [personId],
  );
  return row?.jurisdictionId ?? null;
}

/** The same, of somebody who is signed in. */
export const homeOf = (actor: Actor): Id | null => actor.memberships[0]?.jurisdictionId ?? null;
