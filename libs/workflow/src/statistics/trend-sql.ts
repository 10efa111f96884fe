import { OPEN_MILESTONE_STATES } from '@app/domain';
import type { ReadScope } from '../access/actor.js';
import type { Bindings } from '../shared/bindings.js';
import type { LedgerFilter } from '../ledger/ledger-query.js';
import { ledgerTasks } from '../ledger/ledger-scope.js';
import type { LedgerDays } from '../ledger/ledger-days.js';
import { FINISHED, HALTED } from '../ledger/ledger-sql.js';
import { COMPLETED_ON, DAYS_LATE } from './statistics-sql.js';

/** The day from which a finished or halted task waits for nobody; halting is dated by the history. */
const RESTS_FROM = `CASE WHEN ${FINISHED} THEN coalesce(${COMPLETED_ON}, t.issued_on)
      WHEN ${HALTED} THEN coalesce((SELECT max((e.at AT TIME ZONE 'Asia/Shanghai')::date) FROM task_event e
      WHERE e.task_id = t.id AND e.kind = 'transition' AND e.to_state = t.state), t.issued_on) END`;

/**
 * What happened month by month, and how many tasks were overdue at each month's end (today, in the running month),
 * reconstructed from today's dates: due days as they stand now, and pauses that are over count as if they had not
 * been. The running month's figure is the ledger's.
 */
export function trendSql(
  scope: ReadScope,
  filter: LedgerFilter,
  days: LedgerDays,
  months: number,
  bind: Bindings,
): string {
  const today = `${bind.add(days.today)}::date`;
  const open = `${bind.add(OPEN_MILESTONE_STATES)}::text[]`;
  return `
    WITH months AS (
      SELECT first::date AS first, least((first + interval '1 month - 1 day')::date, ${today}) AS last
      FROM generate_series(date_trunc('month', ${today}) - make_interval(months => ${bind.add(months)}::int - 1),
                           date_trunc('month', ${today}), interval '1 month') AS first),
    tasks AS MATERIALIZED (
      SELECT t.id, t.issued_on, CASE WHEN ${FINISHED} THEN ${COMPLETED_ON} END AS completed_on,
             ${DAYS_LATE} AS days_late, ${RESTS_FROM} AS rests_from
      ${ledgerTasks(scope, filter, days, bind)}),
    issued AS (SELECT date_trunc('month', issued_on)::date AS first, count(*) AS count FROM tasks GROUP BY 1),
    completed AS (SELECT date_trunc('month', completed_on)::date AS first, count(*) AS count, count(days_late) AS late
                  FROM tasks WHERE completed_on IS NOT NULL GROUP BY 1),
    waits AS (
      SELECT tasks.id, greatest(m.due, tasks.issued_on) AS since,
             least(tasks.rests_from, CASE WHEN m.state <> ALL(${open})
               THEN coalesce((m.reported_at AT TIME ZONE 'Asia/Shanghai')::date, m.due) END) AS until
      FROM tasks JOIN milestone m ON m.task_id = tasks.id WHERE m.due < ${today}),
    overdue AS (SELECT months.first, count(DISTINCT waits.id) AS count FROM months
                JOIN waits ON waits.since < months.last AND (waits.until IS NULL OR waits.until > months.last)
                WHERE waits.until IS NULL OR waits.until > waits.since GROUP BY 1)
    SELECT to_char(months.first, 'YYYY-MM') AS month, coalesce(issued.count, 0)::int AS issued,
           coalesce(completed.count, 0)::int AS completed, coalesce(completed.late, 0)::int AS late,
           coalesce(overdue.count, 0)::int AS overdue
    FROM months LEFT JOIN issued USING (first) LEFT JOIN completed USING (first) LEFT JOIN overdue USING (first)
    ORDER BY months.first`;
}
