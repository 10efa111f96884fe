import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { StatisticsDimension } from '../../api/types';
import { readFilters, writeFilters } from '../../lib/ledger-filters';
import type { LedgerFilters } from '../../lib/ledger-filters';
import { texts } from '../../texts';

export const DIMENSIONS = Object.keys(texts.statistics.dimensions) as StatisticsDimension[];

/** What is counted, and by what: the address of the page. */
export function useStatisticsView() {
  const [params, setParams] = useSearchParams();
  const filters = useMemo(() => readFilters(params), [params]);
  const by = DIMENSIONS.find((dimension) => dimension === params.get('by')) ?? 'unit';
  const show = useCallback(
    (next: LedgerFilters, dimension: StatisticsDimension) => {
      const address = writeFilters(next);
      address.set('by', dimension);
      setParams(address, { preventScrollReset: true });
    },
    [setParams],
  );
  return { filters, by, show };
}
