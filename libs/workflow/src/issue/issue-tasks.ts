import type { EntityManager } from 'typeorm';
import { dayInShanghai, yearOf } from '@app/domain';
import { announce, TaskEvent, type NotificationDraft } from '@app/persistence';
import type { Actor } from '../access/actor.js';
import { keepPaceDays } from '../ledger/pace-days.js';
import { insertAll, select } from '../shared/database.js';
import type { Id } from '../views/index.js';
import { NOTICE_TEXTS } from '../notices/notice-texts.zh.js';
import { unitPeople, type TaskRecipient } from '../notices/recipients.js';
import { syncImplementing } from '../subtasks/implementing-duties.js';
import { newAcceptDue } from '../tasks/acceptance-clock.js';
import { clearSignatures } from '../tasks/signatures.js';
import { nextCodes } from './task-codes.js';

export interface IssuedPlan {
  readonly id: Id;
  readonly jurisdictionId: Id;
  readonly title: string;
}

export interface IssuableTask {
  readonly id: Id;
  readonly title: string;
  readonly code: string | null;
  readonly due: string | null;
}

export interface IssuedTask extends IssuableTask {
  readonly code: string;
  readonly eventId: Id;
}

/** Hands the plan's accepted draft tasks, or one of them, to their units. The caller holds the plan's lock. */
export async function issueTasks(
  manager: EntityManager,
  actor: Actor,
  plan: IssuedPlan,
  at: Date,
  taskId?: Id,
): Promise<{ issued: readonly IssuedTask[]; notified: number }> {
  const drafts = await issuableTasks(manager, plan.id, taskId);
  const coded = await withCodes(manager, plan, drafts, at);
  const ids = coded.map(({ id }) => id);
  await markIssued(manager, coded, at, await newAcceptDue(manager, plan.jurisdictionId, at));
  await clearSignatures(manager, ids);
  await syncImplementing(manager, ids, at);
  await keepPaceDays(manager, ids);
  const tasks = await recordIssue(manager, actor, plan, coded, at);
  return { issued: tasks, notified: await notify(manager, plan, tasks, at) };
}

/** Locked, so that nothing changes between the check for blockers and the codes. */
function issuableTasks(manager: EntityManager, planId: Id, taskId: Id | undefined): Promise<IssuableTask[]> {
  return select(
    manager,
    `SELECT t.id, t.title, t.code, (SELECT max(m.due) FROM milestone m WHERE m.task_id = t.id) AS due
     FROM task t
     WHERE t.plan_id = $1 AND t.review = 'accepted' AND t.merged_into_id IS NULL AND t.state = 'draft'
       AND ($2::bigint IS NULL OR t.id = $2::bigint)
     ORDER BY t.sort, t.span_from NULLS FIRST, t.id FOR UPDATE OF t`,
    [planId, taskId ?? null],
  );
}

/** A task that was issued before keeps its code for life. */
async function withCodes(
  manager: EntityManager,
  plan: IssuedPlan,
  tasks: readonly IssuableTask[],
  at: Date,
): Promise<(IssuableTask & { readonly code: string })[]> {
  const year = yearOf(dayInShanghai(at.getTime()));
  const missing = tasks.filter((task) => task.code === null).length;
  const fresh = await nextCodes(manager, plan.jurisdictionId, year, missing);
  return tasks.map((task) => {
    const code = task.code ?? fresh.shift();
    if (code === undefined) throw new Error('fewer codes than tasks');
    return { ...task, code };
  });
}

async function markIssued(
  manager: EntityManager,
  tasks: readonly (IssuableTask & { readonly code: string })[],
  at: Date,
  acceptDue: string,
): Promise<void> {
  const [ids, codes, dues] = [tasks.map((t) => t.id), tasks.map((t) => t.code), tasks.map((t) => t.due)];
  await manager.query(
    `UPDATE task t SET state = 'issued', code = issued.code, issued_at = $4, accepted_at = NULL, accept_due = $5,
            original_due = issued.due, current_due = issued.due, version = t.version + 1, updated_at = now()
     FROM unnest($1::bigint[], $2::text[], $3::date[]) AS issued(id, code, due) WHERE t.id = issued.id`,
    [ids, codes, dues, at, acceptDue],
  );
  await manager.query(
    'UPDATE milestone SET original_due = due, updated_at = now() WHERE task_id = ANY($1::bigint[])',
    [ids],
  );
}

async function recordIssue(
  manager: EntityManager,
  actor: Actor,
  plan: IssuedPlan,
  tasks: readonly (IssuableTask & { readonly code: string })[],
  at: Date,
): Promise<IssuedTask[]> {
  const eventIds = await insertAll(
    manager,
    TaskEvent,
    tasks.map((task) => ({
      jurisdictionId: plan.jurisdictionId,
      taskId: task.id,
      kind: 'transition',
      action: 'issue',
      fromState: 'draft',
      toState: 'issued',
      actorId: actor.personId,
      at,
      data: { code: task.code, due: task.due },
    })),
  );
  return tasks.map((task, index) => ({ ...task, eventId: eventIds[index] ?? '' }));
}

/** @returns how many people were told */
async function notify(
  manager: EntityManager,
  plan: IssuedPlan,
  tasks: readonly IssuedTask[],
  at: Date,
): Promise<number> {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const people = await unitPeople(
    manager,
    [...byId.keys()],
    ['lead', 'cooperating', 'responsible', 'implementing'],
  );
  const drafts = people.flatMap((person) => {
    const task = byId.get(person.taskId);
    return task === undefined ? [] : [issuedNotice(plan, task, person, at)];
  });
  await announce(manager, drafts, at);
  return new Set(people.map((person) => person.personId)).size;
}

function issuedNotice(
  plan: IssuedPlan,
  task: IssuedTask,
  person: TaskRecipient,
  at: Date,
): NotificationDraft {
  const facts = { code: task.code, title: task.title, planTitle: plan.title, due: task.due };
  return {
    businessKey: `issued|task:${task.id}|event:${task.eventId}`,
    jurisdictionId: plan.jurisdictionId,
    personId: person.personId,
    kind: 'issued',
    step: 'issued',
    slot: dayInShanghai(at.getTime()),
    subjectType: 'task',
    subjectId: task.id,
    taskId: task.id,
    ...(person.leads ? NOTICE_TEXTS.issued(facts) : NOTICE_TEXTS.issuedToOthers(facts)),
    channels: person.leads ? ['inbox', 'email'] : ['inbox'],
    group: `issued:plan:${plan.id}`,
    groupKind: 'event',
  };
}
