import { LEDGER_STATES, restingClass, type LedgerClass, type Light, type TaskState } from '@app/domain';
import type { ReadScope } from '../access/actor.js';
import { textCondition } from '../search/text-condition.js';
import type { Bindings } from '../shared/bindings.js';
import { withinYellow, type LedgerDays } from './ledger-days.js';
import type { LedgerFilter, LedgerLead, LedgerRole } from './ledger-query.js';

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
export function classCase(days: LedgerDays, bind: Bindings): string {
  return `CASE WHEN ${FINISHED} THEN 'completed' WHEN ${HALTED} THEN 'halted'
      WHEN t.due_key = ${NO_DUE} AND t.milestones_total = 0 THEN 'undated'
      WHEN ${overdue(days, bind)} THEN 'overdue'
      WHEN ${withinYellow(days, bind, true)} THEN 'due_soon' ELSE 'on_schedule' END`;
}

/** The light of task `t`, null where it has none: the worse one of its class's and of 序时. */
export function lightCase(days: LedgerDays, bind: Bindings): string {
  return `CASE WHEN t.due_key = ${NO_DUE} THEN CASE WHEN ${RUNNING} AND t.milestones_total > 0 THEN 'green' END
      WHEN ${overdue(days, bind)} OR ${behind('red', days, bind)} THEN 'red'
      WHEN ${withinYellow(days, bind, true)} OR ${behind('yellow', days, bind)} THEN 'yellow' ELSE 'green' END`;
}

function overdue({ today }: LedgerDays, bind: Bindings): string {
  const day = `${bind.add(today)}::date`;
  return `t.due_key < ${day} AND t.issued_on < ${day}`;
}

/** By 序时 at least of this colour; never null. */
const behind = (light: 'yellow' | 'red', { today }: LedgerDays, bind: Bindings): string =>
  `COALESCE(t.pace_${light}_on <= ${bind.add(today)}::date, false)`;

/** The same as plain ranges, so that an index on (jurisdiction, due_key) answers them. */
function classCondition(wanted: LedgerClass, days: LedgerDays, bind: Bindings): string {
  switch (wanted) {
    case 'completed':
      return `${FINISHED} AND t.due_key = ${NO_DUE}`;
    case 'halted':
      return `${HALTED} AND t.due_key = ${NO_DUE}`;
    case 'undated':
      return `${RUNNING} AND t.due_key = ${NO_DUE} AND t.milestones_total = 0`;
    case 'overdue':
      return overdue(days, bind);
    case 'due_soon':
      return `${withinYellow(days, bind, true)} AND ${notOverdue(days, bind)}`;
    case 'on_schedule':
      return `${withinYellow(days, bind, false)}
        AND (t.due_key < ${NO_DUE} OR ${RUNNING} AND t.milestones_total > 0)`;
  }
}

function notOverdue({ today }: LedgerDays, bind: Bindings): string {
  const day = `${bind.add(today)}::date`;
  return `(t.due_key >= ${day} OR t.issued_on >= ${day})`;
}

/**
 * A light as one or two ranges that no task shares: what its days give it and what 序时 adds, each of which can be read in
 * order from an index of its own.
 */
export function lightRanges(wanted: Light, days: LedgerDays, bind: Bindings): string[] {
  const byPace = (light: 'yellow' | 'red'): string =>
    `t.pace_yellow_on IS NOT NULL AND t.due_key < ${NO_DUE} AND ${behind(light, days, bind)}`;
  switch (wanted) {
    case 'red':
      return [classCondition('overdue', days, bind), `${byPace('red')} AND ${notOverdue(days, bind)}`];
    case 'yellow':
      return [
        `${classCondition('due_soon', days, bind)} AND NOT ${behind('red', days, bind)}`,
        `${byPace('yellow')} AND NOT ${behind('red', days, bind)} AND ${withinYellow(days, bind, false)}`,
      ];
    case 'green':
      return [
        `${classCondition('on_schedule', days, bind)}
        AND (t.due_key = ${NO_DUE} OR NOT ${behind('yellow', days, bind)})`,
      ];
  }
}

/** What the filter says of task `t`, without the reader's scope and the light. */
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
