import { LEDGER_STATES, OPEN_MILESTONE_STATES, type LedgerClass, type Light } from '@app/domain';
import type { ReadScope } from '../access/actor.js';
import { likeLiteral } from '../shared/database.js';
import type { LedgerFilter } from './ledger-query.js';

/** The days that decide a class; the same that the domain's `lightOf` is given. */
export interface LedgerDays {
  readonly today: string;
  /** Last due date that is still yellow. */
  readonly yellowUntil: string;
}

/** Collects the values of a statement and hands out their placeholders. */
export class Bindings {
  readonly values: unknown[] = [];

  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** A colour is one class's way to show itself. */
const CLASS_OF_LIGHT: Readonly<Record<Light, LedgerClass>> = {
  red: 'overdue',
  yellow: 'due_soon',
  green: 'on_schedule',
};

/** Rows without a date come last. */
export const NO_DUE = '9999-12-31';

/** The code with its number padded, so that 1000 comes after 999. */
export const CODE_KEY = `(rtrim(t.code, '0123456789') || lpad(substring(t.code FROM '[0-9]+$'), 9, '0')) COLLATE "C"`;

/**
 * Every issued task that the scope may read and the filter lets through, with its class. The CASE says in SQL what
 * `lightOf` says in TypeScript; a test compares the two on random tasks.
 */
export function ledgerRows(scope: ReadScope, filter: LedgerFilter, days: LedgerDays, bind: Bindings): string {
  const open = bind.add(OPEN_MILESTONE_STATES);
  const clocks = `
    SELECT t.id, t.state, ${CODE_KEY} AS code_key, t.issued_at, count(m.id) AS total,
           min(m.due) FILTER (WHERE m.state = ANY(${open}::text[])) AS next_due
    FROM task t LEFT JOIN milestone m ON m.task_id = t.id
    WHERE ${taskConditions(scope, filter, bind).join('\n      AND ')}
    GROUP BY t.id`;
  const classed = `
    SELECT clock.id, clock.state, clock.code_key, clock.next_due,
      CASE
        WHEN clock.state IN ('completed', 'closed') THEN 'completed'
        WHEN clock.state IN ('suspended', 'cancelled') THEN 'halted'
        WHEN clock.total = 0 THEN 'undated'
        WHEN clock.next_due IS NULL THEN 'on_schedule'
        WHEN ${bind.add(days.today)}::date
             > GREATEST(clock.next_due, (clock.issued_at AT TIME ZONE 'Asia/Shanghai')::date) THEN 'overdue'
        WHEN clock.next_due <= ${bind.add(days.yellowUntil)}::date THEN 'due_soon'
        ELSE 'on_schedule'
      END AS class
    FROM (${clocks}) clock`;
  return `SELECT r.*, COALESCE(CASE WHEN r.class IN ('completed', 'halted') THEN NULL ELSE r.next_due END,
                   DATE '${NO_DUE}') AS due_key
    FROM (${classed}) r WHERE ${rowConditions(filter, bind).join(' AND ')}`;
}

function taskConditions(scope: ReadScope, filter: LedgerFilter, bind: Bindings): string[] {
  const conditions = [`t.state = ANY(${bind.add(LEDGER_STATES)}::text[])`, scopeCondition(scope, bind)];
  const { jurisdictionId, planId, state, text } = filter;
  if (jurisdictionId !== undefined)
    conditions.push(`t.jurisdiction_id = ${bind.add(jurisdictionId)}::bigint`);
  if (planId !== undefined) conditions.push(`t.plan_id = ${bind.add(planId)}::bigint`);
  if (state !== undefined) conditions.push(`t.state = ${bind.add(state)}`);
  const part = partCondition(scope, filter, bind);
  if (part !== null) conditions.push(part);
  if (text !== undefined && text.trim() !== '') conditions.push(textCondition(text.trim(), bind));
  return conditions;
}

function scopeCondition(scope: ReadScope, bind: Bindings): string {
  return `(t.jurisdiction_id = ANY(${bind.add(scope.jurisdictionIds)}::bigint[]) OR EXISTS (
      SELECT 1 FROM assignment mine WHERE mine.task_id = t.id AND mine.unit_id = ANY(${bind.add(scope.unitIds)}::bigint[])))`;
}

/** The one lead that a task is counted under where every task counts once. */
const FIRST_LEAD = `SELECT lead.unit_id FROM assignment lead WHERE lead.task_id = t.id AND lead.role = 'lead'
      AND lead.unit_id IS NOT NULL ORDER BY lead.sort, lead.id LIMIT 1`;

function partCondition(scope: ReadScope, { unitId, role }: LedgerFilter, bind: Bindings): string | null {
  if (unitId === undefined && role === undefined) return null;
  const units = bind.add(unitId === undefined ? scope.unitIds : [unitId]);
  if (role === 'first-lead') return `(${FIRST_LEAD}) = ANY(${units}::bigint[])`;
  const inRole = role === undefined ? '' : ` AND part.role = ${bind.add(role)}`;
  return `EXISTS (SELECT 1 FROM assignment part
      WHERE part.task_id = t.id AND part.unit_id = ANY(${units}::bigint[])${inRole})`;
}

function textCondition(text: string, bind: Bindings): string {
  const like = bind.add(likeLiteral(text));
  return `(t.code ILIKE ${like} OR t.title ILIKE ${like}
      OR EXISTS (SELECT 1 FROM clause c WHERE c.id = t.clause_id AND c.quote ILIKE ${like})
      OR EXISTS (SELECT 1 FROM assignment a LEFT JOIN unit u ON u.id = a.unit_id
                 WHERE a.task_id = t.id AND (a.printed_name ILIKE ${like} OR u.name ILIKE ${like})))`;
}

function rowConditions(filter: LedgerFilter, bind: Bindings): string[] {
  const conditions = ['true'];
  const { light, dueFrom, dueTo } = filter;
  const dated = `r.class NOT IN ('completed', 'halted')`;
  if (filter.class !== undefined) conditions.push(`r.class = ${bind.add(filter.class)}`);
  if (light !== undefined) conditions.push(`r.class = ${bind.add(CLASS_OF_LIGHT[light])}`);
  if (dueFrom !== undefined) conditions.push(`${dated} AND r.next_due >= ${bind.add(dueFrom)}::date`);
  if (dueTo !== undefined) conditions.push(`${dated} AND r.next_due <= ${bind.add(dueTo)}::date`);
  return conditions;
}
