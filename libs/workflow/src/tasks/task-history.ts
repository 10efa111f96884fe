import type { EntityManager } from 'typeorm';
import { TASK_STATE_LABELS, type TaskState } from '@app/domain';
import { TaskEvent, type TaskEventKind } from '@app/persistence';
import type { Actor } from '../access/actor.js';
import { insertOne, selectOne } from '../shared/database.js';
import { toInstant } from '../shared/instants.js';
import { eventLabel } from './event-labels.js';
import type { Id } from '../views/index.js';

export interface TaskHappening {
  readonly kind: TaskEventKind;
  readonly action: string;
  readonly fromState?: TaskState;
  readonly toState?: TaskState;
  readonly note?: string;
  readonly milestoneId?: Id;
  readonly onBehalf?: boolean;
  readonly data?: object;
}

/** Adds a row to the task's history. @returns its id */
export function record(
  manager: EntityManager,
  actor: Actor,
  task: { readonly id: Id; readonly jurisdictionId: Id },
  at: Date,
  { kind, action, fromState, toState, note, milestoneId, onBehalf, data }: TaskHappening,
): Promise<Id> {
  return insertOne(manager, TaskEvent, {
    jurisdictionId: task.jurisdictionId,
    taskId: task.id,
    kind,
    action,
    fromState: fromState ?? null,
    toState: toState ?? null,
    note: note ?? '',
    milestoneId: milestoneId ?? null,
    actorId: actor.personId,
    onBehalf: onBehalf ?? false,
    at,
    data: data ?? {},
  });
}

/** What the winner of a race left: version, state and the last thing that happened. */
export async function currentTask(manager: EntityManager, taskId: Id): Promise<object | null> {
  const row = await selectOne<{
    version: number;
    state: TaskState;
    kind: string | null;
    action: string | null;
    actor: string | null;
    at: Date | null;
  }>(
    manager,
    `SELECT t.version, t.state, e.kind, e.action, p.name AS actor, e.at FROM task t
     LEFT JOIN LATERAL (SELECT * FROM task_event WHERE task_id = t.id ORDER BY id DESC LIMIT 1) e ON true
     LEFT JOIN person p ON p.id = e.actor_id WHERE t.id = $1`,
    [taskId],
  );
  if (row === undefined) return null;
  const { version, state, kind, action, actor, at } = row;
  const last =
    kind === null || action === null || at === null
      ? null
      : { label: eventLabel(kind, action), actor, at: toInstant(at) };
  return { version, state, stateLabel: TASK_STATE_LABELS[state], lastChange: last };
}
