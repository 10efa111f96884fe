import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, unwrap } from './client';
import type { components } from './schema';

export type SearchHit = components['schemas']['SearchHit'];
export type SearchGroup = components['schemas']['SearchGroup'];
export type SearchKind = components['schemas']['SearchKind'];
export type Snippet = components['schemas']['Snippet'];

export interface SearchFilters {
  q: string;
  kind?: SearchKind | undefined;
  planId?: string | undefined;
}

export function useSearch({ q, kind, planId }: SearchFilters) {
  const query = { q, ...(kind ? { kind } : {}), ...(planId ? { planId } : {}) };
  return useQuery({
    queryKey: ['search', query],
    queryFn: () => unwrap(api.GET('/api/v1/search', { params: { query } })),
    enabled: q.trim() !== '',
    retry: false,
    placeholderData: keepPreviousData,
  });
}
