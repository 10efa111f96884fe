import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { saveFile } from '../lib/save-file';
import { auditTexts } from '../texts/audit';
import { api, unwrap, unwrapFile } from './client';
import { keys } from './keys';
import type { paths } from './schema';
import type { AuditAnchor, Day, Id } from './types';

const PAGE_SIZE = 50;

type Query = NonNullable<paths['/api/v1/audit']['get']['parameters']['query']>;
/** What of the trail is looked at; a filter that is left out hides nothing. */
export type AuditFilters = Omit<Query, 'cursor' | 'limit'>;

export function useAudit(filters: AuditFilters) {
  return useInfiniteQuery({
    queryKey: keys.audit(filters),
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET('/api/v1/audit', {
          params: {
            query: { ...filters, limit: PAGE_SIZE, ...(pageParam !== null && { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

export function useAuditRow(id: Id) {
  return useQuery({
    queryKey: keys.auditRow(id),
    queryFn: () => unwrap(api.GET('/api/v1/audit/{id}', { params: { path: { id } } })),
  });
}

export function useAuditActions() {
  return useQuery({ queryKey: keys.auditActions, queryFn: () => unwrap(api.GET('/api/v1/audit/actions')) });
}

export function useAuditHeads() {
  return useQuery({ queryKey: keys.auditHeads, queryFn: () => unwrap(api.GET('/api/v1/audit/heads')) });
}

/** The ends of the chains as they are now, saved as a file by the browser. */
export function useAnchorDownload(today: Day) {
  return useMutation({
    mutationFn: () => unwrap(api.GET('/api/v1/audit/heads')),
    onSuccess: (anchor: AuditAnchor) => {
      const blob = new Blob([`${JSON.stringify(anchor, null, 2)}\n`], { type: 'application/json' });
      saveFile({ name: auditTexts.anchorFile(today), blob });
    },
  });
}

/** Asks the server to compute the whole chain anew, against an anchor if there is one. */
export function useVerification() {
  return useMutation({
    mutationFn: (query: { jurisdictionId?: Id; anchorCount?: number; anchorHash?: string }) =>
      unwrap(api.GET('/api/v1/audit/verification', { params: { query } })),
  });
}

export function useAuditExport() {
  return useMutation({
    mutationFn: (query: AuditFilters) =>
      unwrapFile(
        api.GET('/api/v1/exports/audit', { params: { query }, parseAs: 'blob' }),
        auditTexts.exportFile,
      ),
    onSuccess: saveFile,
  });
}
