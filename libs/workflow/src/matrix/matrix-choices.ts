import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { select } from '../shared/database.js';
import type { MatrixChoices, PlanRef, Ref } from '../views/index.js';

const MOST = 500;

/** $1 jurisdictions, $2 units of the reader: plans handed out there, or with a part for them. */
const PLANS = `
  SELECT p.id, p.title FROM plan p WHERE p.state = 'issued' AND (p.jurisdiction_id = ANY($1::bigint[]) OR p.id IN (
    SELECT t.plan_id FROM assignment a JOIN task t ON t.id = a.task_id AND t.state <> 'draft'
    WHERE a.unit_id = ANY($2::bigint[])))
  ORDER BY p.id DESC LIMIT ${MOST}`;

const SECTIONS = `
  SELECT c.section FROM task t JOIN clause c ON c.id = t.clause_id
  WHERE t.plan_id = $3 AND t.state <> 'draft' AND c.section IS NOT NULL
    AND (t.jurisdiction_id = ANY($1::bigint[])
         OR t.id IN (SELECT a.task_id FROM assignment a WHERE a.unit_id = ANY($2::bigint[])))
  GROUP BY c.section ORDER BY min(t.sort)`;

const UNITS = `
  SELECT u.id, u.name, u.kind = 'group' AS "isGroup" FROM unit u
  WHERE u.active AND u.jurisdiction_id = ANY($1::bigint[]) ORDER BY u.jurisdiction_id, u.id LIMIT ${MOST}`;

/** What the reader can narrow the matrix to. */
export async function matrixChoices(
  manager: EntityManager,
  actor: Actor,
  planId: string | undefined,
): Promise<MatrixChoices> {
  const scope = [actor.reads.jurisdictionIds, actor.reads.unitIds];
  const plans = await select<PlanRef>(manager, PLANS, scope);
  const sections =
    planId === undefined ? [] : await select<{ section: string }>(manager, SECTIONS, [...scope, planId]);
  const homes = actor.jurisdictions.map(({ id }) => id);
  const units = await select<Ref & { isGroup: boolean }>(manager, UNITS, [homes]);
  const named = (isGroup: boolean): Ref[] =>
    units.filter((unit) => unit.isGroup === isGroup).map(({ id, name }) => ({ id, name }));
  return {
    plans,
    sections: sections.map(({ section }) => section),
    units: named(false),
    groups: named(true),
  };
}
