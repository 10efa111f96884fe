import type { EntityManager } from 'typeorm';
import { actorsFor, type SubtaskAction } from '@app/domain';
import { namedFor, type Actor } from '../access/actor.js';
import { unitPeopleOf } from '../notices/recipients.js';
import { TASK_LIFE_TEXTS } from '../notices/task-life-texts.zh.js';
import { tellLeads, tellPeople, type Notice } from '../notices/task-notices.js';
import type { LockedTask } from '../tasks/lock-task.js';
import type { Id } from '../views/index.js';

type Cause = Pick<Notice, 'eventId' | 'at' | 'actorId'>;

/** Tells the unit that answers for the part. */
export async function tellOfNewSubtask(
  manager: EntityManager,
  task: LockedTask,
  { unitId, title, due }: { readonly unitId: Id; readonly title: string; readonly due: string | null },
  cause: Cause,
): Promise<void> {
  const text = TASK_LIFE_TEXTS.subtaskGiven(task, title, due ?? task.due);
  const people = await unitPeopleOf(manager, [unitId]);
  await tellPeople(manager, task, { kind: 'subtask', ...cause, ...text }, people, 'inbox and mail');
}

/** Tells the unit that answered for the part until now. Whoever acts for both has heard of it already. */
export async function tellOfSubtaskGone(
  manager: EntityManager,
  task: LockedTask,
  { unitId, title }: { readonly unitId: Id; readonly title: string },
  cause: Cause,
): Promise<void> {
  const text = TASK_LIFE_TEXTS.subtaskGone(task, title);
  await tellPeople(
    manager,
    task,
    { kind: 'subtask', ...cause, ...text },
    await unitPeopleOf(manager, [unitId]),
    'inbox',
  );
}

interface Step {
  readonly subtask: { readonly unitId: Id; readonly title: string };
  readonly action: SubtaskAction;
  readonly note: string;
  readonly cause: Cause;
}

/** A report is the lead's to answer; every answer is the owner's to know, and by mail where there is more to do. */
export async function tellOfSubtaskStep(
  manager: EntityManager,
  actor: Actor,
  task: LockedTask,
  { subtask: { unitId, title }, action, note, cause }: Step,
): Promise<void> {
  if (action === 'report') {
    if (actorsFor(actor, task).includes('lead')) return;
    const text = TASK_LIFE_TEXTS.subtaskReported(task, title, namedFor(actor, [unitId]));
    return tellLeads(manager, task, { kind: 'subtask', ...cause, ...text }, 'inbox');
  }
  const text = answerText(task, title, action, note);
  const people = await unitPeopleOf(manager, [unitId]);
  const how = action === 'return' ? 'inbox and mail' : 'inbox';
  await tellPeople(manager, task, { kind: 'subtask', ...cause, ...text }, people, how);
}

function answerText(task: LockedTask, title: string, action: Exclude<SubtaskAction, 'report'>, note: string) {
  switch (action) {
    case 'confirm':
      return TASK_LIFE_TEXTS.subtaskConfirmed(task, title);
    case 'return':
      return TASK_LIFE_TEXTS.subtaskReturned(task, title, note);
    case 'cancel':
      return TASK_LIFE_TEXTS.subtaskCancelled(task, title, note);
  }
}
