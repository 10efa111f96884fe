import type { EntityManager } from 'typeorm';
import type { TaskState } from '@app/domain';
import { requireRole, type Actor } from '../access/actor.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { select, selectOne } from '../shared/database.js';
import type { Id } from '../views/index.js';

export interface LockedPlan {
  readonly id: Id;
  readonly jurisdictionId: Id;
  readonly state: 'draft' | 'issued';
  readonly kind: 'own' | 'reference';
  readonly version: number;
  readonly title: string;
}

/**
 * Locks the plan for this transaction and checks that the actor's office owns it. Edits of its tasks share the
 * lock; whoever changes or issues the plan itself holds it alone, so no edit slips in between check and issue.
 */
export async function lockPlan(
  manager: EntityManager,
  actor: Actor,
  planId: Id,
  mode: 'SHARE' | 'UPDATE',
): Promise<LockedPlan> {
  const plan = await selectOne<LockedPlan>(
    manager,
    `SELECT id, jurisdiction_id AS "jurisdictionId", state, kind, version, title FROM plan WHERE id = $1 FOR ${mode}`,
    [planId],
  );
  if (plan === undefined) throw new WorkflowError('NOT_FOUND');
  requireRole(actor, plan.jurisdictionId, ['office']);
  return plan;
}

/** Refuses a plan that has been issued. */
export function requireDraft(plan: LockedPlan): void {
  if (plan.state !== 'draft') throw new WorkflowError('PLAN_ALREADY_ISSUED');
}

export interface LockedDraftTask {
  readonly id: Id;
  readonly jurisdictionId: Id;
  readonly state: TaskState;
  readonly clauseId: Id;
  readonly version: number;
  readonly mergedIntoId: Id | null;
}

/** Locks tasks of the plan that are still, or again, drafts and go their own way; in the order of the ids given. */
export async function lockDraftTasks(
  manager: EntityManager,
  planId: Id,
  taskIds: readonly Id[],
): Promise<LockedDraftTask[]> {
  const tasks = await select<LockedDraftTask>(
    manager,
    `SELECT id, jurisdiction_id AS "jurisdictionId", state, clause_id AS "clauseId", version,
            merged_into_id AS "mergedIntoId"
     FROM task WHERE id = ANY($1::bigint[]) AND plan_id = $2 ORDER BY id FOR UPDATE`,
    [taskIds, planId],
  );
  const byId = new Map(tasks.map((task) => [task.id, task]));
  return taskIds.map((id) => {
    const task = byId.get(id);
    if (task === undefined) throw new WorkflowError('NOT_FOUND');
    if (task.state !== 'draft') throw new WorkflowError('TASK_NOT_DRAFT');
    if (task.mergedIntoId !== null) throw new WorkflowError('TASK_MERGED');
    return task;
  });
}

/** Locks one such task. */
export async function lockDraftTask(
  manager: EntityManager,
  planId: Id,
  taskId: Id,
): Promise<LockedDraftTask> {
  const [task] = await lockDraftTasks(manager, planId, [taskId]);
  if (task === undefined) throw new WorkflowError('NOT_FOUND');
  return task;
}
