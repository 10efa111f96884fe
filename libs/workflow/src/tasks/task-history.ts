import type { EntityManager } from 'typeorm';
import { TASK_STATE_LABELS, auditVerb, type AuditAction, type TaskState } from '@app/domain';
import { TaskEvent, type TaskEventKind } from '@app/persistence';
import type { Actor } from '../access/actor.js';
import { audit, type AuditEntry } from '../audit/audit.js';
import { insertOne, selectOne } from '../shared/database.js';
import { toInstant } from '../shared/instants.js';
import { eventLabel } from './event-labels.js';
import type { Id } from '../views/index.js';

export interface TaskHappening {
  readonly kind: TaskEventKind;
  readonly action: AuditAction;
  readonly fromState?: TaskState;
  readonly toState?: TaskState;
  readonly note?: string;
  readonly milestoneId?: Id;
  /** What was changed, where that is neither the milestone nor the task itself. */
  readonly subjectId?: Id;
  readonly onBehalf?: boolean;
  readonly data?: object;
  /** Changed values for the audit trail; the states where nothing else is given. */
  readonly before?: object;
  readonly after?: object;
}

/** Adds a row to the task's history and to the audit trail. @returns the id in the history */
export async function record(
  manager: EntityManager,
  actor: Actor,
  task: { readonly id: Id; readonly jurisdictionId: Id },
  at: Date,
  happening: TaskHappening,
): Promise<Id> {
  const { kind, action, fromState, toState, note, milestoneId, onBehalf, data } = happening;
  await audit(manager, actor, at, auditEntryOf(task, happening));
  return insertOne(manager, TaskEvent, {
    jurisdictionId: task.jurisdictionId,
    taskId: task.id,
    kind,
    action: auditVerb(action),
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

function auditEntryOf(
  task: { readonly id: Id; readonly jurisdictionId: Id },
  { action, fromState, toState, note, milestoneId, subjectId, onBehalf, data, before, after }: TaskHappening,
): AuditEntry {
  return {
    jurisdictionId: task.jurisdictionId,
    action,
    subjectId: subjectId ?? milestoneId ?? task.id,
    taskId: task.id,
    note: note ?? '',
    onBehalf: onBehalf ?? false,
    before: before ?? (fromState === undefined ? null : { state: fromState }),
    after: after ?? (toState === undefined ? (data ?? null) : { state: toState, ...data }),
  };
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
