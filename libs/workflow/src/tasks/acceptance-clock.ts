import type { EntityManager } from 'typeorm';
import { acceptDueAfter, acceptDueFrom, dayInShanghai } from '@app/domain';
import { readCalendar } from '@app/persistence';
import { keepCalendar } from '../calendar/hold-calendar.js';
import { policyFor } from '../policies/policy-for.js';
import { selectOne } from '../shared/database.js';
import type { Id } from '../views/index.js';

/** The last day for 签收 of what is handed out now, by the jurisdiction's policy. */
export async function newAcceptDue(manager: EntityManager, jurisdictionId: Id, at: Date): Promise<string> {
  const { duties } = await policyFor(manager, jurisdictionId);
  await keepCalendar(manager);
  const calendar = await readCalendar(manager);
  return acceptDueFrom(dayInShanghai(at.getTime()), duties.acceptance.workdays, calendar);
}

/** The day after the clock stood still since the open objection. */
export async function resumedAcceptDue(manager: EntityManager, taskId: Id, at: Date): Promise<string | null> {
  const row = await selectOne<{ due: string | null; objectedAt: Date | null }>(
    manager,
    `SELECT t.accept_due AS due,
            (SELECT min(o.at) FROM duty_objection o WHERE o.task_id = t.id AND o.state = 'open') AS "objectedAt"
     FROM task t WHERE t.id = $1`,
    [taskId],
  );
  if (row === undefined || row.due === null || row.objectedAt === null) return row?.due ?? null;
  await keepCalendar(manager);
  const [objectedOn, today] = [row.objectedAt, at].map((instant) => dayInShanghai(instant.getTime()));
  return acceptDueAfter(row.due, objectedOn ?? row.due, today ?? row.due, await readCalendar(manager));
}
