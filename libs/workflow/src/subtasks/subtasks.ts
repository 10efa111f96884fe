import type { EntityManager } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import {
  OPEN_SUBTASK_STATES,
  SUBTASK_STATE_LABELS,
  changedValues,
  type SubtaskAction,
  type SubtaskKind,
  type SubtaskState,
} from '@app/domain';
import { Subtask, inTransaction } from '@app/persistence';
import type { Actor } from '../access/actor.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { nowOf, todayOf, wake, type WorkflowContext } from '../shared/context.js';
import { insertOne, requireVersion, selectOne, updateVersioned } from '../shared/database.js';
import { lockTask, readableTask, type LockedTask } from '../tasks/lock-task.js';
import { record } from '../tasks/task-history.js';
import type { Id, SubtaskList } from '../views/index.js';
import { readSubtasks } from './read-subtasks.js';
import { tellOfNewSubtask, tellOfSubtaskGone, tellOfSubtaskStep } from './subtask-notices.js';
import { requireDueWithin, requireOwner, requireSplitting, requireSubtaskStep } from './subtask-rules.js';

export interface NewSubtask {
  readonly unitId: Id;
  readonly title: string;
  /** Left out or null: due with the task. */
  readonly due?: string | null | undefined;
  readonly note?: string | undefined;
}

export type SubtaskEdit = Partial<NewSubtask>;

export interface LockedSubtask {
  readonly id: Id;
  readonly taskId: Id;
  readonly unitId: Id;
  readonly kind: SubtaskKind;
  readonly title: string;
  readonly due: string | null;
  readonly note: string;
  readonly state: SubtaskState;
  readonly version: number;
}

interface Locked {
  readonly manager: EntityManager;
  readonly actor: Actor;
  readonly task: LockedTask;
  readonly subtask: LockedSubtask;
  readonly at: Date;
}

/** 分解: the lead splits an accepted task; the owner of a part reports it, lead or office confirm or return. */
export class Subtasks {
  constructor(private readonly context: WorkflowContext) {}

  async list(actor: Actor, taskId: Id): Promise<SubtaskList> {
    const { manager } = this.context.dataSource;
    const task = await readableTask(manager, actor, taskId);
    return readSubtasks(manager, actor, task, todayOf(this.context));
  }

  async create(actor: Actor, taskId: Id, input: NewSubtask): Promise<SubtaskList> {
    const at = nowOf(this.context);
    await inTransaction(this.context.dataSource, async (manager) => {
      const task = await lockTask(manager, actor, taskId);
      requireSplitting(actor, task);
      const { unitId, due = null } = input;
      const values = { unitId, title: input.title.trim(), due, note: input.note?.trim() ?? '' };
      requireDueWithin(task, due);
      await requireOwner(manager, task, unitId);
      const sort = await nextSort(manager, taskId);
      const row = {
        ...values,
        jurisdictionId: task.jurisdictionId,
        taskId,
        kind: 'split' as const,
        at,
        sort,
      };
      const subjectId = await insertOne(manager, Subtask, row);
      const eventId = await record(manager, actor, task, at, {
        kind: 'subtask',
        action: 'subtask.create',
        ...{ subjectId, note: values.title, after: values },
      });
      await tellOfNewSubtask(manager, task, values, { eventId, at, actorId: actor.personId });
    });
    await wake(this.context);
    return this.list(actor, taskId);
  }

  edit(actor: Actor, subtaskId: Id, version: number, edit: SubtaskEdit): Promise<SubtaskList> {
    return this.onLocked(actor, subtaskId, version, async (locked) => {
      const { manager, task, subtask, at } = locked;
      requireSplitting(actor, task, '修改子任务');
      requireEditable(subtask);
      const { unitId, title, due, note } = subtask;
      const before = { unitId, title, due, note };
      const after = { ...before, ...given(edit) };
      requireDueWithin(task, after.due);
      if (after.unitId !== unitId) await requireOwner(manager, task, after.unitId);
      await change(locked, after);
      const happening = {
        kind: 'subtask',
        action: 'subtask.edit',
        subjectId: subtaskId,
        note: after.title,
      } as const;
      const changes = changedValues(before, after);
      const eventId = await record(manager, actor, task, at, { ...happening, ...(changes ?? {}) });
      const cause = { eventId, at, actorId: actor.personId };
      if (after.unitId === unitId) return;
      await tellOfNewSubtask(manager, task, after, cause);
      await tellOfSubtaskGone(manager, task, subtask, cause);
    });
  }

