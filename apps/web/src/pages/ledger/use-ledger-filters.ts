import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { readFilters, writeFilters } from '../../lib/ledger-filters';
import type { LedgerFilters } from '../../lib/ledger-filters';

/** The filters are the address: they survive a reload and can be sent to somebody. */
export function useLedgerFilters() {
  const [params, setParams] = useSearchParams();
  const filters = useMemo(() => readFilters(params), [params]);
  const change = useCallback(
    (patch: Partial<LedgerFilters>) =>
      setParams((old) => writeFilters({ ...readFilters(old), ...patch }), { preventScrollReset: true }),
    [setParams],
  );
  const clear = useCallback(
    () => setParams((old) => writeFilters({ sort: readFilters(old).sort }), { preventScrollReset: true }),
    [setParams],
  );
  return { filters, change, clear };
}
