import {
  LEDGER_CLASSES,
  NO_FIGURES,
  addFigures,
  ratesOf,
  totalOf,
  type LedgerClass,
  type TaskFigures,
} from '@app/domain';
import type { Actor } from '../access/actor.js';
import { Bindings } from '../shared/bindings.js';
import { daysOf } from '../ledger/ledger-days.js';
import type { Ledger } from '../ledger/ledger.js';
import type { LedgerFilter } from '../ledger/ledger-query.js';
import type { WorkflowContext } from '../shared/context.js';
import { select } from '../shared/database.js';
import type { StatisticsFigures, StatisticsRow, StatisticsView, TrendMonth } from '../views/index.js';
import { NO_LABEL } from './statistics-texts.zh.js';
import type { StatisticsDimension } from './statistics-dimensions.js';
import { statisticsSql } from './statistics-sql.js';
import { trendSql } from './trend-sql.js';

type SumRow = Readonly<Record<LedgerClass | 'late' | 'days_late', number>> & {
  readonly id: string | null;
  readonly label: string | null;
};

/** The filter that opens exactly a row's tasks in the ledger. */
const ROW_FILTERS: Readonly<Record<StatisticsDimension, (id: string | null) => LedgerFilter>> = {
  unit: (id) => (id === null ? { lead: 'none' } : { unitId: id, role: 'first-lead' }),
  group: (id) => (id === null ? { lead: 'outside-groups' } : { unitId: id, role: 'first-lead' }),
  plan: (id) => ({ planId: id ?? undefined }),
  chapter: (id) => ({ section: id ?? '' }),
  month: (id) => ({ issuedMonth: id ?? undefined }),
};

/** 统计: the ledger in figures. Every task is counted once, and every figure opens its rows. */
export class Statistics {
  constructor(
    private readonly context: WorkflowContext,
    private readonly ledger: Ledger,
  ) {}

  async by(actor: Actor, by: StatisticsDimension, filter: LedgerFilter): Promise<StatisticsView> {
    const bind = new Bindings();
    const { today, ...rules } = await this.ledger.rules();
    const statement = statisticsSql(actor.reads, by, filter, daysOf({ today, ...rules }), bind);
    const sums = await select<SumRow>(this.context.dataSource.manager, statement, bind.values);
    const figures = sums.map(figuresOf);
    const rows = sums.map(({ id, label }, index): StatisticsRow => ({
      id,
      label: label ?? NO_LABEL[by],
      filter: ROW_FILTERS[by](id),
      ...shown(figures[index] ?? NO_FIGURES),
    }));
    return { by, asOf: today, total: shown(figures.reduce(addFigures, NO_FIGURES)), rows };
  }

  /** The last so many months, the running one included. */
  async trend(actor: Actor, months: number, filter: LedgerFilter): Promise<TrendMonth[]> {
    const bind = new Bindings();
    const days = daysOf(await this.ledger.rules());
    const statement = trendSql(actor.reads, filter, days, months, bind);
    const rows = await select<Omit<TrendMonth, 'onTimeRate'> & { readonly late: number }>(
      this.context.dataSource.manager,
      statement,
      bind.values,
    );
    return rows.map(({ late, ...row }) => ({
      ...row,
      onTimeRate: row.completed === 0 ? null : (row.completed - late) / row.completed,
    }));
  }
}

const figuresOf = (row: SumRow): TaskFigures => ({
  byClass: Object.fromEntries(LEDGER_CLASSES.map((name) => [name, row[name]])) as Record<LedgerClass, number>,
  late: row.late,
  daysLate: row.days_late,
});

const shown = (figures: TaskFigures): StatisticsFigures => ({
  total: totalOf(figures),
  byClass: figures.byClass,
  late: figures.late,
  ...ratesOf(figures),
});
