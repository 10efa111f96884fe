import type { EntityManager } from 'typeorm';
import { UNIT_ROLES, unitsWith } from '@app/domain';
import type { Actor } from '../access/actor.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { select } from '../shared/database.js';
import { toInstantOrNull } from '../shared/instants.js';
import type { Id, SignatureView } from '../views/index.js';
import type { LockedTask } from './lock-task.js';

export interface Signed {
  /** Units that signed now. */
  readonly units: readonly string[];
  /** No lead unit is missing any more. */
  readonly complete: boolean;
}

/**
 * 签收: a lead unit signs for itself, the office for all that have not. The task goes on when every lead unit has signed.
 */
export async function sign(
  manager: EntityManager,
  actor: Actor,
  task: LockedTask,
  at: Date,
  onBehalf: boolean,
): Promise<Signed> {
  const units = onBehalf ? task.leadUnitIds : leadUnitsOf(actor, task);
  const signed = await select<{ id: Id; unitId: Id }>(
    manager,
    `WITH signed AS (UPDATE assignment SET accepted_at = $3, accepted_by_id = $4, accepted_on_behalf = $5, updated_at = now()
     WHERE task_id = $1 AND role = 'lead' AND unit_id = ANY($2::bigint[]) AND accepted_at IS NULL
     RETURNING id, unit_id) SELECT id, unit_id AS "unitId" FROM signed`,
    [task.id, units, at, actor.personId, onBehalf],
  );
  if (signed.length === 0) throw new WorkflowError('ALREADY_ACCEPTED');
  const missing = await missingSignatures(manager, task.id);
  return { units: signed.map(({ unitId }) => unitId), complete: missing.length === 0 };
}

/** Lead units that have not signed yet. */
export async function missingSignatures(manager: EntityManager, taskId: Id): Promise<Id[]> {
  const rows = await select<{ unitId: Id }>(
    manager,
    `SELECT unit_id AS "unitId" FROM assignment
     WHERE task_id = $1 AND role = 'lead' AND unit_id IS NOT NULL AND accepted_at IS NULL ORDER BY sort, id`,
    [taskId],
  );
  return rows.map(({ unitId }) => unitId);
}

/** Takes every signature back: what is handed out anew is signed for anew. */
export async function clearSignatures(manager: EntityManager, taskIds: readonly Id[]): Promise<void> {
  await manager.query(
    `UPDATE assignment SET accepted_at = NULL, accepted_by_id = NULL, accepted_on_behalf = false, updated_at = now()
     WHERE task_id = ANY($1::bigint[]) AND accepted_at IS NOT NULL`,
    [taskIds],
  );
}

/** Who has signed and who has not, lead units in their order. */
export async function loadSignatures(manager: EntityManager, taskId: Id): Promise<SignatureView[]> {
  const rows = await select<Omit<SignatureView, 'unit' | 'at'> & { id: Id; name: string; at: Date | null }>(
    manager,
    `SELECT u.id, u.name, a.accepted_at AS at, p.name AS person, a.accepted_on_behalf AS "onBehalf"
     FROM assignment a JOIN unit u ON u.id = a.unit_id LEFT JOIN person p ON p.id = a.accepted_by_id
     WHERE a.task_id = $1 AND a.role = 'lead' ORDER BY a.sort, a.id`,
    [taskId],
  );
  return rows.map(({ id, name, at, ...row }) => ({ ...row, unit: { id, name }, at: toInstantOrNull(at) }));
}

/** The lead units for which the person speaks. */
export const leadUnitsOf = (actor: Actor, task: { readonly leadUnitIds: readonly Id[] }): Id[] =>
  unitsWith(actor, UNIT_ROLES).filter((unitId) => task.leadUnitIds.includes(unitId));
