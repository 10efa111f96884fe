import type { EntityManager } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import type { TaskAction } from '@app/domain';
import { Task, inTransaction } from '@app/persistence';
import { namedFor, type Actor } from '../access/actor.js';
import { issueTasks } from '../issue/issue-tasks.js';
import { requireIssuable } from '../issue/plan-issue.js';
import { nowOf, wake, type WorkflowContext } from '../shared/context.js';
import { requireVersion, selectOne, updateVersioned } from '../shared/database.js';
import type { Id } from '../views/index.js';
import { lockTask, type LockedTask } from './lock-task.js';
import { currentTask, record } from './task-history.js';
import { tellOfTransition } from './transition-notices.js';
import { notAllowed, requireMove } from './transition-rules.js';

export interface TransitionRequest {
  readonly action: TaskAction;
  readonly note?: string | undefined;
}

/** 签收、异议、申请办结、审核、退回、销号…: every move of the transition table. */
export class TaskTransitions {
  constructor(private readonly context: WorkflowContext) {}

  async move(actor: Actor, taskId: Id, version: number, request: TransitionRequest): Promise<void> {
    const at = nowOf(this.context);
    const note = request.note?.trim() ?? '';
    await inTransaction(this.context.dataSource, async (manager) => {
      const task = await lockTask(manager, actor, taskId);
      await requireVersion(task, version, () => currentTask(manager, taskId));
      const { row, onBehalf } = await requireMove(manager, actor, task, request.action, note);
      if (row.action === 'issue') return issueAgain(manager, actor, task, at);
      const set = { state: row.to, ...datesOf(row.action, at) };
      await updateVersioned(manager, Task, { id: taskId, version }, set, () => currentTask(manager, taskId));
      const move = {
        action: `task.${row.action}` as const,
        fromState: row.from,
        toState: row.to,
        note,
        onBehalf,
      };
      const eventId = await record(manager, actor, task, at, { kind: 'transition', ...move });
      const cause = { eventId, at, actorId: actor.personId };
      await tellOfTransition(manager, task, {
        action: row.action,
        onBehalf,
        who: namedFor(actor, task.leadUnitIds),
        note,
        cause,
      });
    });
    await wake(this.context);
  }
}

/** Instants that a move sets or takes back. Due dates never move by a transition. */
function datesOf(action: TaskAction, at: Date): QueryDeepPartialEntity<Task> {
  switch (action) {
    case 'accept':
      return { acceptedAt: at };
    case 'reissue':
      return { issuedAt: at };
    case 'withdraw':
      return { issuedAt: null };
    case 'approve':
      return { completedAt: at };
    case 'close':
      return { closedAt: at };
    case 'issue':
    case 'object':
    case 'request_completion':
    case 'return':
    case 'suspend':
    case 'resume':
    case 'cancel':
      return {};
  }
}

/** A draft of an issued plan (withdrawn, or left out at first) goes out on its own; others go with their plan. */
async function issueAgain(manager: EntityManager, actor: Actor, task: LockedTask, at: Date): Promise<void> {
  const plan = await selectOne<{ state: string }>(manager, 'SELECT state FROM plan WHERE id = $1 FOR SHARE', [
    task.planId,
  ]);
  if (plan?.state !== 'issued') throw notAllowed(task.state, 'issue');
  await requireIssuable(manager, { planId: task.planId, taskId: task.id });
  const owner = { id: task.planId, jurisdictionId: task.jurisdictionId, title: task.planTitle };
  await issueTasks(manager, actor, owner, at, task.id);
}
