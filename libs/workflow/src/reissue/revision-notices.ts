import type { TaskSnapshot } from '@app/domain';
import type { EntityManager } from 'typeorm';
import { NOTICE_TEXTS } from '../notices/notice-texts.zh.js';
import { unitPeople, unitPeopleOf } from '../notices/recipients.js';
import { tellPeople, type Notice } from '../notices/task-notices.js';
import type { LockedTask } from '../tasks/lock-task.js';

type Cause = Pick<Notice, 'eventId' | 'at' | 'actorId'>;

/** Tells the units of a task that it follows a new version: those that lead now by mail too, those that did as well. */
export async function tellOfRevision(
  manager: EntityManager,
  task: LockedTask,
  before: TaskSnapshot,
  what: string,
  cause: Cause,
): Promise<void> {
  const notice = { kind: 'revised', ...cause, ...NOTICE_TEXTS.revised(task, what) } as const;
  const now = await unitPeople(manager, [task.id], ['lead', 'cooperating', 'responsible', 'implementing']);
  const led = before.assignments.flatMap(({ role, unitId }) =>
    role === 'lead' && unitId !== null ? [unitId] : [],
  );
  const leads = new Set([
    ...now.filter(({ leads: leading }) => leading).map(({ personId }) => personId),
    ...(await unitPeopleOf(manager, led)),
  ]);
  const others = now.map(({ personId }) => personId).filter((personId) => !leads.has(personId));
  await tellPeople(manager, task, notice, [...leads], 'inbox and mail');
  await tellPeople(manager, task, notice, others, 'inbox');
}
