import type { EntityManager } from 'typeorm';
import { TASK_ACTION_LABELS, type TaskAction } from '@app/domain';
import { NOTICE_TEXTS } from '../notices/notice-texts.zh.js';
import { TASK_LIFE_TEXTS } from '../notices/task-life-texts.zh.js';
import { unitPeopleOf } from '../notices/recipients.js';
import { tellLeads, tellOffice, tellPeople, type Notice } from '../notices/task-notices.js';
import type { Id } from '../views/index.js';
import type { LockedTask } from './lock-task.js';

export interface TransitionFacts {
  readonly action: TaskAction;
  readonly onBehalf: boolean;
  readonly who: string;
  readonly note: string;
  readonly cause: Pick<Notice, 'eventId' | 'at' | 'actorId'>;
  /** Units whose open parts of the task ended with it. */
  readonly endedParts: readonly Id[];
}

type Teller = (manager: EntityManager, task: LockedTask, facts: TransitionFacts) => Promise<void>;

const nobody: Teller = async () => {};

const toOffice =
  (
    kind: Notice['kind'],
    text: (task: LockedTask, facts: TransitionFacts) => { title: string; body: string },
  ): Teller =>
  (manager, task, facts) =>
    tellOffice(manager, task, { kind, ...facts.cause, ...text(task, facts) });

const toLeads =
  (
    kind: Notice['kind'],
    channels: 'inbox' | 'inbox and mail',
    text: (task: LockedTask, facts: TransitionFacts) => { title: string; body: string },
  ): Teller =>
  (manager, task, facts) =>
    tellLeads(manager, task, { kind, ...facts.cause, ...text(task, facts) }, channels);

const halted = (task: LockedTask, facts: TransitionFacts) =>
  NOTICE_TEXTS.halted(task, TASK_ACTION_LABELS[facts.action], facts.note);

const accepted: Teller = (manager, task, facts) =>
  facts.onBehalf
    ? toLeads('accepted', 'inbox', (t, f) => NOTICE_TEXTS.acceptedOnBehalf(t, f.who))(manager, task, facts)
    : toOffice('accepted', (t, f) => NOTICE_TEXTS.accepted(t, f.who))(manager, task, facts);

/** Who hears of which move: always the other side. 交办 and 改派 tell the units themselves. */
const TELLERS: Readonly<Record<TaskAction, Teller>> = {
  issue: nobody,
  accept: accepted,
  object: toOffice('objected', (task, facts) => NOTICE_TEXTS.objected(task, facts.who, facts.note)),
  retract: toOffice('objected', (task, facts) => TASK_LIFE_TEXTS.retracted(task, facts.who)),
  reissue: toLeads('issued', 'inbox and mail', (task, facts) => TASK_LIFE_TEXTS.kept(task, facts.note)),
  reassign: nobody,
  withdraw: toLeads('task_returned', 'inbox', halted),
  request_completion: toOffice('completed', (task, facts) =>
    NOTICE_TEXTS.completionRequested(task, facts.who, facts.note),
  ),
  approve: toLeads('completed', 'inbox', (task) => NOTICE_TEXTS.completed(task)),
  return: toLeads('task_returned', 'inbox and mail', (task, facts) =>
    NOTICE_TEXTS.returned(task, facts.note),
  ),
  close: nobody,
  archive: nobody,
  suspend: toLeads('task_returned', 'inbox', halted),
  resume: toLeads('task_returned', 'inbox', halted),
  cancel: toLeads('task_returned', 'inbox', halted),
};

/** Announces a move in its own transaction. Whoever leads and has a part is told once: the key is the same. */
export const tellOfTransition: Teller = async (manager, task, facts) => {
  await TELLERS[facts.action](manager, task, facts);
  if (facts.endedParts.length === 0) return;
  const people = await unitPeopleOf(manager, facts.endedParts);
  const notice = { kind: 'task_returned' as const, ...facts.cause, ...halted(task, facts) };
  await tellPeople(manager, task, notice, people, 'inbox');
};
