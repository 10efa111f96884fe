import { jurisdictionsWith } from '@app/domain';
import type { Actor, ReadScope } from '../access/actor.js';
import type { Bindings } from '../shared/bindings.js';
import { readByUnits, tasksReadBy } from '../ledger/ledger-sql.js';
import type { Id, SearchKind } from '../views/index.js';
import { holdsWords, SEARCHED } from './text-condition.js';
import type { SearchWord } from './search-words.js';

/** What one statement looks for. */
export interface Sought {
  readonly actor: Actor;
  readonly words: readonly SearchWord[];
  readonly planId: Id | undefined;
  readonly limit: number;
}

/** A row of any kind, before its texts are cut. */
export interface FoundRow {
  readonly id: Id;
  readonly taskId: Id | null;
  readonly code: string | null;
  readonly title: string;
  readonly text: string | null;
  readonly planId: Id;
  readonly planTitle: string;
  readonly unit: string | null;
  readonly at: Date | null;
}

/** Of one jurisdiction as an equation: so the newest rows of it can be read in the order of an index. */
const inJurisdictions = (row: string, ids: readonly string[], bind: Bindings): string =>
  ids.length === 1
    ? `${row}.jurisdiction_id = ${bind.add(ids[0])}::bigint`
    : `${row}.jurisdiction_id = ANY(${bind.add(ids)}::bigint[])`;

/** The ledger's scope on an alias of `task`: what may not be read is not found. */
const readable = (task: string, { jurisdictionIds, unitIds }: ReadScope, bind: Bindings): string =>
  issuedAnd(
    task,
    jurisdictionIds,
    unitIds.length === 0 ? [] : [`${task}.id IN (${tasksReadBy(unitIds, bind)})`],
    bind,
  );

/** The same where few rows are looked at: each is asked for its parts, instead of all of the units' parts being read. */
const eachReadable = (task: string, { jurisdictionIds, unitIds }: ReadScope, bind: Bindings): string =>
  issuedAnd(task, jurisdictionIds, unitIds.length === 0 ? [] : readByUnits(task, unitIds, bind), bind);

function issuedAnd(
  task: string,
  jurisdictionIds: readonly string[],
  parts: readonly string[],
  bind: Bindings,
): string {
  const whole = jurisdictionIds.length === 0 ? [] : [inJurisdictions(task, jurisdictionIds, bind)];
  const reasons = [...whole, ...parts];
  return `${task}.state <> 'draft' AND ${reasons.length === 0 ? 'false' : `(${reasons.join(' OR ')})`}`;
}

const inPlan = (column: string, planId: Id | undefined, bind: Bindings): string =>
  planId === undefined ? '' : ` AND ${column} = ${bind.add(planId)}::bigint`;

const TASK_ROW = `SELECT t.id, t.id AS "taskId", t.code, t.title, NULL AS text, t.plan_id AS "planId",
         p.title AS "planTitle", NULL AS unit, t.issued_at AS at
  FROM task t JOIN plan p ON p.id = t.plan_id`;

/** Tasks whose whole title is the query; they stand first. */
export function titledTasks({ actor, planId, limit }: Sought, title: string, bind: Bindings): string {
  return `${TASK_ROW} WHERE zh_fold(t.title) = ${bind.add(title)} AND ${eachReadable('t', actor.reads, bind)}
    ${inPlan('t.plan_id', planId, bind)} ORDER BY t.id DESC LIMIT ${bind.add(limit)}`;
}

function tasks({ actor, words, planId, limit }: Sought, bind: Bindings): string {
  return `${TASK_ROW} WHERE ${holdsWords(SEARCHED.task('t'), words, bind)} AND ${readable('t', actor.reads, bind)}
    ${inPlan('t.plan_id', planId, bind)} ORDER BY t.id DESC LIMIT ${bind.add(limit)}`;
}

