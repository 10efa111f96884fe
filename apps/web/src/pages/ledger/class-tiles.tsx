import type { LedgerClass, Summary } from '../../api/types';
import { LEDGER_CLASSES } from '../../lib/ledger-filters';
import type { LedgerFilters } from '../../lib/ledger-filters';
import { texts } from '../../texts';

interface Props {
  summary: Summary | undefined;
  filters: LedgerFilters;
  onChange: (patch: Partial<LedgerFilters>) => void;
}

/** The classes are disjoint, so the tiles add up to the first one. */
export function ClassTiles({ summary, filters, onChange }: Props) {
  const choose = (ledgerClass: LedgerClass | undefined) =>
    onChange({ class: filters.class === ledgerClass ? undefined : ledgerClass });
  return (
    <div className="tiles" role="group" aria-label={texts.ledger.tiles}>
      <Tile
        tone="total"
        label={texts.ledger.total}
        count={summary?.total}
        pressed={filters.class === undefined}
        onClick={() => choose(undefined)}
      />
      {LEDGER_CLASSES.map((ledgerClass) => (
        <Tile
          key={ledgerClass}
          tone={ledgerClass}
          label={texts.classes[ledgerClass]}
          count={summary?.byClass[ledgerClass]}
          pressed={filters.class === ledgerClass}
          onClick={() => choose(ledgerClass)}
        />
      ))}
    </div>
  );
}

interface TileProps {
  tone: LedgerClass | 'total';
  label: string;
  count: number | undefined;
  pressed: boolean;
  onClick: () => void;
}

function Tile({ tone, label, count, pressed, onClick }: TileProps) {
  return (
    <button
      type="button"
      className={`tile tile-${tone}${count === 0 ? ' tile-zero' : ''}`}
      aria-pressed={pressed}
      onClick={onClick}
      data-testid={`tile-${tone}`}
      data-count={count}
    >
      <span className="tile-count">{count ?? '–'}</span>
      <span className="tile-label">{label}</span>
    </button>
  );
}
