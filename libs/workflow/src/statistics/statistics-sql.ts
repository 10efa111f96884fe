import { LEDGER_CLASSES } from '@app/domain';
import type { ReadScope } from '../access/actor.js';
import type { Bindings } from '../shared/bindings.js';
import type { LedgerFilter } from '../ledger/ledger-query.js';
import { ledgerTasks } from '../ledger/ledger-scope.js';
import type { LedgerDays } from '../ledger/ledger-days.js';
import { FINISHED, classCase } from '../ledger/ledger-sql.js';
import type { StatisticsDimension } from './statistics-dimensions.js';

/** The day of 办结 in Shanghai. */
export const COMPLETED_ON = `(t.completed_at AT TIME ZONE 'Asia/Shanghai')::date`;
/** Calendar days after the day as it stood at last; null where it is not finished, or was in time. */
export const DAYS_LATE = `CASE WHEN ${FINISHED} AND ${COMPLETED_ON} > t.current_due THEN ${COMPLETED_ON} - t.current_due END`;

interface Breakdown {
  /** What it reads beside `task t`. */
  readonly beside?: string;
  /** Of task `t`: what its rows are summed by first. */
  readonly key: string;
  /** From that key to the row's own, with its label; `s` are the sums. */
  readonly join: string;
  readonly id: string;
  readonly label: string;
  readonly order: string;
  /** Of task `t`, where rows stand in the order of their first tasks. */
  readonly place?: string;
}

/** Rows stand as the directory, the list of plans or the calendar has them: no unit is ranked by its figures. */
const BREAKDOWNS: Readonly<Record<StatisticsDimension, Breakdown>> = {
  unit: {
    key: 't.lead_unit_id',
    join: 'LEFT JOIN unit u ON u.id = s.key',
    ...{ id: 'u.id::text', label: 'u.name', order: 'min(u.id)' },
  },
  group: {
    key: 't.lead_unit_id',
    join: `LEFT JOIN unit u ON u.id = s.key AND u.kind = 'group'`,
    ...{ id: 'u.id::text', label: 'u.name', order: 'min(u.id)' },
  },
  plan: {
    key: 't.plan_id',
    join: 'JOIN plan p ON p.id = s.key',
    ...{ id: 'p.id::text', label: 'p.title', order: 'min(p.id)' },
  },
  chapter: {
    key: 'c.section',
    beside: 'clause c ON c.id = t.clause_id',
    join: '',
    ...{ id: 's.key', label: 's.key', order: 'min(s.place)' },
    place: 'ARRAY[t.plan_id, t.sort]',
  },
  month: {
    key: `to_char(t.issued_on, 'YYYY-MM')`,
    join: '',
    ...{ id: 's.key', label: 's.key', order: 's.key' },
  },
};

/** Sums by the dimension, in one statement; every issued task is in exactly one row. */
export function statisticsSql(
  scope: ReadScope,
  by: StatisticsDimension,
  filter: LedgerFilter,
  days: LedgerDays,
  bind: Bindings,
): string {
  const { key, beside, join, id, label, order, place = 'NULL::int' } = BREAKDOWNS[by];
  const tasks = `SELECT ${key} AS key, ${classCase(days, bind)} AS class, ${DAYS_LATE} AS days_late,
      ${place} AS place
    ${ledgerTasks(scope, filter, days, bind, beside)}`;
  const classes = LEDGER_CLASSES.map((name) => `count(*) FILTER (WHERE class = '${name}') AS ${name}`);
  const sums = `SELECT key, ${classes.join(', ')}, count(days_late) AS late,
      coalesce(sum(days_late), 0) AS days_late, min(place) AS place FROM (${tasks}) tasks GROUP BY key`;
  const summed = [...LEDGER_CLASSES, 'late', 'days_late'].map((name) => `sum(s.${name})::int AS ${name}`);
  return `SELECT ${id} AS id, ${label} AS label, ${summed.join(', ')} FROM (${sums}) s ${join}
    GROUP BY 1, 2 ORDER BY ${order} NULLS LAST, 2`;
}
