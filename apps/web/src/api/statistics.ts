import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { toTaskQuery } from '../lib/ledger-filters';
import type { LedgerFilters } from '../lib/ledger-filters';
import { saveFile } from '../lib/save-file';
import { texts } from '../texts';
import { api, unwrap, unwrapFile } from './client';
import { keys } from './keys';
import type { StatisticsDimension } from './types';

export function useStatistics(by: StatisticsDimension, filters: LedgerFilters) {
  return useQuery({
    queryKey: keys.statistics(by, filters),
    queryFn: () =>
      unwrap(api.GET('/api/v1/statistics', { params: { query: { ...toTaskQuery(filters), by } } })),
    placeholderData: keepPreviousData,
  });
}

export function useTrend(filters: LedgerFilters) {
  return useQuery({
    queryKey: keys.trend(filters),
    queryFn: () => unwrap(api.GET('/api/v1/statistics/trend', { params: { query: toTaskQuery(filters) } })),
    placeholderData: keepPreviousData,
  });
}

/** The table as a spreadsheet, saved by the browser. */
export function useStatisticsExport() {
  return useMutation({
    mutationFn: ({ by, filters }: { by: StatisticsDimension; filters: LedgerFilters }) =>
      unwrapFile(
        api.GET('/api/v1/statistics/export', {
          params: { query: { ...toTaskQuery(filters), by } },
          parseAs: 'blob',
        }),
        texts.statistics.file,
      ),
    onSuccess: saveFile,
  });
}
