import type { LedgerClass, TaskRates } from '@app/domain';
import type { LedgerFilter } from '../ledger/ledger-query.js';
import type { StatisticsDimension } from '../statistics/statistics-dimensions.js';
import type { Day } from './common.js';

export interface StatisticsFigures extends TaskRates {
  readonly total: number;
  /** Disjoint; they sum to the total. */
  readonly byClass: Readonly<Record<LedgerClass, number>>;
  /** Finished after their day. */
  readonly late: number;
}

export interface StatisticsRow extends StatisticsFigures {
  /** Null for the tasks that have nothing to be counted under. */
  readonly id: string | null;
  readonly label: string;
  /** Together with the filter of the question it opens exactly these tasks in the ledger. */
  readonly filter: LedgerFilter;
}

export interface StatisticsView {
  readonly by: StatisticsDimension;
  readonly asOf: Day;
  readonly total: StatisticsFigures;
  readonly rows: readonly StatisticsRow[];
}

export interface TrendMonth {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly issued: number;
  readonly completed: number;
  /** Of those completed in the month. */
  readonly onTimeRate: number | null;
  /** At the end of the month; today, in the running one. */
  readonly overdue: number;
}
