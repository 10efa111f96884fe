import type { EntityManager } from 'typeorm';
import { canReadTask, type TaskState } from '@app/domain';
import type { Actor } from '../access/actor.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { select, selectOne } from '../shared/database.js';
import type { Id } from '../views/index.js';

export interface LockedTask {
  readonly id: Id;
  readonly jurisdictionId: Id;
  readonly planId: Id;
  readonly planTitle: string;
  readonly code: string;
  readonly title: string;
  readonly state: TaskState;
  readonly version: number;
  readonly due: string | null;
  readonly leadUnitIds: readonly Id[];
  readonly unitIds: readonly Id[];
}

interface TaskRow extends Omit<LockedTask, 'leadUnitIds' | 'unitIds' | 'code'> {
  readonly code: string | null;
}

/**
 * Locks the task for this transaction; not its key, so that a sweep which drafts papers of the task neither waits nor is
 * waited for. Whoever may not read it is told that it does not exist.
 */
export function lockTask(manager: EntityManager, actor: Actor, taskId: Id): Promise<LockedTask> {
  return loadTask(manager, actor, taskId, 'FOR NO KEY UPDATE OF t');
}

/** The task of a milestone; it is locked before its milestone, everywhere, so that nobody waits in a circle. */
export async function lockTaskOfMilestone(
  manager: EntityManager,
  actor: Actor,
  milestoneId: Id,
): Promise<LockedTask> {
  const owner = await selectOne<{ taskId: Id }>(
    manager,
    'SELECT task_id AS "taskId" FROM milestone WHERE id = $1',
    [milestoneId],
  );
  if (owner === undefined) throw new WorkflowError('NOT_FOUND');
  return lockTask(manager, actor, owner.taskId);
}

/** The same without a lock, for those who only look. */
export function readableTask(manager: EntityManager, actor: Actor, taskId: Id): Promise<LockedTask> {
  return loadTask(manager, actor, taskId, '');
}

async function loadTask(
  manager: EntityManager,
  actor: Actor,
  taskId: Id,
  lock: '' | 'FOR NO KEY UPDATE OF t',
): Promise<LockedTask> {
  const row = await selectOne<TaskRow>(
    manager,
    `SELECT t.id, t.jurisdiction_id AS "jurisdictionId", t.plan_id AS "planId", p.title AS "planTitle", t.code, t.title,
            t.state, t.version, t.current_due AS due
     FROM task t JOIN plan p ON p.id = t.plan_id WHERE t.id = $1 ${lock}`,
    [taskId],
  );
  if (row === undefined) throw new WorkflowError('NOT_FOUND');
  const units = await select<{ unitId: Id; leads: boolean }>(
    manager,
    `SELECT part.unit_id AS "unitId", bool_or(part.leads) AS leads FROM (
       SELECT unit_id, role = 'lead' AS leads FROM assignment WHERE task_id = $1 AND unit_id IS NOT NULL
       UNION ALL ${SUBTASK_UNITS}) part GROUP BY part.unit_id`,
    [taskId],
  );
  const task: LockedTask = {
    ...row,
    code: row.code ?? '',
    unitIds: units.map((unit) => unit.unitId),
    leadUnitIds: units.filter((unit) => unit.leads).map((unit) => unit.unitId),
  };
  if (!mayRead(actor, task)) throw new WorkflowError('NOT_FOUND');
  return task;
}

/** Whoever answers for a part of the task reads the whole. */
const SUBTASK_UNITS = `SELECT unit_id, false FROM subtask WHERE task_id = $1 AND state <> 'cancelled'`;

/** Drafts belong to the office; what was issued is read by the scope and by the units it names. */
export function mayRead(
  actor: Actor,
  task: { readonly jurisdictionId: Id; readonly state: TaskState; readonly unitIds: readonly Id[] },
): boolean {
  const manages = actor.memberships.some(
    ({ role, jurisdictionId }) => role === 'office' && jurisdictionId === task.jurisdictionId,
  );
  if (task.state === 'draft') return manages;
  return canReadTask(actor, task) || task.unitIds.some((unitId) => actor.reads.unitIds.includes(unitId));
}
