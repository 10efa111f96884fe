import type { EntityManager } from 'typeorm';
import {
  lightOf,
  yearOf,
  createWorkCalendar,
  type BulletinRules,
  type BulletinScope,
  type BulletinTask,
  type CalendarException,
  type LightMilestone,
  type PaceTarget,
  type Policy,
  type TaskState,
} from '@app/domain';
import { ledgerTasks } from '../ledger/ledger-scope.js';
import { PACE_TARGETS } from '../ledger/pace-days.js';
import { Bindings } from '../shared/bindings.js';
import { select } from '../shared/database.js';
import { COMPLETED_ON } from '../statistics/statistics-sql.js';
import type { Id, Ref } from '../views/index.js';

/** Tasks of one bulletin: what a person can read as an annex, and what stays with the row. */
export const BULLETIN_TASKS_MAX = 5000;

interface TaskRow {
  readonly taskId: Id;
  readonly code: string;
  readonly title: string;
  readonly leadUnit: Ref | null;
  readonly state: TaskState;
  readonly issuedOn: string | null;
  readonly completedOn: string | null;
  readonly milestones: readonly LightMilestone[];
  readonly targets: readonly PaceTarget[];
}

/** The rules in force with the calendar around the day, so that the lights can be made again from the bulletin alone. */
export async function frozenRules(
  manager: EntityManager,
  asOf: string,
  { lights }: Policy,
): Promise<BulletinRules> {
  const days = await select<CalendarException & { confirmed: boolean }>(
    manager,
    `SELECT day, kind, confirmed FROM calendar_day WHERE day BETWEEN $1::date - 60 AND $1::date + 400 ORDER BY day`,
    [asOf],
  );
  const years = new Set(days.filter(({ confirmed }) => confirmed).map(({ day }) => yearOf(day)));
  return {
    lights,
    calendar: { days: days.map(({ day, kind }) => ({ day, kind })), years: [...years] },
  };
}

/** The tasks of the ledger within the scope, in the order of the directory and of their codes; one more than the limit where there are more. */
export async function bulletinTasks(
  manager: EntityManager,
  jurisdictionId: Id,
  scope: BulletinScope,
  asOf: string,
  rules: BulletinRules,
): Promise<BulletinTask[]> {
  const bind = new Bindings();
  const found = await select<TaskRow>(manager, tasksSql(jurisdictionId, scope, asOf, bind), bind.values);
  const calendar = createWorkCalendar(rules.calendar.days, rules.calendar.years);
  return found.map(({ state, issuedOn, milestones, targets, ...task }) => {
    const input = { state, issuedOn, milestones, targets };
    return { ...task, input, verdict: lightOf(input, asOf, calendar, rules.lights) };
  });
}

function tasksSql(
  jurisdictionId: Id,
  { plans, groups }: BulletinScope,
  asOf: string,
  bind: Bindings,
): string {
  const reads = { jurisdictionIds: [jurisdictionId], unitIds: [], ownUnitIds: [], sumsBelow: [] };
  const tasks = ledgerTasks(reads, {}, { today: asOf, yellowUntil: asOf, otherwise: [] }, bind);
  const ofPlans = plans.length === 0 ? '' : `AND t.plan_id = ANY(${bind.add(idsOf(plans))}::bigint[])`;
  return `
    WITH chosen AS (SELECT t.id ${tasks} ${ofPlans} ${ofGroups(groups, bind)})
    SELECT t.id::text AS "taskId", COALESCE(t.code, '') AS code, t.title, t.state, t.issued_on AS "issuedOn",
           ${COMPLETED_ON} AS "completedOn",
           CASE WHEN u.id IS NOT NULL THEN jsonb_build_object('id', u.id::text, 'name', u.name) END AS "leadUnit",
           milestones.list AS milestones, targets.list AS targets
    FROM chosen JOIN task t ON t.id = chosen.id LEFT JOIN unit u ON u.id = t.lead_unit_id
    CROSS JOIN LATERAL (
      SELECT COALESCE(jsonb_agg(jsonb_build_object('name', m.name, 'due', m.due, 'state', m.state)
               ORDER BY m.due, m.sort, m.id), '[]') AS list
      FROM milestone m WHERE m.task_id = t.id) milestones
    CROSS JOIN LATERAL (${PACE_TARGETS}) targets
    ORDER BY u.id NULLS LAST, t.code_key, t.id LIMIT ${bind.add(BULLETIN_TASKS_MAX + 1)}`;
}

/** Tasks that the group itself or one of its units leads. */
function ofGroups(groups: readonly Ref[], bind: Bindings): string {
  if (groups.length === 0) return '';
  const ids = bind.add(idsOf(groups));
  return `AND (t.lead_unit_id = ANY(${ids}::bigint[]) OR t.lead_unit_id IN (
      SELECT member.unit_id FROM unit_member member WHERE member.group_id = ANY(${ids}::bigint[])))`;
}

const idsOf = (refs: readonly Ref[]): Id[] => refs.map(({ id }) => id);
