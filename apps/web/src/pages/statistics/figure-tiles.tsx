import { Link } from 'react-router';
import type { StatisticsFigures } from '../../api/types';
import { LEDGER_CLASSES, ledgerLink } from '../../lib/ledger-filters';
import type { LedgerFilters } from '../../lib/ledger-filters';
import { texts } from '../../texts';
import { daysLate, percent } from './figures';

/** All that is counted, by class, and its rates. */
export function FigureTiles({ total, filters }: { total: StatisticsFigures; filters: LedgerFilters }) {
  const rates = [
    ['completion', texts.statistics.completionRate, percent(total.completionRate)],
    ['on-time', texts.statistics.onTimeRate, percent(total.onTimeRate)],
    ['late', texts.statistics.averageDaysLate, daysLate(total.averageDaysLate)],
  ] as const;
  return (
    <div className="figure-tiles print-keep">
      <Link
        to={ledgerLink(filters)}
        className="figure"
        data-testid="statistics-total"
        data-count={total.total}
      >
        <b>{total.total}</b>
        <span>{texts.ledger.total}</span>
      </Link>
      {LEDGER_CLASSES.map((name) => (
        <Link
          key={name}
          to={ledgerLink({ ...filters, class: name })}
          className={`figure figure-${name}`}
          data-testid={`statistics-${name}`}
          data-count={total.byClass[name]}
        >
          <b>{total.byClass[name]}</b>
          <span>{texts.classes[name]}</span>
        </Link>
      ))}
      {rates.map(([key, label, value]) => (
        <div key={key} className="figure" data-testid={`rate-${key}`}>
          <b>{value}</b>
          <span>{label}</span>
        </div>
      ))}
    </div>
  );
}