  report(actor: Actor, subtaskId: Id, version: number, report: string): Promise<SubtaskList> {
    return this.step(actor, subtaskId, version, 'report', report, ({ at }) => ({
      report: report.trim(),
      returnReason: '',
      reportedAt: at,
      reportedById: actor.personId,
    }));
  }

  confirm(actor: Actor, subtaskId: Id, version: number): Promise<SubtaskList> {
    return this.step(actor, subtaskId, version, 'confirm', '', ({ at }) => ({ confirmedAt: at }));
  }

  returnIt(actor: Actor, subtaskId: Id, version: number, reason: string): Promise<SubtaskList> {
    return this.step(actor, subtaskId, version, 'return', reason, () => ({ returnReason: reason.trim() }));
  }

  cancel(actor: Actor, subtaskId: Id, version: number, note = ''): Promise<SubtaskList> {
    return this.step(actor, subtaskId, version, 'cancel', note, () => ({}));
  }

  private step(
    actor: Actor,
    subtaskId: Id,
    version: number,
    action: SubtaskAction,
    text: string,
    setOf: (locked: Locked) => QueryDeepPartialEntity<Subtask>,
  ): Promise<SubtaskList> {
    const note = text.trim();
    return this.onLocked(actor, subtaskId, version, async (locked) => {
      const { manager, task, subtask, at } = locked;
      const { row, onBehalf } = requireSubtaskStep(actor, task, subtask, action, note);
      await change(locked, { ...setOf(locked), state: row.to });
      const eventId = await record(manager, actor, task, at, {
        kind: 'subtask',
        action: `subtask.${action}`,
        subjectId: subtaskId,
        ...{ note, onBehalf },
        data: { subtask: subtask.title },
        before: { state: row.from },
        after: { state: row.to },
      });
      const cause = { eventId, at, actorId: actor.personId };
      await tellOfSubtaskStep(manager, actor, task, { subtask, action, note, cause });
    });
  }

  /** The task is locked before its parts, everywhere, so that nobody waits in a circle. */
  private async onLocked(
    actor: Actor,
    subtaskId: Id,
    version: number,
    act: (locked: Locked) => Promise<void>,
  ): Promise<SubtaskList> {
    const at = nowOf(this.context);
    const taskId = await inTransaction(this.context.dataSource, async (manager) => {
      const owner = await current(manager, subtaskId, '');
      if (owner === undefined) throw new WorkflowError('NOT_FOUND');
      const task = await lockTask(manager, actor, owner.taskId);
      const subtask = await current(manager, subtaskId, 'FOR UPDATE');
      if (subtask === undefined) throw new WorkflowError('NOT_FOUND');
      await requireVersion(subtask, version, () => current(manager, subtaskId, ''));
      await act({ manager, actor, task, subtask, at });
      return task.id;
    });
    await wake(this.context);
    return this.list(actor, taskId);
  }
}

function current(
  manager: EntityManager,
  id: Id,
  lock: '' | 'FOR UPDATE',
): Promise<LockedSubtask | undefined> {
  return selectOne(
    manager,
    `SELECT id, task_id AS "taskId", unit_id AS "unitId", kind, title, due, note, state, version
     FROM subtask WHERE id = $1 ${lock}`,
    [id],
  );
}

async function nextSort(manager: EntityManager, taskId: Id): Promise<number> {
  const row = await selectOne<{ sort: number }>(
    manager,
    'SELECT COALESCE(max(sort), -1) + 1 AS sort FROM subtask WHERE task_id = $1',
    [taskId],
  );
  return row?.sort ?? 0;
}

/** A 落实 duty follows the plan; what is done stays as it was. */
function requireEditable({ kind, state }: LockedSubtask): void {
  if (kind === 'split' && OPEN_SUBTASK_STATES.includes(state)) return;
  const values = { state: kind === 'split' ? SUBTASK_STATE_LABELS[state] : '各单位落实', action: '修改' };
  throw new WorkflowError('SUBTASK_STEP_NOT_ALLOWED', { values });
}

/** The fields that the edit names, trimmed. */
const given = ({ unitId, title, due, note }: SubtaskEdit) => ({
  ...(unitId === undefined ? {} : { unitId }),
  ...(title === undefined ? {} : { title: title.trim() }),
  ...(due === undefined ? {} : { due }),
  ...(note === undefined ? {} : { note: note.trim() }),
});

async function change({ manager, subtask }: Locked, set: QueryDeepPartialEntity<Subtask>): Promise<void> {
  await updateVersioned(manager, Subtask, subtask, set, () => current(manager, subtask.id, ''));
}
