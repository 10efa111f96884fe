import type { EntityManager } from 'typeorm';
import { select } from '../shared/database.js';
import type { BlockerView, Id } from '../views/index.js';
import { REVIEW_TEXTS } from './review-texts.zh.js';

/** Draft tasks that are to be issued: all of a plan, or one that was withdrawn. */
export interface IssueSelection {
  readonly planId: Id;
  readonly taskId?: Id;
}

const OF_SELECTION = `t.plan_id = $1 AND t.state = 'draft' AND t.merged_into_id IS NULL
  AND ($2::bigint IS NULL OR t.id = $2::bigint)`;
/** A clause that names units or targets, or for which somebody is named or proposed, asks something of someone. */
const HAS_DUTY = `(jsonb_array_length(t.lead_proposals) > 0
  OR EXISTS (SELECT 1 FROM assignment d WHERE d.task_id = t.id)
  OR EXISTS (SELECT 1 FROM target d WHERE d.clause_id = t.clause_id)
  OR EXISTS (SELECT 1 FROM clause d WHERE d.id = t.clause_id AND jsonb_array_length(d.units) > 0))`;
/** What is to become a task: accepted, or unread and not without a duty. */
const EXPECTED = `${OF_SELECTION} AND (t.review = 'accepted' OR t.review = 'unreviewed' AND ${HAS_DUTY})`;

const bindings = ({ planId, taskId }: IssueSelection): unknown[] => [planId, taskId ?? null];

/** Why these tasks cannot be issued; empty where they can. */
export async function findBlockers(
  manager: EntityManager,
  selection: IssueSelection,
): Promise<BlockerView[]> {
  const blockers = [
    await noTasks(manager, selection),
    await unreviewed(manager, selection),
    await withoutLead(manager, selection),
    await unknownUnits(manager, selection),
  ];
  return blockers.filter((blocker) => blocker !== null);
}

async function noTasks(manager: EntityManager, selection: IssueSelection): Promise<BlockerView | null> {
  const rows = await select(manager, `SELECT 1 FROM task t WHERE ${EXPECTED} LIMIT 1`, bindings(selection));
  return rows.length > 0 ? null : { code: 'NO_TASKS', text: REVIEW_TEXTS.noTasks(), taskIds: [] };
}

/** 未审: nobody has looked at it, so nothing of it goes out unseen. */
async function unreviewed(manager: EntityManager, selection: IssueSelection): Promise<BlockerView | null> {
  const rows = await select<{ id: Id }>(
    manager,
    `SELECT t.id FROM task t WHERE ${EXPECTED} AND t.review = 'unreviewed' ORDER BY t.sort, t.span_from NULLS FIRST`,
    bindings(selection),
  );
  if (rows.length === 0) return null;
  return {
    code: 'UNREVIEWED',
    text: REVIEW_TEXTS.unreviewed(rows.length),
    taskIds: rows.map((row) => row.id),
  };
}

async function withoutLead(manager: EntityManager, selection: IssueSelection): Promise<BlockerView | null> {
  const rows = await select<{ id: Id }>(
    manager,
    `SELECT t.id FROM task t WHERE ${EXPECTED}
       AND NOT EXISTS (SELECT 1 FROM assignment a WHERE a.task_id = t.id AND a.role = 'lead')
     ORDER BY t.sort`,
    bindings(selection),
  );
  if (rows.length === 0) return null;
  return {
    code: 'WITHOUT_LEAD',
    text: REVIEW_TEXTS.withoutLead(rows.length),
    taskIds: rows.map((row) => row.id),
  };
}

async function unknownUnits(manager: EntityManager, selection: IssueSelection): Promise<BlockerView | null> {
  const rows = await select<{ id: Id; name: string }>(
    manager,
    `SELECT t.id, a.printed_name AS name FROM task t JOIN assignment a ON a.task_id = t.id
     WHERE ${EXPECTED} AND a.unit_id IS NULL ORDER BY t.sort, a.sort`,
    bindings(selection),
  );
  if (rows.length === 0) return null;
  const names = [...new Set(rows.map((row) => row.name))];
  const taskIds = [...new Set(rows.map((row) => row.id))];
  return { code: 'UNKNOWN_UNIT', text: REVIEW_TEXTS.unknownUnits(names), taskIds };
}

/** Unread clauses that ask nothing of anyone as far as can be seen: they stop nothing and are not handed out. */
export async function unreadWithoutDuty(manager: EntityManager, planId: Id): Promise<number> {
  const [row] = await select<{ count: number }>(
    manager,
    `SELECT count(*)::int AS count FROM task t WHERE ${OF_SELECTION} AND t.review = 'unreviewed' AND NOT ${HAS_DUTY}`,
    bindings({ planId }),
  );
  return row?.count ?? 0;
}

/** Lead units of the plan's tasks in which nobody would be told. */
export async function leadsWithoutContact(manager: EntityManager, planId: Id): Promise<string[]> {
  const rows = await select<{ name: string }>(
    manager,
    `SELECT DISTINCT u.id, u.name FROM task t
     JOIN assignment a ON a.task_id = t.id AND a.role = 'lead' JOIN unit u ON u.id = a.unit_id
     WHERE t.plan_id = $1 AND t.review <> 'rejected' AND t.merged_into_id IS NULL AND t.state = 'draft'
       AND NOT EXISTS (
       SELECT 1 FROM duty_membership m JOIN person p ON p.id = m.person_id AND p.active
       WHERE m.unit_id = u.id AND m.role IN ('contact', 'head'))
     ORDER BY u.id`,
    [planId],
  );
  return rows.map((row) => row.name);
}
