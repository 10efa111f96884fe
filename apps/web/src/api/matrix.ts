import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import type { MatrixFilters } from '../lib/matrix-filters';
import { saveFile } from '../lib/save-file';
import { texts } from '../texts';
import { api, unwrap, unwrapFile } from './client';
import { keys } from './keys';

/** The client writes out only what is set. */
const queryOf = (filters: MatrixFilters) =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined)) as {
    [K in keyof MatrixFilters]?: NonNullable<MatrixFilters[K]>;
  };

export function useMatrix(filters: MatrixFilters) {
  return useQuery({
    queryKey: keys.matrix(filters),
    queryFn: () => unwrap(api.GET('/api/v1/matrix', { params: { query: queryOf(filters) } })),
    placeholderData: keepPreviousData,
    retry: false,
  });
}

export function useMatrixChoices(planId: string | undefined) {
  return useQuery({
    queryKey: keys.matrixChoices(planId),
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/matrix/choices', { params: { query: planId === undefined ? {} : { planId } } }),
      ),
    placeholderData: keepPreviousData,
  });
}

/** The same rows as a spreadsheet, saved by the browser. */
export function useMatrixExport() {
  return useMutation({
    mutationFn: (filters: MatrixFilters) =>
      unwrapFile(
        api.GET('/api/v1/exports/matrix', { params: { query: queryOf(filters) }, parseAs: 'blob' }),
        texts.matrix.file,
      ),
    onSuccess: saveFile,
  });
}
