import type { EntityManager } from 'typeorm';
import { DIGEST_LIST_LIMIT, type DigestList, type DigestRow, type UnitClassCount } from '@app/domain';
import { daysOf, type LedgerDays } from '../ledger/ledger-days.js';
import type { LedgerFilter } from '../ledger/ledger-query.js';
import type { LightRules } from '../ledger/ledger-rows.js';
import { ledgerTasks } from '../ledger/ledger-scope.js';
import { classCase, lightCase } from '../ledger/ledger-sql.js';
import { Bindings } from '../shared/bindings.js';
import { select } from '../shared/database.js';
import type { Id } from '../views/index.js';

/** The ledger of one jurisdiction on a day: what its office reads there, counted by the ledger's own conditions. */
export interface DigestScope {
  readonly jurisdictionId: Id;
  readonly rules: LightRules;
}

const reads = (jurisdictionId: Id) => ({
  jurisdictionIds: [jurisdictionId],
  unitIds: [],
  ownUnitIds: [],
  sumsBelow: [],
});

const tasksOf = (jurisdictionId: Id, filter: LedgerFilter, days: LedgerDays, bind: Bindings): string =>
  ledgerTasks(reads(jurisdictionId), filter, days, bind);

/** How many tasks of each class each first lead has, units in the order of the directory. */
export function countByUnit(
  manager: EntityManager,
  { jurisdictionId, rules }: DigestScope,
): Promise<UnitClassCount[]> {
  const bind = new Bindings();
  const days = daysOf(rules);
  return select(
    manager,
    `SELECT CASE WHEN u.id IS NOT NULL THEN jsonb_build_object('id', u.id::text, 'name', u.name) END AS unit,
            s.class, s.count
     FROM (SELECT t.lead_unit_id, ${classCase(days, bind)} AS class, count(*)::int AS count
           ${tasksOf(jurisdictionId, {}, days, bind)} GROUP BY 1, 2) s
     LEFT JOIN unit u ON u.id = s.lead_unit_id ORDER BY u.id NULLS LAST, s.class`,
    bind.values,
  );
}

/** Days count from the due day, or from 交办 where that was later. */
const COUNTED_FROM = 'GREATEST(t.due_key, t.issued_on)';
const ORDERS = {
  code: 't.code_key, t.id',
  due: 't.due_key, t.code_key, t.id',
  longest: `${COUNTED_FROM}, t.code_key, t.id`,
} as const;

export interface RowsWanted {
  readonly filter: LedgerFilter;
  /** Only those that began to count as overdue on this day or later. */
  readonly countedSince?: string;
  readonly order: keyof typeof ORDERS;
  readonly limit?: number;
}

interface FoundRow extends DigestRow {
  readonly total: number;
}

/** Rows of the ledger under a filter, with how many there are in all. */
export async function digestRows(
  manager: EntityManager,
  { jurisdictionId, rules }: DigestScope,
  { filter, countedSince, order, limit = DIGEST_LIST_LIMIT }: RowsWanted,
): Promise<DigestList<DigestRow>> {
  const bind = new Bindings();
  const days = daysOf(rules);
  const today = `${bind.add(days.today)}::date`;
  const ledgerClass = classCase(days, bind);
  const tasks = tasksOf(jurisdictionId, filter, days, bind);
  const since = countedSince === undefined ? '' : `AND ${COUNTED_FROM} >= ${bind.add(countedSince)}::date`;
  const found = await select<FoundRow>(
    manager,
    `WITH page AS (
       SELECT t.id, count(*) OVER ()::int AS total ${tasks} ${since}
       ORDER BY ${ORDERS[order]} LIMIT ${bind.add(limit)})
     SELECT page.total, t.id::text AS "taskId", COALESCE(t.code, '') AS code, t.title,
            CASE WHEN u.id IS NOT NULL THEN jsonb_build_object('id', u.id::text, 'name', u.name) END AS "leadUnit",
            ${ledgerClass} AS class, ${lightCase(days, bind)} AS light, NULLIF(t.due_key, DATE '9999-12-31') AS "nextDue",
            CASE WHEN ${ledgerClass} = 'overdue' THEN ${today} - ${COUNTED_FROM} ELSE 0 END AS "overdueDays"
     FROM page JOIN task t ON t.id = page.id LEFT JOIN unit u ON u.id = t.lead_unit_id
     ORDER BY ${ORDERS[order]}`,
    bind.values,
  );
  return { total: found[0]?.total ?? 0, rows: found.map(({ total: _, ...row }) => row) };
}
