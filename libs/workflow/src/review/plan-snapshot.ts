import type { PlanSnapshot } from '@app/domain';
import type { EntityManager } from 'typeorm';
import { WorkflowError } from '../errors/workflow-error.js';
import { selectOne } from '../shared/database.js';
import type { Id } from '../views/index.js';

/** The plan's own fields as they are now. */
export async function planSnapshot(manager: EntityManager, planId: Id): Promise<PlanSnapshot> {
  const plan = await selectOne<PlanSnapshot>(
    manager,
    'SELECT title, doc_number AS "docNumber", issuer, issued_on AS "issuedOn" FROM plan WHERE id = $1',
    [planId],
  );
  if (plan === undefined) throw new WorkflowError('NOT_FOUND');
  return plan;
}
