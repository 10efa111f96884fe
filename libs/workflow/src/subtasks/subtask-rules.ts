import type { EntityManager } from 'typeorm';
import {
  SUBTASK_ACTION_LABELS,
  SUBTASK_STATE_LABELS,
  SUBTASK_TRANSITIONS,
  TASK_STATE_LABELS,
  UNIT_ROLES,
  actorsFor,
  subtaskTransition,
  unitsWith,
  type SubtaskAction,
  type SubtaskActor,
  type SubtaskState,
  type SubtaskTransition,
  type TaskState,
} from '@app/domain';
import type { Actor } from '../access/actor.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { unitNames } from '../review/edit-assignments.js';
import type { LockedTask } from '../tasks/lock-task.js';
import type { Id } from '../views/index.js';

const SPLIT_LABEL = '分解子任务';

/** Parts are given out, reported and answered while the work is under way. */
export const SUBTASK_TASK_STATES: readonly TaskState[] = ['active'];

/** In which capacities the person meets a part of the task. */
export function subtaskActors(
  actor: Actor,
  task: { readonly jurisdictionId: Id; readonly leadUnitIds: readonly Id[] },
  unitId: Id,
): SubtaskActor[] {
  const owns = unitsWith(actor, UNIT_ROLES).includes(unitId);
  return [...actorsFor(actor, task), ...(owns ? (['owner'] as const) : [])];
}

/** Only lead and office give parts out, and only once the task was accepted. */
export function requireSplitting(actor: Actor, task: LockedTask, label = SPLIT_LABEL): void {
  if (actorsFor(actor, task).length === 0) throw new WorkflowError('FORBIDDEN');
  requireUnderWay(task, label);
}

function requireUnderWay(task: LockedTask, action: string): void {
  if (SUBTASK_TASK_STATES.includes(task.state)) return;
  throw new WorkflowError('TRANSITION_NOT_ALLOWED', {
    values: { state: TASK_STATE_LABELS[task.state], action },
  });
}

export interface SubtaskStep {
  readonly row: SubtaskTransition;
  /** Lead or office report for the owner. */
  readonly onBehalf: boolean;
}

const mayEver = (capacities: readonly SubtaskActor[], action: SubtaskAction): boolean =>
  SUBTASK_TRANSITIONS.some((row) => row.action === action && row.by.some((by) => capacities.includes(by)));

/** The row of the subtask table for this person, or the reason why not. */
export function requireSubtaskStep(
  actor: Actor,
  task: LockedTask,
  subtask: { readonly unitId: Id; readonly state: SubtaskState },
  action: SubtaskAction,
  note: string,
): SubtaskStep {
  const label = SUBTASK_ACTION_LABELS[action];
  const capacities = subtaskActors(actor, task, subtask.unitId);
  // Whoever may never do it is refused before anything is said about the state.
  if (!mayEver(capacities, action)) throw new WorkflowError('FORBIDDEN');
  const row = subtaskTransition(subtask.state, action);
  if (row === null) {
    const values = { state: SUBTASK_STATE_LABELS[subtask.state], action: label };
    throw new WorkflowError('SUBTASK_STEP_NOT_ALLOWED', { values });
  }
  if (!row.by.some((by) => capacities.includes(by))) throw new WorkflowError('FORBIDDEN');
  requireUnderWay(task, label);
  if (row.needsNote && note === '')
    throw new WorkflowError('NOTE_REQUIRED', { values: { action: label }, place: 'note' });
  return { row, onBehalf: row.by.includes('owner') && !capacities.includes('owner') };
}

/** A part is done by the day of the whole; where the task has no day, any will do. */
export function requireDueWithin(task: LockedTask, due: string | null): void {
  if (due === null || task.due === null || due <= task.due) return;
  throw new WorkflowError('SUBTASK_DUE_INVALID', { values: { due: task.due }, place: 'due' });
}

/** An active unit of the jurisdiction or below it. */
export async function requireOwner(manager: EntityManager, task: LockedTask, unitId: Id): Promise<void> {
  const known = await unitNames(manager, task.jurisdictionId, [unitId]);
  if (!known.has(unitId)) throw new WorkflowError('UNIT_UNKNOWN', { place: 'unitId' });
}
