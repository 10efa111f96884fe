import type { EntityManager } from 'typeorm';
import { acceptDueBy, type AcceptancePause, type CalendarDay, type WorkCalendar } from '@app/domain';
import { select } from '../shared/database.js';
import type { Id } from '../views/index.js';

interface ClockRow {
  readonly id: Id;
  readonly issuedOn: CalendarDay;
  readonly due: CalendarDay;
  readonly pauses: readonly AcceptancePause[];
}

export interface MovedDue {
  readonly id: Id;
  readonly due: CalendarDay;
}

/**
 * The tasks that wait for 签收 and are due on another day by the new calendar. The days they were given are counted by
 * the old calendar and not taken from today's rules, which may have changed since they were handed out.
 */
export async function movedAcceptDues(
  manager: EntityManager,
  before: WorkCalendar,
  after: WorkCalendar,
): Promise<MovedDue[]> {
  const rows = await select<ClockRow>(
    manager,
    `SELECT t.id, (t.issued_at AT TIME ZONE 'Asia/Shanghai')::date AS "issuedOn", t.accept_due AS due,
            coalesce((SELECT json_agg(json_build_object('from', pause.began, 'to', pause.ended)) FROM (
              SELECT min((o.at AT TIME ZONE 'Asia/Shanghai')::date) AS began,
                     (o.decided_at AT TIME ZONE 'Asia/Shanghai')::date AS ended
              FROM duty_objection o
              WHERE o.task_id = t.id AND o.state = 'withdrawn' AND o.at >= t.issued_at
              GROUP BY o.decided_at) pause), '[]') AS pauses
     FROM task t
     WHERE t.state IN ('issued', 'objected') AND t.accept_due IS NOT NULL AND t.issued_at IS NOT NULL
     ORDER BY t.id FOR NO KEY UPDATE OF t`,
  );
  return rows
    .map((row) => ({ id: row.id, was: row.due, due: acceptDueBy(row, before, after) }))
    .filter(({ was, due }) => was !== due);
}

export async function moveAcceptDues(manager: EntityManager, moved: readonly MovedDue[]): Promise<void> {
  await manager.query(
    `UPDATE task t SET accept_due = moved.due FROM unnest($1::bigint[], $2::date[]) AS moved (id, due)
     WHERE t.id = moved.id`,
    [moved.map(({ id }) => id), moved.map(({ due }) => due)],
  );
}
