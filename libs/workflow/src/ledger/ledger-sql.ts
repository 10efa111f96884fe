import { LEDGER_STATES, restingClass, type LedgerClass, type Light, type TaskState } from '@app/domain';
import type { ReadScope } from '../access/actor.js';
import { textCondition } from '../search/text-condition.js';
import type { Bindings } from '../shared/bindings.js';
import type { LedgerFilter, LedgerLead, LedgerRole } from './ledger-query.js';

/** The days that decide a class; the same that the domain's `lightOf` is given. */
export interface LedgerDays {
  readonly today: string;
  /** Last due date that is still yellow. */
  readonly yellowUntil: string;
}

/** A colour is one class's way to show itself. */
const CLASS_OF_LIGHT: Readonly<Record<Light, LedgerClass>> = {
  red: 'overdue',
  yellow: 'due_soon',
  green: 'on_schedule',
};

/** `due_key` of a task without a running clock; such rows come last. */
const NO_DUE = `DATE '9999-12-31'`;

const inStates = (states: readonly TaskState[]): string =>
  `t.state IN (${states.map((state) => `'${state}'`).join(', ')})`;
const resting = (wanted: LedgerClass | null): string =>
  inStates(LEDGER_STATES.filter((state) => restingClass(state) === wanted));
export const FINISHED = resting('completed');
export const HALTED = resting('halted');
const RUNNING = resting(null);
const ISSUED = inStates(LEDGER_STATES);

/**
 * The class of task `t` as a CASE over columns that the database keeps up to date. It says in SQL what `lightOf` says
 * in TypeScript; a test compares the two on random tasks.
 */
export function classCase({ today, yellowUntil }: LedgerDays, bind: Bindings): string {
  return `CASE WHEN ${FINISHED} THEN 'completed' WHEN ${HALTED} THEN 'halted'
      WHEN t.due_key = ${NO_DUE} AND t.milestones_total = 0 THEN 'undated'
      WHEN t.due_key < ${bind.add(today)}::date AND t.issued_on < ${bind.add(today)}::date THEN 'overdue'
      WHEN t.due_key <= ${bind.add(yellowUntil)}::date THEN 'due_soon' ELSE 'on_schedule' END`;
}

/** The same as plain ranges, so that an index on (jurisdiction, due_key) answers them. */
function classCondition(wanted: LedgerClass, { today, yellowUntil }: LedgerDays, bind: Bindings): string {
  switch (wanted) {
    case 'completed':
      return `${FINISHED} AND t.due_key = ${NO_DUE}`;
    case 'halted':
      return `${HALTED} AND t.due_key = ${NO_DUE}`;
    case 'undated':
      return `${RUNNING} AND t.due_key = ${NO_DUE} AND t.milestones_total = 0`;
    case 'overdue':
      return `t.due_key < ${bind.add(today)}::date AND t.issued_on < ${bind.add(today)}::date`;
    case 'due_soon': {
      const day = `${bind.add(today)}::date`;
      return `t.due_key <= ${bind.add(yellowUntil)}::date AND (t.due_key >= ${day} OR t.issued_on >= ${day})`;
    }
    case 'on_schedule':
      return `t.due_key > ${bind.add(yellowUntil)}::date
        AND (t.due_key < ${NO_DUE} OR ${RUNNING} AND t.milestones_total > 0)`;
  }
}

