import { Link } from 'react-router';
import type { LedgerClass, StatisticsFigures } from '../../api/types';
import { LEDGER_CLASSES, ledgerLink } from '../../lib/ledger-filters';
import type { LedgerFilters } from '../../lib/ledger-filters';
import { texts } from '../../texts';

/** A share of one, for reading. */
export const percent = (share: number | null): string =>
  share === null ? texts.statistics.none : `${(share * 100).toFixed(1)}%`;

export const daysLate = (days: number | null): string =>
  days === null ? texts.statistics.none : texts.statistics.days(days);

interface CountProps {
  count: number;
  filters: LedgerFilters;
  ledgerClass?: LedgerClass;
}

/** A number that opens its rows. */
export function Count({ count, filters, ledgerClass }: CountProps) {
  if (count === 0) return <span className="quiet">0</span>;
  const rows = ledgerClass === undefined ? filters : { ...filters, class: ledgerClass };
  return (
    <Link to={ledgerLink(rows)} className={ledgerClass === 'overdue' ? 'bad-number' : undefined}>
      {count}
    </Link>
  );
}

/** The classes as parts of one bar; the numbers beside it say the same. */
export function SharesBar({ figures }: { figures: StatisticsFigures }) {
  return (
    <div className="shares-bar" aria-hidden="true">
      {LEDGER_CLASSES.map((name) => (
        <span
          key={name}
          className={`share share-${name}`}
          style={{ flexGrow: figures.byClass[name] }}
          title={`${texts.classes[name]} ${figures.byClass[name]}`}
        />
      ))}
    </div>
  );
}
