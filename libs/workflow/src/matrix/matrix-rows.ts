import type { EntityManager } from 'typeorm';
import type { AssignmentRole, LedgerClass, Light, TaskState } from '@app/domain';
import type { Actor } from '../access/actor.js';
import { Bindings } from '../shared/bindings.js';
import type { LedgerFilter } from '../ledger/ledger-query.js';
import { ledgerTasks } from '../ledger/ledger-scope.js';
import type { LedgerDays } from '../ledger/ledger-days.js';
import { classCase, lightCase } from '../ledger/ledger-sql.js';
import { select } from '../shared/database.js';
import type { Id } from '../views/index.js';

export interface MatrixFilter extends Omit<LedgerFilter, 'role'> {
  /** With `unitId` that unit's part; alone only signs of this part are shown. */
  readonly role?: AssignmentRole | undefined;
  /** A chapter of the plan, as printed. */
  readonly section?: string | undefined;
  /** A work group: rows in which it or one of its members has a part. */
  readonly groupId?: Id | undefined;
}

export interface MatrixRow {
  readonly id: Id;
  readonly code: string;
  readonly title: string;
  readonly section: string | null;
  readonly planId: Id;
  readonly state: TaskState;
  readonly class: LedgerClass;
  readonly light: Light | null;
}

/** Rows in the order of plans and codes, at most `limit` of them. */
export function matrixRows(
  manager: EntityManager,
  actor: Actor,
  filter: MatrixFilter,
  days: LedgerDays,
  limit: number,
): Promise<MatrixRow[]> {
  const bind = new Bindings();
  const tasks = matrixTasks(actor, filter, days, bind);
  return select(
    manager,
    `SELECT t.id, COALESCE(t.code, '') AS code, t.title, c.section, t.plan_id AS "planId", t.state,
            ${classCase(days, bind)} AS class, ${lightCase(days, bind)} AS light
     FROM (SELECT t.* ${tasks}) t JOIN clause c ON c.id = t.clause_id
     ORDER BY t.plan_id, t.code_key, t.id LIMIT ${bind.add(limit)}`,
    bind.values,
  );
}

function matrixTasks(actor: Actor, filter: MatrixFilter, days: LedgerDays, bind: Bindings): string {
  const { section, groupId, role, ...rest } = filter;
  const ofUnit = rest.unitId !== undefined && role !== undefined;
  const parts = [ledgerTasks(actor.reads, ofUnit ? { ...rest, role } : rest, days, bind)];
  if (section !== undefined) {
    parts.push(
      `EXISTS (SELECT 1 FROM clause s WHERE s.id = t.clause_id AND s.section = ${bind.add(section)})`,
    );
  }
  if (groupId !== undefined) {
    const group = `${bind.add(groupId)}::bigint`;
    parts.push(`EXISTS (SELECT 1 FROM assignment g WHERE g.task_id = t.id AND (g.unit_id = ${group}
      OR g.unit_id IN (SELECT member.unit_id FROM unit_member member WHERE member.group_id = ${group})))`);
  }
  if (role !== undefined && !ofUnit) {
    parts.push(`EXISTS (SELECT 1 FROM assignment r WHERE r.task_id = t.id AND r.role = ${bind.add(role)})`);
  }
  return parts.join('\n      AND ');
}

/** A unit (or a printed name that is in no directory, with no unit) and the place of its role. */
export type MatrixPart = readonly [unitId: Id | null, name: string, role: number];

/** All parts of a task, the strongest first. */
export interface MatrixParts {
  readonly taskId: Id;
  readonly parts: readonly MatrixPart[];
}

interface PartsRow {
  readonly taskId: Id;
  /** `unit:role,unit:role …`: tens of thousands of signs come quickest as text. */
  readonly known: string | null;
  readonly printed: readonly (readonly [name: string, role: number])[] | null;
}

/** Strongest first: what a unit is shown as where it stands in a task twice. */
export const STRENGTH: readonly AssignmentRole[] = ['lead', 'responsible', 'cooperating', 'implementing'];

const ROLE_PLACE = `CASE a.role ${STRENGTH.map((role, place) => `WHEN '${role}' THEN ${place}`).join(' ')} END`;

/** The parts of these tasks, one row a task. */
export async function matrixParts(
  manager: EntityManager,
  taskIds: readonly Id[],
  role: AssignmentRole | undefined,
): Promise<MatrixParts[]> {
  const rows = await select<PartsRow>(
    manager,
    `SELECT a.task_id AS "taskId",
            string_agg(a.unit_id || ':' || ${ROLE_PLACE}, ',') FILTER (WHERE a.unit_id IS NOT NULL) AS known,
            json_agg(json_build_array(a.printed_name, ${ROLE_PLACE})) FILTER (WHERE a.unit_id IS NULL) AS printed
     FROM assignment a WHERE a.task_id = ANY($1::bigint[]) AND ($2::text IS NULL OR a.role = $2)
     GROUP BY a.task_id`,
    [taskIds, role ?? null],
  );
  return rows.map(({ taskId, known, printed }) => ({
    taskId,
    parts: [
      ...knownParts(known),
      ...(printed ?? []).map(([name, sign]): MatrixPart => [null, name, sign]),
    ].sort(([, , a], [, , b]) => a - b),
  }));
}

const knownParts = (known: string | null): MatrixPart[] =>
  (known?.split(',') ?? []).map((part) => {
    const colon = part.indexOf(':');
    return [part.slice(0, colon), '', Number(part.slice(colon + 1))];
  });

export interface MatrixUnit {
  readonly id: Id;
  readonly name: string;
}

/** In the order of the directory. */
export function matrixUnits(manager: EntityManager, ids: readonly Id[]): Promise<MatrixUnit[]> {
  return select(
    manager,
    'SELECT id, name FROM unit WHERE id = ANY($1::bigint[]) ORDER BY jurisdiction_id, id',
    [ids],
  );
}