/** What the filter says of task `t`, without the reader's scope. */
export function filterConditions(
  scope: ReadScope,
  filter: LedgerFilter,
  days: LedgerDays,
  bind: Bindings,
): string[] {
  const day = (value: string): string => `${bind.add(value)}::date`;
  const id = (value: string): string => `${bind.add(value)}::bigint`;
  const said: readonly (string | undefined)[] = [
    ISSUED,
    given(filter.state, (state) => `t.state = ${bind.add(state)}`),
    given(filter.jurisdictionId, (value) => `t.jurisdiction_id = ${id(value)}`),
    given(filter.planId, (value) => `t.plan_id = ${id(value)}`),
    given(filter.class, (wanted) => classCondition(wanted, days, bind)),
    given(filter.light, (light) => classCondition(CLASS_OF_LIGHT[light], days, bind)),
    given(filter.dueFrom, (value) => `t.due_key >= ${day(value)} AND t.due_key < ${NO_DUE}`),
    given(filter.dueTo, (value) => `t.due_key <= ${day(value)} AND t.due_key < ${NO_DUE}`),
    given(filter.acceptance, () => `t.state = 'issued' AND t.accept_due < ${day(days.today)}`),
    given(filter.lead, (lead) => LEADS[lead]),
    given(filter.section, (section) => sectionCondition(section, bind)),
    given(filter.issuedMonth, (month) => issuedIn(month, bind)),
    partCondition(scope, filter, bind),
    given(filter.text?.trim() || undefined, (text) => textCondition(text, bind)),
  ];
  return said.filter((condition) => condition !== undefined);
}

const LEADS: Readonly<Record<LedgerLead, string>> = {
  none: 't.lead_unit_id IS NULL',
  'outside-groups': `NOT EXISTS (SELECT 1 FROM unit led WHERE led.id = t.lead_unit_id AND led.kind = 'group')`,
};

function sectionCondition(section: string, bind: Bindings): string {
  const said = section === '' ? 'IS NULL' : `= ${bind.add(section)}`;
  return `EXISTS (SELECT 1 FROM clause stated WHERE stated.id = t.clause_id AND stated.section ${said})`;
}

function issuedIn(month: string, bind: Bindings): string {
  const first = `${bind.add(`${month}-01`)}::date`;
  return `t.issued_on >= ${first} AND t.issued_on < (${first} + interval '1 month')::date`;
}

const given = <T>(value: T | undefined, condition: (value: T) => string): string | undefined =>
  value === undefined ? undefined : condition(value);

/** Ids of the tasks that these units may read: those they have a part in, and those with a subtask of theirs. */
export const tasksReadBy = (unitIds: readonly string[], bind: Bindings): string =>
  `${tasksOf(unitIds, undefined, bind)}
      UNION ALL SELECT own.task_id FROM subtask own
      WHERE own.unit_id = ANY(${bind.add(unitIds)}::bigint[]) AND own.state <> 'cancelled'`;

/** Reasons why these units may read the one task; the same that `tasksReadBy` goes by. */
export function readByUnits(task: string, unitIds: readonly string[], bind: Bindings): string[] {
  const units = `${bind.add(unitIds)}::bigint[]`;
  return [
    `EXISTS (SELECT 1 FROM assignment part WHERE part.task_id = ${task}.id AND part.unit_id = ANY(${units}))`,
    `EXISTS (SELECT 1 FROM subtask part WHERE part.task_id = ${task}.id AND part.unit_id = ANY(${units})
      AND part.state <> 'cancelled')`,
  ];
}

/** Ids of the tasks in which one of these units has the part. */
function tasksOf(unitIds: readonly string[], role: LedgerRole | undefined, bind: Bindings): string {
  const units = `${bind.add(unitIds)}::bigint[]`;
  if (role === 'first-lead') return `SELECT led.id FROM task led WHERE led.lead_unit_id = ANY(${units})`;
  const inRole = role === undefined ? '' : ` AND part.role = ${bind.add(role)}`;
  return `SELECT part.task_id FROM assignment part WHERE part.unit_id = ANY(${units})${inRole}`;
}

function partCondition(scope: ReadScope, { unitId, role }: LedgerFilter, bind: Bindings): string | undefined {
  if (unitId === undefined && role === undefined) return undefined;
  if (unitId !== undefined && role === 'first-lead') return `t.lead_unit_id = ${bind.add(unitId)}::bigint`;
  // An array, read before all else: the planner takes a join for so selective that it walks a whole jurisdiction.
  return `t.id = ANY(ARRAY(${tasksOf(unitId === undefined ? scope.ownUnitIds : [unitId], role, bind)}))`;
}
