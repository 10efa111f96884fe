import type { EntityManager } from 'typeorm';
import {
  dayInShanghai,
  measureName,
  targetStanding,
  targetStart,
  type CalendarDay,
  type MilestoneState,
  type TaskState,
} from '@app/domain';
import { simplify } from '@app/plan-import';
import { select } from '../shared/database.js';
import type { Id, TargetStandingView } from '../views/index.js';

/** A target of a task with the milestone that is measured by it, one row an instance. */
export interface TargetRow {
  readonly taskId: Id;
  readonly code: string | null;
  readonly title: string;
  readonly state: TaskState;
  readonly issuedAt: Date | null;
  readonly planIssuedOn: CalendarDay | null;
  readonly targetId: Id;
  readonly milestoneId: Id | null;
  readonly quote: string;
  readonly value: number | null;
  readonly valueMax: number | null;
  readonly unit: string | null;
  readonly comparator: string | null;
  readonly recurring: string | null;
  readonly due: CalendarDay | null;
  readonly reached: number | null;
  readonly milestoneState: MilestoneState | null;
}

/** What a task stands for: its own clause and those merged into it, each whole or in part. */
const SQL = `
  SELECT head.id AS "taskId", head.code, head.title, head.state, head.issued_at AS "issuedAt",
         p.issued_on AS "planIssuedOn", tg.id AS "targetId", met.milestone_id AS "milestoneId", tg.quote, tg.value,
         tg.value_max AS "valueMax", tg.unit, tg.comparator, tg.recurring, COALESCE(met.due, tg.due) AS due, met.reached,
         met.state AS "milestoneState"
  FROM task head
  JOIN plan p ON p.id = head.plan_id
  CROSS JOIN LATERAL (
    SELECT head.clause_id, head.span_from, head.span_to, 0 AS place
    UNION ALL
    SELECT merged.clause_id, merged.span_from, merged.span_to, 1 FROM task merged WHERE merged.merged_into_id = head.id
  ) source
  JOIN target tg ON tg.clause_id = source.clause_id
    AND (source.span_from IS NULL OR tg.span_from >= source.span_from AND tg.span_from < source.span_to)
  LEFT JOIN LATERAL (
    SELECT mt.milestone_id, mt.reached, m.due, m.state
    FROM milestone_target mt JOIN milestone m ON m.id = mt.milestone_id
    WHERE mt.target_id = tg.id AND m.task_id = head.id
  ) met ON true
  WHERE head.merged_into_id IS NULL`;

const ORDER = 'ORDER BY head.sort, head.id, source.place, tg.sort, tg.id, due NULLS LAST, met.milestone_id';

export const targetsOfTask = (manager: EntityManager, taskId: Id): Promise<TargetRow[]> =>
  select(manager, `${SQL} AND head.id = $1 ${ORDER}`, [taskId]);

/** Of the issued tasks that still are to be done or were done; what was called off promises nothing. */
export const targetsOfPlan = (manager: EntityManager, planId: Id): Promise<TargetRow[]> =>
  select(manager, `${SQL} AND head.plan_id = $1 AND head.state NOT IN ('draft', 'cancelled') ${ORDER}`, [
    planId,
  ]);

/** The row with where it stands today. */
export function toStanding(row: TargetRow, today: CalendarDay): TargetStandingView {
  const { targetId, milestoneId, quote, value, valueMax, unit, comparator, recurring, due, reached } = row;
  const confirmed = row.milestoneState === 'confirmed';
  const figure = { value, unit, comparator, due, reached, confirmed };
  return {
    ...{
      targetId,
      milestoneId,
      quote,
      value,
      valueMax,
      unit,
      comparator,
      recurring,
      due,
      reached,
      confirmed,
    },
    name: measureName({
      quote: simplify(quote).text,
      value,
      unit: unit === null ? null : simplify(unit).text,
    }),
    ...targetStanding(figure, startOf(row, today), today),
  };
}

/** Before 交办 the plan's date stands for it. */
function startOf(row: TargetRow, today: CalendarDay): CalendarDay {
  const { issuedAt, planIssuedOn } = row;
  const issuedOn = issuedAt === null ? (planIssuedOn ?? today) : dayInShanghai(issuedAt.getTime());
  return targetStart(issuedOn, row);
}
