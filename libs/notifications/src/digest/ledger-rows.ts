import {
  dayInShanghai,
  LEDGER_STATES,
  addDays,
  groupBy,
  lightOf,
  type CalendarDay,
  type DigestRow,
  type LightMilestone,
  type Policy,
  type TaskState,
  type WorkCalendar,
} from '@app/domain';
import type { EntityManager } from 'typeorm';

interface TaskRow {
  readonly taskId: string;
  readonly jurisdictionId: string;
  readonly code: string;
  readonly title: string;
  readonly state: TaskState;
  readonly issuedAt: Date | null;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly milestones: LightMilestone[];
}

/** Everything that was ever issued, with its first lead unit and its milestones; one query for all jurisdictions. */
function loadTasks(manager: EntityManager): Promise<TaskRow[]> {
  return manager.query<TaskRow[]>(
    `SELECT t.id AS "taskId", t.jurisdiction_id AS "jurisdictionId", t.code, t.title, t.state,
            t.issued_at AS "issuedAt", lead.id AS "unitId", lead.name AS "unitName",
            coalesce(ms.list, '[]') AS milestones
     FROM task t
     LEFT JOIN LATERAL (
       SELECT u.id, u.name FROM assignment a JOIN unit u ON u.id = a.unit_id
       WHERE a.task_id = t.id AND a.role = 'lead' ORDER BY a.sort, a.id LIMIT 1) lead ON true
     LEFT JOIN LATERAL (
       SELECT jsonb_agg(jsonb_build_object('due', m.due, 'state', m.state, 'name', m.name)) AS list
       FROM milestone m WHERE m.task_id = t.id) ms ON true
     WHERE t.state = ANY($1)
     ORDER BY t.id`,
    [LEDGER_STATES],
  );
}

export interface LedgerContext {
  readonly asOf: CalendarDay;
  readonly calendar: WorkCalendar;
  readonly policy: Policy;
  /** Day of the jurisdiction's digest before; null for its first. */
  readonly previousAsOf: (jurisdictionId: string) => CalendarDay | null;
}

const A_WEEK = 7;

function digestRow(task: TaskRow, { asOf, calendar, policy, previousAsOf }: LedgerContext): DigestRow {
  const issuedOn = task.issuedAt === null ? null : dayInShanghai(task.issuedAt.getTime());
  const verdict = lightOf(
    { state: task.state, issuedOn, milestones: task.milestones },
    asOf,
    calendar,
    policy.lights,
  );
  const since = previousAsOf(task.jurisdictionId) ?? addDays(asOf, -A_WEEK);
  return {
    taskId: task.taskId,
    code: task.code,
    title: task.title,
    leadUnit: task.unitId === null ? null : { id: task.unitId, name: task.unitName ?? '' },
    class: verdict.class,
    light: verdict.light,
    nextDue: verdict.nextDue,
    overdueDays: verdict.overdueDays,
    awaitingAcceptance: task.state === 'issued',
    awaitingReview: task.state === 'completion_requested',
    // Overdue from the day after its date: on the day of the digest before it was not red yet.
    newlyOverdue: verdict.class === 'overdue' && addDays(asOf, -verdict.overdueDays) >= since,
  };
}

/** The ledger as the digest sees it, by jurisdiction. */
export async function loadLedger(
  manager: EntityManager,
  context: LedgerContext,
): Promise<ReadonlyMap<string, readonly DigestRow[]>> {
  const byJurisdiction = groupBy(await loadTasks(manager), (task) => task.jurisdictionId);
  return new Map(
    [...byJurisdiction].map(([id, tasks]) => [id, tasks.map((task) => digestRow(task, context))]),
  );
}
