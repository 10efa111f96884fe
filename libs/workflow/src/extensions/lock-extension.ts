import type { EntityManager } from 'typeorm';
import type { DutyPolicy, ExtensionFacts, ExtensionState, MilestoneState } from '@app/domain';
import type { Actor } from '../access/actor.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { policyFor } from '../policies/policy-for.js';
import { selectOne } from '../shared/database.js';
import { lockTask, lockTaskOfMilestone, type LockedTask } from '../tasks/lock-task.js';
import type { Id } from '../views/index.js';

export interface LockedMilestone {
  readonly id: Id;
  readonly name: string;
  readonly state: MilestoneState;
  readonly due: string;
  readonly version: number;
}

export interface LockedExtension {
  readonly id: Id;
  readonly version: number;
  readonly state: ExtensionState;
  readonly taskId: Id;
  readonly milestoneId: Id | null;
  readonly milestoneName: string;
  readonly unitId: Id;
  readonly personId: Id;
  readonly fromDue: string;
  readonly newDue: string;
}

/** The milestone under its locked task; the task comes first, everywhere. */
export async function lockMilestoneOf(
  manager: EntityManager,
  actor: Actor,
  milestoneId: Id,
): Promise<{ task: LockedTask; milestone: LockedMilestone }> {
  const task = await lockTaskOfMilestone(manager, actor, milestoneId);
  const milestone = await lockedMilestone(manager, milestoneId);
  if (milestone === undefined) throw new WorkflowError('NOT_FOUND');
  return { task, milestone };
}

export function lockedMilestone(manager: EntityManager, id: Id): Promise<LockedMilestone | undefined> {
  return selectOne(manager, 'SELECT id, name, state, due, version FROM milestone WHERE id = $1 FOR UPDATE', [
    id,
  ]);
}

/** The request under its locked task. */
export async function lockExtension(
  manager: EntityManager,
  actor: Actor,
  id: Id,
): Promise<{ task: LockedTask; request: LockedExtension }> {
  const seen = await currentExtension(manager, id);
  if (seen === undefined) throw new WorkflowError('NOT_FOUND');
  const task = await lockTask(manager, actor, seen.taskId);
  const request = await currentExtension(manager, id);
  if (request === undefined) throw new WorkflowError('NOT_FOUND');
  return { task, request };
}

/** The request as it is now: every change of it happens under the lock of its task. */
export function currentExtension(manager: EntityManager, id: Id): Promise<LockedExtension | undefined> {
  return selectOne(
    manager,
    `SELECT id, version, state, task_id AS "taskId", milestone_id AS "milestoneId",
            milestone_name AS "milestoneName", unit_id AS "unitId", person_id AS "personId",
            from_due AS "fromDue", new_due AS "newDue"
     FROM extension_request WHERE id = $1`,
    [id],
  );
}

/** What the rules ask about a milestone, and the rules themselves. */
export async function extensionFacts(
  manager: EntityManager,
  task: LockedTask,
  milestone: LockedMilestone,
  today: string,
): Promise<{ facts: ExtensionFacts; policy: DutyPolicy['extension'] }> {
  const counts = await selectOne<{ granted: number; waiting: boolean }>(
    manager,
    `SELECT (count(*) FILTER (WHERE state = 'approved'))::int AS granted,
            COALESCE(bool_or(state = 'requested'), false) AS waiting
     FROM extension_request WHERE milestone_id = $1`,
    [milestone.id],
  );
  const { duties } = await policyFor(manager, task.jurisdictionId);
  const facts = { milestone, granted: counts?.granted ?? 0, waiting: counts?.waiting ?? false, today };
  return { facts, policy: duties.extension };
}
