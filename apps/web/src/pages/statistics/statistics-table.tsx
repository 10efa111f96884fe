import type { Statistics, StatisticsFigures } from '../../api/types';
import { LEDGER_CLASSES } from '../../lib/ledger-filters';
import type { LedgerFilters } from '../../lib/ledger-filters';
import { texts } from '../../texts';
import { Count, SharesBar, daysLate, percent } from './figures';

interface Props {
  statistics: Statistics;
  filters: LedgerFilters;
}

/** Every task stands in one row and one column: both sums are the ledger's total. */
export function StatisticsTable({ statistics: { by, rows, total }, filters }: Props) {
  const heads = [texts.statistics.tasks, ...LEDGER_CLASSES.map((name) => texts.classes[name])];
  const rates = [
    texts.statistics.completionRate,
    texts.statistics.onTimeRate,
    texts.statistics.averageDaysLate,
  ];
  return (
    <div className="table-scroll">
      <table className="statistics-table">
        <thead>
          <tr>
            <th scope="col">{texts.statistics.dimensions[by]}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className="number">
                {head}
              </th>
            ))}
            <th scope="col">{texts.statistics.shares}</th>
            {rates.map((head) => (
              <th key={head} scope="col" className="number">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id ?? ''} data-testid="statistics-row" data-total={row.total}>
              <th scope="row">{row.label}</th>
              <Cells figures={row} filters={{ ...filters, ...row.filter }} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{texts.statistics.total}</th>
            <Cells figures={total} filters={filters} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Cells({ figures, filters }: { figures: StatisticsFigures; filters: LedgerFilters }) {
  return (
    <>
      <td className="number">
        <Count count={figures.total} filters={filters} />
      </td>
      {LEDGER_CLASSES.map((name) => (
        <td key={name} className="number">
          <Count count={figures.byClass[name]} filters={filters} ledgerClass={name} />
        </td>
      ))}
      <td className="shares-cell">
        <SharesBar figures={figures} />
      </td>
      <td className="number">{percent(figures.completionRate)}</td>
      <td className="number">{percent(figures.onTimeRate)}</td>
      <td className="number">{daysLate(figures.averageDaysLate)}</td>
    </>
  );
}
