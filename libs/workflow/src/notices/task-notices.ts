import type { EntityManager } from 'typeorm';
import { dayInShanghai } from '@app/domain';
import {
  announce,
  type PersonalChannel,
  type NotificationDraft,
  type NotificationKind,
} from '@app/persistence';
import type { Id } from '../views/index.js';
import type { TaskFacts } from './notice-texts.zh.js';
import { officePeople, unitPeople } from './recipients.js';

/** The task a notice is about. */
export interface NoticeTask extends TaskFacts {
  readonly id: Id;
  readonly jurisdictionId: Id;
}

export interface Notice {
  readonly kind: NotificationKind;
  /** Row of the task's history that caused it; makes the notice unique. */
  readonly eventId: Id;
  readonly at: Date;
  /** Whoever did it needs no telling. */
  readonly actorId: Id;
  readonly title: string;
  readonly body: string;
}

const INBOX: readonly PersonalChannel[] = ['inbox'];
const INBOX_AND_MAIL: readonly PersonalChannel[] = ['inbox', 'email'];

/** Tells the jurisdiction's office, in its inbox only: it works with the ledger open. */
export async function tellOffice(manager: EntityManager, task: NoticeTask, notice: Notice): Promise<void> {
  await tell(manager, task, notice, await officePeople(manager, task.jurisdictionId), INBOX);
}

/** Tells contacts and heads of the lead units, by mail too where the unit has to act. */
export async function tellLeads(
  manager: EntityManager,
  task: NoticeTask,
  notice: Notice,
  channels: 'inbox' | 'inbox and mail',
): Promise<void> {
  const people = await unitPeople(manager, [task.id], ['lead']);
  const ids = people.map((person) => person.personId);
  await tellPeople(manager, task, notice, ids, channels);
}

/** Tells these people. */
export function tellPeople(
  manager: EntityManager,
  task: NoticeTask,
  notice: Notice,
  personIds: readonly Id[],
  channels: 'inbox' | 'inbox and mail',
): Promise<void> {
  return tell(manager, task, notice, personIds, channels === 'inbox' ? INBOX : INBOX_AND_MAIL);
}

async function tell(
  manager: EntityManager,
  task: NoticeTask,
  notice: Notice,
  personIds: readonly Id[],
  channels: readonly PersonalChannel[],
): Promise<void> {
  const { kind, eventId, at, title, body } = notice;
  const drafts = personIds
    .filter((personId) => personId !== notice.actorId)
    .map((personId): NotificationDraft => ({
      businessKey: `${kind}|task:${task.id}|event:${eventId}`,
      jurisdictionId: task.jurisdictionId,
      personId,
      kind,
      step: kind,
      slot: dayInShanghai(at.getTime()),
      subjectType: 'task',
      subjectId: task.id,
      taskId: task.id,
      title,
      body,
      channels,
      group: `${kind}:event:${eventId}`,
      groupKind: 'event',
    }));
  await announce(manager, drafts, at);
}
