import type { EntityManager } from 'typeorm';
import { extensionTransition, type ExtensionAction } from '@app/domain';
import { ExtensionRequest, Milestone, Task } from '@app/persistence';
import type { Actor } from '../access/actor.js';
import { keepPaceDays } from '../ledger/pace-days.js';
import { tellLeads, type Notice } from '../notices/task-notices.js';
import { selectOne, updateVersioned } from '../shared/database.js';
import type { LockedTask } from '../tasks/lock-task.js';
import { record } from '../tasks/task-history.js';
import type { Id } from '../views/index.js';
import { decided } from './extension-refusals.js';
import {
  currentExtension,
  lockedMilestone,
  type LockedExtension,
  type LockedMilestone,
} from './lock-extension.js';

/** One decision about a request, with everything that was locked and checked for it. */
export interface Decision {
  readonly manager: EntityManager;
  readonly actor: Actor;
  readonly task: LockedTask;
  readonly request: LockedExtension;
  readonly at: Date;
  readonly note: string;
}

/** Writes the decision, if nobody was faster. */
export async function settle(
  { manager, actor, request, at, note }: Decision,
  action: ExtensionAction,
  version: number,
  more: { readonly grantedDue?: string },
): Promise<void> {
  const to = extensionTransition(request.state, action)?.to;
  if (to === undefined) throw decided(request, action);
  const decision = { decidedById: actor.personId, decidedAt: at, decisionNote: note };
  await updateVersioned(
    manager,
    ExtensionRequest,
    { id: request.id, version },
    { state: to, ...decision, ...more },
    () => currentExtension(manager, request.id),
  );
}

/** The task is due when its last milestone is. Both are versions of their own that somebody may have on screen. */
export async function moveMilestone(
  manager: EntityManager,
  milestone: LockedMilestone,
  due: string,
): Promise<void> {
  const { id, version } = milestone;
  await updateVersioned(manager, Milestone, { id, version }, { due }, () => lockedMilestone(manager, id));
  const task = await selectOne<{ id: Id; due: string | null }>(
    manager,
    `SELECT m.task_id AS id, (SELECT max(all_of.due) FROM milestone all_of WHERE all_of.task_id = m.task_id) AS due
     FROM milestone m WHERE m.id = $1`,
    [id],
  );
  if (task === undefined) throw new Error('a milestone without a task');
  await manager.update(Task, { id: task.id }, { currentDue: task.due, version: () => 'version + 1' });
  await keepPaceDays(manager, [task.id]);
}

/** One row in the task's history and one in the audit trail. */
export function noteDecision(
  { manager, actor, task, request, at, note }: Decision,
  action: ExtensionAction,
  before: object = {},
  after: object = {},
): Promise<Id> {
  const state = extensionTransition(request.state, action)?.to;
  return record(manager, actor, task, at, {
    kind: 'extension',
    action: `extension.${action}`,
    note,
    ...(request.milestoneId === null ? {} : { milestoneId: request.milestoneId }),
    subjectId: request.id,
    data: { milestone: request.milestoneName, ...after },
    before: { state: request.state, ...before },
    after: { state, ...after },
  });
}

/** Whoever asked hears by mail too: their dates depend on it. */
export async function tellUnit(
  { manager, actor, task, at }: Decision,
  eventId: Id,
  words: Pick<Notice, 'title' | 'body'>,
): Promise<void> {
  const notice = { kind: 'extension_decided' as const, eventId, at, actorId: actor.personId, ...words };
  await tellLeads(manager, task, notice, 'inbox and mail');
}