/**
 * Clauses of the versions in force: those that became a task one may read, and for an office all of its plans. The
 * newest are found first, by conditions on the clause alone; only for these few the task is looked up.
 */
function clauses({ actor, words, planId, limit }: Sought, bind: Bindings): string {
  const found = `SELECT c.id FROM clause c JOIN plan_revision r ON r.id = c.revision_id AND r.state = 'current'
    WHERE ${holdsWords(SEARCHED.clause('c'), words, bind)} AND ${withinReach(actor, bind)}
      ${inPlan('c.plan_id', planId, bind)} ORDER BY c.id DESC LIMIT ${bind.add(limit)}`;
  return `SELECT c.id, task.id AS "taskId", task.code, COALESCE(c.number, '') || COALESCE(c.title, '') AS title,
         c.quote AS text, c.plan_id AS "planId", p.title AS "planTitle", NULL AS unit, NULL AS at
  FROM clause c
  JOIN plan p ON p.id = c.plan_id
  LEFT JOIN LATERAL (
    SELECT head.id, head.code FROM task own JOIN task head ON head.id = COALESCE(own.merged_into_id, own.id)
    WHERE own.clause_id = c.id AND ${eachReadable('head', actor.reads, bind)} ORDER BY head.id LIMIT 1
  ) task ON true
  WHERE c.id = ANY(ARRAY(${found})) ORDER BY c.id DESC`;
}

/** Clause `c` is of an office's own plan, or has a task that may be read. */
function withinReach(actor: Actor, bind: Bindings): string {
  const { jurisdictionIds, unitIds } = actor.reads;
  const offices = jurisdictionsWith(actor, ['office']);
  const others = jurisdictionIds.filter((id) => !offices.includes(id));
  const reasons = [
    ...(offices.length === 0 ? [] : [inJurisdictions('c', offices, bind)]),
    ...(others.length === 0
      ? []
      : [
          `${inJurisdictions('c', others, bind)} AND EXISTS (SELECT 1 FROM task own ${ISSUED_HEAD} WHERE own.clause_id = c.id)`,
        ]),
    ...(unitIds.length === 0 ? [] : [`c.id IN (${clausesOf(unitIds, bind)})`]),
  ];
  return reasons.length === 0 ? 'false' : `(${reasons.join(' OR ')})`;
}

const ISSUED_HEAD = `JOIN task head ON head.id = COALESCE(own.merged_into_id, own.id) AND head.state <> 'draft'`;

/** Of the tasks that the units may read, and of those that were merged into them. */
function clausesOf(unitIds: readonly string[], bind: Bindings): string {
  const head = `FROM task head WHERE head.state <> 'draft' AND head.id IN (${tasksReadBy(unitIds, bind)})`;
  return `WITH head AS MATERIALIZED (SELECT head.id, head.clause_id ${head})
      SELECT clause_id FROM head
      UNION SELECT own.clause_id FROM task own JOIN head ON own.merged_into_id = head.id`;
}

function reports({ actor, words, planId, limit }: Sought, bind: Bindings): string {
  return `SELECT r.id, t.id AS "taskId", t.code, t.title, ${SEARCHED.report('r')} AS text, t.plan_id AS "planId",
         p.title AS "planTitle", u.name AS unit, r.at
  FROM progress_report r JOIN task t ON t.id = r.task_id JOIN plan p ON p.id = t.plan_id
  JOIN unit u ON u.id = r.unit_id
  WHERE ${holdsWords(SEARCHED.report('r'), words, bind)} AND ${readable('t', actor.reads, bind)}
    ${inPlan('t.plan_id', planId, bind)} ORDER BY r.id DESC LIMIT ${bind.add(limit)}`;
}

/** The newest rows of a kind that hold the words and may be read. */
export const STATEMENTS: Readonly<Record<SearchKind, (sought: Sought, bind: Bindings) => string>> = {
  task: tasks,
  clause: clauses,
  report: reports,
};
