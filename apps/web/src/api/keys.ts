import type { LedgerFilters } from '../lib/ledger-filters';

/** Every cache key in one place, so that a change knows what it makes stale. */
export const keys = {
  session: ['session'] as const,
  units: (jurisdictionId: string | undefined) => ['units', jurisdictionId ?? 'all'] as const,
  people: ['people'] as const,
  plans: ['plans'] as const,
  plan: (id: string) => ['plan', id] as const,
  revisions: (planId: string) => ['revisions', planId] as const,
  reissue: (planId: string) => ['revisions', planId, 'proposed'] as const,
  tasks: ['tasks'] as const,
  taskList: (filters: LedgerFilters) => ['tasks', 'list', filters] as const,
  taskSummary: (filters: LedgerFilters) => ['tasks', 'summary', filters] as const,
  anyTask: ['task'] as const,
  task: (id: string) => ['task', id] as const,
  inbox: ['inbox'] as const,
  inboxList: (unreadOnly: boolean) => ['inbox', unreadOnly] as const,
  digests: ['digests'] as const,
  digest: (id: string) => ['digests', id] as const,
};
