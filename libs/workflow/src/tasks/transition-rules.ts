import type { EntityManager } from 'typeorm';
import {
  TASK_ACTION_LABELS,
  TASK_STATE_LABELS,
  OPEN_MILESTONE_STATES,
  OPEN_SUBTASK_STATES,
  actorsFor,
  isSecondPerson,
  taskTransition,
  type TaskAction,
  type TaskState,
  type TaskTransition,
} from '@app/domain';
import type { Actor } from '../access/actor.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { select } from '../shared/database.js';
import type { Id } from '../views/index.js';
import type { LockedTask } from './lock-task.js';

const NAMES_SHOWN = 3;
/** Completion is claimed and approved only when nothing is left open. */
const COMPLETING: readonly TaskAction[] = ['request_completion', 'approve'];

export interface AllowedMove {
  readonly row: TaskTransition;
  /** The office does what is the unit's to do. */
  readonly onBehalf: boolean;
}

/** The row of the transition table for this person and task, or the reason why not. */
export async function requireMove(
  manager: EntityManager,
  actor: Actor,
  task: LockedTask,
  action: TaskAction,
  note: string,
): Promise<AllowedMove> {
  const capacities = actorsFor(actor, task);
  if (capacities.length === 0) throw new WorkflowError('FORBIDDEN');
  const row = taskTransition(task.state, action);
  if (row === null) throw notAllowed(task.state, action);
  if (!row.by.some((by) => capacities.includes(by))) throw new WorkflowError('FORBIDDEN');
  if (row.needsNote && note === '') {
    throw new WorkflowError('NOTE_REQUIRED', {
      values: { action: TASK_ACTION_LABELS[action] },
      place: 'note',
    });
  }
  if (row.secondPerson === true) await requireSecondPerson(manager, actor, task.id);
  if (COMPLETING.includes(action)) await refuseOpenMilestones(manager, task.id);
  if (action === 'request_completion') await refuseOpenSubtasks(manager, task.id);
  return { row, onBehalf: row.by.includes('lead') && !capacities.includes('lead') };
}

export function notAllowed(state: TaskState, action: TaskAction): WorkflowError {
  const values = { state: TASK_STATE_LABELS[state], action: TASK_ACTION_LABELS[action] };
  return new WorkflowError('TRANSITION_NOT_ALLOWED', { values });
}

/** Whoever requested or approved the completion, in the last round. */
export async function completionPeople(manager: EntityManager, taskId: Id): Promise<Id[]> {
  const rows = await select<{ actorId: Id }>(
    manager,
    `SELECT DISTINCT ON (action) actor_id AS "actorId" FROM task_event
     WHERE task_id = $1 AND kind = 'transition' AND action IN ('request_completion', 'approve')
     ORDER BY action, id DESC`,
    [taskId],
  );
  return rows.map((row) => row.actorId);
}

async function requireSecondPerson(manager: EntityManager, actor: Actor, taskId: Id): Promise<void> {
  const involved = await completionPeople(manager, taskId);
  if (!isSecondPerson(actor.personId, involved)) throw new WorkflowError('SECOND_PERSON_REQUIRED');
}

async function refuseOpenMilestones(manager: EntityManager, taskId: Id): Promise<void> {
  const open = await select<{ name: string }>(
    manager,
    'SELECT name FROM milestone WHERE task_id = $1 AND state = ANY($2::text[]) ORDER BY due, sort',
    [taskId, OPEN_MILESTONE_STATES],
  );
  if (open.length > 0)
    throw new WorkflowError('OPEN_MILESTONES', { values: listed(open.map(({ name }) => name)) });
}

async function refuseOpenSubtasks(manager: EntityManager, taskId: Id): Promise<void> {
  const open = await select<{ name: string }>(
    manager,
    `SELECT u.name FROM subtask s JOIN unit u ON u.id = s.unit_id
     WHERE s.task_id = $1 AND s.state = ANY($2::text[]) ORDER BY s.sort, s.id`,
    [taskId, OPEN_SUBTASK_STATES],
  );
  if (open.length > 0)
    throw new WorkflowError('OPEN_SUBTASKS', { values: listed(open.map(({ name }) => name)) });
}

/** How many there are, and the first few by name. */
function listed(all: readonly string[]): { count: number; names: string } {
  const names = all
    .slice(0, NAMES_SHOWN)
    .map((name) => `“${name}”`)
    .join('、');
  return { count: all.length, names: all.length > NAMES_SHOWN ? `${names}等` : names };
}
