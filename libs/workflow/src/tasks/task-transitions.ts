import type { EntityManager } from 'typeorm';
import type { PlainTaskAction } from '@app/domain';
import { Task, inTransaction } from '@app/persistence';
import { namedFor, type Actor } from '../access/actor.js';
import { audit } from '../audit/audit.js';
import { issueTasks } from '../issue/issue-tasks.js';
import { requireIssuable } from '../issue/plan-issue.js';
import { keepPaceDays } from '../ledger/pace-days.js';
import { nowOf, wake, type WorkflowContext } from '../shared/context.js';
import { requireVersion, selectOne, updateVersioned } from '../shared/database.js';
import { eachAlone } from '../shared/bulk.js';
import type { BulkRow, Id } from '../views/index.js';
import { lockTask, type LockedTask } from './lock-task.js';
import { currentTask, record } from './task-history.js';
import { EFFECTS, type Effect, type Move } from './transition-effects.js';
import { tellOfTransition } from './transition-notices.js';
import { notAllowed, requireMove } from './transition-rules.js';

export interface TransitionRequest {
  readonly action: PlainTaskAction;
  readonly note?: string | undefined;
  /** With 职责异议: who should lead instead. */
  readonly proposedUnitId?: Id | undefined;
}

/** One of several tasks that are moved alike, as the person saw it. */
export interface SeenVersion {
  readonly id: Id;
  readonly version: number;
}

/** 签收、异议、申请办结、审核、退回、销号…: every move of the transition table that needs nothing but a note. */
export class TaskTransitions {
  constructor(private readonly context: WorkflowContext) {}

  async move(actor: Actor, taskId: Id, version: number, request: TransitionRequest): Promise<void> {
    await this.moveOne(actor, taskId, version, request);
    await wake(this.context);
  }

  /** Moves each task on its own: what one of them refuses keeps no other back. */
  async moveAll(
    actor: Actor,
    items: readonly SeenVersion[],
    request: Pick<TransitionRequest, 'action' | 'note'>,
  ): Promise<BulkRow[]> {
    const rows = await eachAlone(items, ({ id, version }) => this.moveOne(actor, id, version, request));
    await wake(this.context);
    return rows;
  }

  /** @returns the task's version after the move */
  private moveOne(actor: Actor, taskId: Id, version: number, request: TransitionRequest): Promise<number> {
    const at = nowOf(this.context);
    const { action, proposedUnitId } = request;
    const note = request.note?.trim() ?? '';
    return inTransaction(this.context.dataSource, async (manager) => {
      if (action === 'issue') await holdPlan(manager, taskId);
      const task = await lockTask(manager, actor, taskId);
      await requireVersion(task, version, () => currentTask(manager, taskId));
      const { row, onBehalf } = await requireMove(manager, actor, task, action, note);
      if (action === 'issue') await issueAgain(manager, actor, task, at);
      else {
        const move = { manager, actor, task, row, onBehalf, note, proposedUnitId, at };
        await finish(move, await EFFECTS[action](move));
      }
      return version + 1;
    });
  }
}

/** Stores the move, puts it on record and tells whom it concerns. */
async function finish(move: Move, { set, to = move.row.to, data, endedParts = [] }: Effect): Promise<void> {
  const { manager, actor, task, row, onBehalf, note, at } = move;
  const current = () => currentTask(manager, task.id);
  await updateVersioned(manager, Task, task, { state: to, ...set }, current);
  // 序时 counts from 交办.
  if (set?.issuedAt !== undefined) await keepPaceDays(manager, [task.id]);
  const eventId = await record(manager, actor, task, at, {
    kind: 'transition',
    action: `task.${row.action}`,
    ...{ fromState: row.from, toState: to, note, onBehalf },
    ...(data === undefined ? {} : { data }),
  });
  const facts = { action: row.action, onBehalf, who: namedFor(actor, task.leadUnitIds), note, endedParts };
  await tellOfTransition(manager, task, { ...facts, cause: { eventId, at, actorId: actor.personId } });
}

/** 交办 and new versions lock a plan before its tasks; a task that goes out on its own does so too. */
async function holdPlan(manager: EntityManager, taskId: Id): Promise<void> {
  await manager.query('SELECT 1 FROM plan p JOIN task t ON t.plan_id = p.id WHERE t.id = $1 FOR SHARE OF p', [
    taskId,
  ]);
}

/** A draft of an issued plan (withdrawn, or left out at first) goes out on its own; others go with their plan. */
async function issueAgain(manager: EntityManager, actor: Actor, task: LockedTask, at: Date): Promise<void> {
  const plan = await selectOne<{ state: string }>(manager, 'SELECT state FROM plan WHERE id = $1', [
    task.planId,
  ]);
  if (plan?.state !== 'issued') throw notAllowed(task.state, 'issue');
  await requireIssuable(manager, { planId: task.planId, taskId: task.id });
  const owner = { id: task.planId, jurisdictionId: task.jurisdictionId, title: task.planTitle };
  const { issued } = await issueTasks(manager, actor, owner, at, task.id);
  for (const { code, due } of issued) {
    await audit(manager, actor, at, {
      jurisdictionId: task.jurisdictionId,
      action: 'task.issue',
      ...{ subjectId: task.id, taskId: task.id },
      before: { state: task.state },
      after: { state: 'issued', code, due },
    });
  }
}
