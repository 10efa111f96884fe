import type { EntityManager } from 'typeorm';
import {
  REPORTED_TASK_STATES,
  addDays,
  instantInShanghai,
  type ReportDays,
  type ReportPageState,
  type ReportStanding,
} from '@app/domain';
import { reportDutiesSql } from '@app/persistence';
import { select } from '../shared/database.js';
import type { Day, Id } from '../views/index.js';

/** Which units' pages of which periods are looked at. */
export interface StandingScope {
  readonly jurisdictionId: Id;
  readonly days: readonly ReportDays[];
  readonly today: Day;
  /** Null for all units. */
  readonly unitIds: readonly Id[] | null;
}

export interface StandingRow {
  readonly unitId: Id;
  readonly unitName: string;
  readonly period: string;
  readonly due: Day;
  readonly tasks: number;
  readonly standing: ReportStanding;
  readonly daysLate: number;
  readonly pageId: Id | null;
  readonly pageState: ReportPageState | null;
  readonly version: number | null;
  readonly filedAt: Date | null;
  readonly acknowledgedAt: Date | null;
}

/** Who owes what for each row of `periods(jurisdiction_id, period, until)`; `$2` are the states of tasks, `$3` units or null. */
export const DUTIES = reportDutiesSql({ states: '$2', units: '$3' });

/** Parameters `$1` to `$3`: the jurisdiction of the periods and what {@link DUTIES} asks for. */
export const dutyParameters = (jurisdictionId: Id, unitIds: readonly Id[] | null): unknown[] => [
  jurisdictionId,
  REPORTED_TASK_STATES,
  unitIds,
];

/** The instant after the due day. */
export const untilOf = ({ due }: ReportDays): Date => new Date(instantInShanghai(addDays(due, 1), '00:00'));

/** As `reportStanding` and `daysLate` of the domain have it, for all units at once; a test compares the two. */
const STANDINGS = `
  WITH periods AS (
    SELECT $1::bigint AS jurisdiction_id, p.* FROM unnest($4::text[], $5::date[], $6::date[], $7::date[], $8::timestamptz[])
      AS p(period, opens, due, closes, until)
  ),
  owed AS (SELECT period, unit_id, count(*)::int AS tasks FROM (${DUTIES}) duty GROUP BY period, unit_id),
  page AS (
    SELECT *, (first_filed_at AT TIME ZONE 'Asia/Shanghai')::date AS first_filed_on FROM report_page
    WHERE jurisdiction_id = $1 AND period = ANY($4::text[]) AND ($3::bigint[] IS NULL OR unit_id = ANY($3::bigint[]))
  )
  SELECT unit_id AS "unitId", u.name AS "unitName", period, COALESCE(owed.tasks, 0) AS tasks,
         CASE WHEN page.first_filed_on IS NULL THEN p.due ELSE page.due END AS due,
         CASE WHEN page.first_filed_on IS NOT NULL THEN
                CASE WHEN page.state <> 'filed' THEN 'returned'
                     WHEN page.first_filed_on > page.due THEN 'filed_late' ELSE 'filed' END
              WHEN owed.tasks IS NULL THEN 'not_required'
              WHEN $9::date < p.opens THEN 'not_due'
              WHEN $9::date <= p.due THEN 'open'
              WHEN $9::date < p.closes THEN 'late'
              ELSE 'missing' END AS standing,
         CASE WHEN page.first_filed_on IS NOT NULL THEN GREATEST(0, page.first_filed_on - page.due)
              WHEN owed.tasks IS NULL THEN 0
              ELSE GREATEST(0, $9::date - p.due) END AS "daysLate",
         page.id AS "pageId", page.state AS "pageState", page.version, page.filed_at AS "filedAt",
         page.acknowledged_at AS "acknowledgedAt"
  FROM owed FULL JOIN page USING (period, unit_id) JOIN periods p USING (period) JOIN unit u ON u.id = unit_id
  ORDER BY period DESC, u.name, unit_id`;

/** Every unit that owes a page or has one, for each of the periods, newest period first. */
export async function selectStandings(manager: EntityManager, scope: StandingScope): Promise<StandingRow[]> {
  const { jurisdictionId, days, today, unitIds } = scope;
  if (days.length === 0) return [];
  return select(manager, STANDINGS, [
    ...dutyParameters(jurisdictionId, unitIds),
    days.map(({ period }) => period),
    days.map(({ opens }) => opens),
    days.map(({ due }) => due),
    days.map(({ closes }) => closes),
    days.map(untilOf),
    today,
  ]);
}
