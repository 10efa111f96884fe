import type { ReadScope } from '../access/actor.js';
import type { Bindings } from '../shared/bindings.js';
import type { LedgerFilter } from './ledger-query.js';
import type { LedgerDays } from './ledger-days.js';
import { filterConditions, lightRanges, tasksReadBy } from './ledger-sql.js';

/** Where a page of the ledger begins and how it is sorted. */
export interface PagePlace {
  readonly column: 'due_key' | 'code_key';
  /** A condition on task `t`; none for the first page. */
  readonly after: string | null;
  readonly limit: number;
}

/**
 * FROM and WHERE of every issued task `t` that the scope may read and the filter lets through: for counts and sums
 * over all of them.
 * @param beside what else the sums read, as `table ON condition`; it must not multiply the tasks
 */
export function ledgerTasks(
  scope: ReadScope,
  filter: LedgerFilter,
  days: LedgerDays,
  bind: Bindings,
  beside?: string,
): string {
  const conditions = filterConditions(scope, filter, days, bind);
  const ranges = rangesOf(filter, days, bind).map((range) => `(${range})`);
  if (ranges.length > 0) conditions.push(`(${ranges.join(' OR ')})`);
  const joined = beside === undefined ? '' : ` JOIN ${beside}`;
  return `FROM task t${joined} WHERE ${[scopeCondition(scope, bind), ...conditions].join('\n      AND ')}`;
}

const rangesOf = ({ light }: LedgerFilter, days: LedgerDays, bind: Bindings): string[] =>
  light === undefined ? [] : lightRanges(light, days, bind);

function scopeCondition(scope: ReadScope, bind: Bindings): string {
  const { jurisdictionIds, unitIds } = scope;
  const own = jurisdictionIds.length === 0 ? [] : [inJurisdictions(jurisdictionIds, bind)];
  const parts = unitIds.length === 0 ? [] : [`t.id IN (${tasksReadBy(unitIds, bind)})`];
  const reasons = [...own, ...parts];
  return reasons.length === 0 ? 'false' : `(${reasons.join(' OR ')})`;
}

/**
 * One page, as a statement that gives `id` and `sortKey`. A scope is cut into disjoint parts (each jurisdiction, and
 * what one's units take part in elsewhere; within each the ranges of a light), because each part alone can be read in
 * order from an index, and a page is then the first rows of the parts' first rows.
 */
export function ledgerPage(
  scope: ReadScope,
  filter: LedgerFilter,
  days: LedgerDays,
  { column, after, limit }: PagePlace,
  bind: Bindings,
): string {
  const conditions = filterConditions(scope, filter, days, bind);
  if (after !== null) conditions.push(after);
  const last = `ORDER BY t.${column}, t.id LIMIT ${bind.add(limit)}`;
  const ranges = rangesOf(filter, days, bind);
  const range = (from: string, all: readonly string[]): string =>
    `(SELECT t.id, t.${column} AS key ${from} WHERE ${all.join('\n      AND ')} ${last})`;
  const part = (from: string, mine: string): string =>
    ranges.length < 2
      ? range(from, [mine, ...conditions, ...ranges])
      : `(SELECT of_light.* FROM (${ranges.map((each) => range(from, [mine, ...conditions, each])).join(' UNION ALL ')}) of_light
        ORDER BY of_light.key, of_light.id LIMIT ${bind.add(limit)})`;
  const parts = [
    ...jurisdictionParts(scope, filter, part, bind),
    ...(scope.unitIds.length === 0 ? [] : [part('FROM task t', unitCondition(scope, bind))]),
  ];
  // Whoever reads nothing gets an empty page by the same statement: every bound value must be named in it.
  if (parts.length === 0) parts.push(part('FROM task t', 'false'));
  return `SELECT page.id, page.key::text AS "sortKey" FROM (${parts.join('\n    UNION ALL ')}) page
    ORDER BY page.key, page.id LIMIT ${bind.add(limit)}`;
}

type MakePart = (from: string, mine: string) => string;

function jurisdictionParts(
  { jurisdictionIds }: ReadScope,
  filter: LedgerFilter,
  part: MakePart,
  bind: Bindings,
): string[] {
  const ids =
    filter.jurisdictionId === undefined
      ? jurisdictionIds
      : jurisdictionIds.filter((id) => id === filter.jurisdictionId);
  if (ids.length === 0) return [];
  if (ids.length === 1 || isSelective(filter)) return [part('FROM task t', inJurisdictions(ids, bind))];
  const each = part('FROM task t', 't.jurisdiction_id = scope.id');
  return [
    `(SELECT mine.* FROM unnest(${bind.add(ids)}::bigint[]) AS scope(id) CROSS JOIN LATERAL ${each} mine)`,
  ];
}

/** These leave so few tasks that sorting them beats reading every jurisdiction in order. */
const isSelective = ({ planId, unitId, role, text }: LedgerFilter): boolean =>
  [planId, unitId, role, text].some((value) => value !== undefined);

const inJurisdictions = (ids: readonly string[], bind: Bindings): string =>
  ids.length === 1
    ? `t.jurisdiction_id = ${bind.add(ids[0])}::bigint`
    : `t.jurisdiction_id = ANY(${bind.add(ids)}::bigint[])`;

function unitCondition({ unitIds, jurisdictionIds }: ReadScope, bind: Bindings): string {
  const parts = `t.id IN (${tasksReadBy(unitIds, bind)})`;
  return jurisdictionIds.length === 0
    ? parts
    : `${parts} AND t.jurisdiction_id <> ALL(${bind.add(jurisdictionIds)}::bigint[])`;
}
