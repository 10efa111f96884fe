import type { Statistics } from '../../api/types';
import { LEDGER_CLASSES } from '../../lib/ledger-filters';
import type { LedgerFilters } from '../../lib/ledger-filters';
import { texts } from '../../texts';
import { Count, SharesBar, percent } from './figures';

interface Props {
  statistics: Statistics;
  filters: LedgerFilters;
}

/** The table's rows for a narrow screen, one under the other. */
export function StatisticsCards({ statistics: { rows }, filters }: Props) {
  return (
    <ul className="statistics-cards">
      {rows.map((row) => (
        <li key={row.id ?? ''} data-testid="statistics-row" data-total={row.total}>
          <div className="statistics-card-head">
            <b>{row.label}</b>
            <Count count={row.total} filters={{ ...filters, ...row.filter }} />
          </div>
          <SharesBar figures={row} />
          <dl className="statistics-card-figures">
            {LEDGER_CLASSES.map((name) => (
              <div key={name}>
                <dt>{texts.classes[name]}</dt>
                <dd>
                  <Count
                    count={row.byClass[name]}
                    filters={{ ...filters, ...row.filter }}
                    ledgerClass={name}
                  />
                </dd>
              </div>
            ))}
            <div>
              <dt>{texts.statistics.completionRate}</dt>
              <dd>{percent(row.completionRate)}</dd>
            </div>
            <div>
              <dt>{texts.statistics.onTimeRate}</dt>
              <dd>{percent(row.onTimeRate)}</dd>
            </div>
          </dl>
        </li>
      ))}
    </ul>
  );
}
