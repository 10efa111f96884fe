import { useMutation } from '@tanstack/react-query';
import { toTaskQuery } from '../lib/ledger-filters';
import type { LedgerFilters } from '../lib/ledger-filters';
import { saveFile } from '../lib/save-file';
import { texts } from '../texts';
import { api, unwrapFile } from './client';
import type { Id } from './types';

/** The 台账 under these filters as a spreadsheet, saved by the browser. */
export function useLedgerExport() {
  return useMutation({
    mutationFn: ({ sort: _sort, ...filters }: LedgerFilters) =>
      unwrapFile(
        api.GET('/api/v1/exports/ledger', { params: { query: toTaskQuery(filters) }, parseAs: 'blob' }),
        texts.exports.ledgerFile,
      ),
    onSuccess: saveFile,
  });
}

export type PlanExport = 'ledger' | 'matrix';

/** A plan's 台账 or 责任矩阵 as a spreadsheet, saved by the browser. */
export function usePlanExport() {
  return useMutation({
    mutationFn: ({ id, kind }: { id: Id; kind: PlanExport }) =>
      unwrapFile(
        api.GET('/api/v1/exports/plans/{id}/{kind}', { params: { path: { id, kind } }, parseAs: 'blob' }),
        texts.exports.planFile[kind],
      ),
    onSuccess: saveFile,
  });
}
