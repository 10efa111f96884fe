import type { EntityManager } from 'typeorm';
import { select } from '../shared/database.js';
import type { BlockerView, Id } from '../views/index.js';
import { REVIEW_TEXTS } from './review-texts.zh.js';

/** Draft tasks that are to be issued: all included ones of a plan, or one that was withdrawn. */
export interface IssueSelection {
  readonly planId: Id;
  readonly taskId?: Id;
}

const SELECTED = `t.plan_id = $1 AND t.included AND t.state = 'draft' AND ($2::bigint IS NULL OR t.id = $2::bigint)`;

const bindings = ({ planId, taskId }: IssueSelection): unknown[] => [planId, taskId ?? null];

/** Why these tasks cannot be issued; empty where they can. */
export async function findBlockers(
  manager: EntityManager,
  selection: IssueSelection,
): Promise<BlockerView[]> {
  const blockers = [
    await noTasks(manager, selection),
    await withoutLead(manager, selection),
    await unknownUnits(manager, selection),
  ];
  return blockers.filter((blocker) => blocker !== null);
}

async function noTasks(manager: EntityManager, selection: IssueSelection): Promise<BlockerView | null> {
  const rows = await select(manager, `SELECT 1 FROM task t WHERE ${SELECTED} LIMIT 1`, bindings(selection));
  return rows.length > 0 ? null : { code: 'NO_TASKS', text: REVIEW_TEXTS.noTasks(), taskIds: [] };
}

async function withoutLead(manager: EntityManager, selection: IssueSelection): Promise<BlockerView | null> {
  const rows = await select<{ id: Id }>(
    manager,
    `SELECT t.id FROM task t WHERE ${SELECTED}
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
     WHERE ${SELECTED} AND a.unit_id IS NULL ORDER BY t.sort, a.sort`,
    bindings(selection),
  );
  if (rows.length === 0) return null;
  const names = [...new Set(rows.map((row) => row.name))];
  const taskIds = [...new Set(rows.map((row) => row.id))];
  return { code: 'UNKNOWN_UNIT', text: REVIEW_TEXTS.unknownUnits(names), taskIds };
}

/** Lead units of the plan's included tasks in which nobody would be told. */
export async function leadsWithoutContact(manager: EntityManager, planId: Id): Promise<string[]> {
  const rows = await select<{ name: string }>(
    manager,
    `SELECT DISTINCT u.id, u.name FROM task t
     JOIN assignment a ON a.task_id = t.id AND a.role = 'lead' JOIN unit u ON u.id = a.unit_id
     WHERE t.plan_id = $1 AND t.included AND t.state = 'draft' AND NOT EXISTS (
       SELECT 1 FROM membership m JOIN person p ON p.id = m.person_id AND p.active
       WHERE m.unit_id = u.id AND m.role IN ('contact', 'head'))
     ORDER BY u.id`,
    [planId],
  );
  return rows.map((row) => row.name);
}
