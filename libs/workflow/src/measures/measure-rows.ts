import type { EntityManager } from 'typeorm';
import {
  measureName,
  measureUnitKind,
  type DecidedMeasure,
  type MeasureUnitKind,
  type NamedTarget,
} from '@app/domain';
import { simplify } from '@app/plan-import';
import { select } from '../shared/database.js';
import type { Id, MeasurePlan, PlanLevel } from '../views/index.js';

/** So many plans stand side by side at most. */
export const PLANS_MAX = 40;

/** Own plans that were handed out and documents kept for reference; issued plans of those above and below. Never sideways. */
const PLANS = `
  SELECT p.id, p.title, p.issuer, json_build_object('id', j.id::text, 'name', j.name) AS jurisdiction,
         CASE WHEN p.kind = 'reference' THEN 'reference' WHEN j.id = mine.id THEN 'own'
              WHEN starts_with(mine.path, j.path) THEN 'above' ELSE 'below' END AS level
  FROM jurisdiction mine
  JOIN jurisdiction j ON starts_with(mine.path, j.path) OR starts_with(j.path, mine.path)
  JOIN plan p ON p.jurisdiction_id = j.id
  WHERE mine.id = $1
    AND (p.kind = 'own' AND p.state = 'issued' OR p.kind = 'reference' AND p.jurisdiction_id = mine.id)
  ORDER BY length(j.path), p.kind DESC, p.id DESC LIMIT ${PLANS_MAX + 1}`;

const ORDER: readonly PlanLevel[] = ['reference', 'above', 'own', 'below'];

/** The plans that are compared, highest level first. */
export async function plansInSight(manager: EntityManager, jurisdictionId: Id): Promise<MeasurePlan[]> {
  const plans = await select<MeasurePlan>(manager, PLANS, [jurisdictionId]);
  return plans.sort((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level));
}

/** A target with a value; task and reached value of own plans only. */
export interface PromiseRow {
  readonly targetId: Id;
  readonly planId: Id;
  readonly quote: string;
  readonly value: number;
  readonly valueMax: number | null;
  readonly unit: string | null;
  readonly comparator: string | null;
  readonly due: string | null;
  readonly baseline: number | null;
  readonly reached: number | null;
  readonly taskId: Id | null;
}

const PROMISES = `
  SELECT tg.id AS "targetId", c.plan_id AS "planId", tg.quote, tg.value, tg.value_max AS "valueMax", tg.unit,
         tg.comparator, tg.due, tg.baseline, own.reached, own.task_id AS "taskId"
  FROM plan_revision r
  JOIN clause c ON c.revision_id = r.id
  JOIN target tg ON tg.clause_id = c.id AND tg.value IS NOT NULL
  LEFT JOIN LATERAL (
    SELECT head.id AS task_id, (
      SELECT mt.reached FROM milestone_target mt JOIN milestone m ON m.id = mt.milestone_id
      WHERE mt.target_id = tg.id AND mt.reached IS NOT NULL ORDER BY m.due DESC, m.id DESC LIMIT 1) AS reached
    FROM task t JOIN task head ON head.id = COALESCE(t.merged_into_id, t.id)
    WHERE t.clause_id = c.id AND c.jurisdiction_id = $2 AND head.state <> 'draft' ORDER BY head.id LIMIT 1
  ) own ON true
  WHERE r.plan_id = ANY($1::bigint[]) AND r.state = 'current'
  ORDER BY c.plan_id, c.sort, tg.sort, tg.id`;

export const promisesOf = (
  manager: EntityManager,
  planIds: readonly Id[],
  jurisdictionId: Id,
): Promise<PromiseRow[]> => select(manager, PROMISES, [planIds, jurisdictionId]);

/** The targets that say what they measure. Traditional script is read in its Simplified view. */
export function namedTargets(promises: readonly PromiseRow[]): NamedTarget[] {
  return promises.flatMap(({ targetId, planId, quote, value, unit }) => {
    const plain = unit === null ? null : simplify(unit).text;
    const name = measureName({ quote: simplify(quote).text, value, unit: plain });
    return name === null ? [] : [{ targetId, planId, name, unitKind: measureUnitKind(plain) }];
  });
}

/** What was decided about a target and a measure. */
export interface LinkRow {
  readonly measureId: Id;
  readonly name: string;
  readonly unitKind: MeasureUnitKind;
  readonly targetId: Id;
  readonly decision: 'confirmed' | 'rejected';
  readonly basis: 'proposed' | 'manual';
  readonly rule: string;
  readonly version: number;
}

export const linksOf = (manager: EntityManager, jurisdictionId: Id): Promise<LinkRow[]> =>
  select(
    manager,
    `SELECT m.id AS "measureId", m.name, m.unit_kind AS "unitKind", tm.target_id AS "targetId", tm.decision, tm.basis,
            tm.rule, tm.version
     FROM measure m JOIN target_measure tm ON tm.measure_id = m.id
     WHERE m.jurisdiction_id = $1 ORDER BY m.name, m.id, tm.id`,
    [jurisdictionId],
  );

/** The measures with their decisions, as the rules want them. */
export function decidedMeasures(links: readonly LinkRow[]): DecidedMeasure[] {
  const measures = new Map<Id, DecidedMeasure & { confirmed: Id[]; rejected: Id[] }>();
  for (const { measureId: id, name, unitKind, targetId, decision } of links) {
    const measure = measures.get(id) ?? { id, name, unitKind, confirmed: [], rejected: [] };
    measure[decision].push(targetId);
    measures.set(id, measure);
  }
  return [...measures.values()];
}
