import type { ApprovalKind } from './types';
import type { LedgerFilters } from '../lib/ledger-filters';

/** Every cache key in one place, so that a change knows what it makes stale. */
export const keys = {
  session: ['session'] as const,
  units: (jurisdictionId: string | undefined) => ['units', jurisdictionId ?? 'all'] as const,
  unit: (id: string) => ['units', 'one', id] as const,
  people: ['people'] as const,
  below: ['below'] as const,
  instructions: ['instructions'] as const,
  instructionList: (filters: object) => ['instructions', 'list', filters] as const,
  taskInstructions: (taskId: string) => ['instructions', 'task', taskId] as const,
  plans: ['plans'] as const,
  plan: (id: string) => ['plan', id] as const,
  revisions: (planId: string) => ['revisions', planId] as const,
  reissue: (planId: string) => ['revisions', planId, 'proposed'] as const,
  tasks: ['tasks'] as const,
  taskList: (filters: LedgerFilters) => ['tasks', 'list', filters] as const,
  taskSummary: (filters: LedgerFilters) => ['tasks', 'summary', filters] as const,
  anyTask: ['task'] as const,
  task: (id: string) => ['task', id] as const,
  objections: (taskId: string) => ['task', taskId, 'objections'] as const,
  subtasks: (taskId: string) => ['task', taskId, 'subtasks'] as const,
  approvals: ['approvals'] as const,
  approvalList: (kind: ApprovalKind | undefined) => ['approvals', kind ?? 'all'] as const,
  attachments: (taskId: string) => ['task', taskId, 'attachments'] as const,
  taskExtensions: (taskId: string) => ['task', taskId, 'extensions'] as const,
  extensions: ['extensions'] as const,
  extensionList: (filter: object) => ['extensions', filter] as const,
  matrix: (filter: object) => ['matrix', filter] as const,
  matrixChoices: (planId: string | undefined) => ['matrix', 'choices', planId ?? 'all'] as const,
  statistics: (by: string, filters: LedgerFilters) => ['tasks', 'statistics', by, filters] as const,
  trend: (filters: LedgerFilters) => ['tasks', 'trend', filters] as const,
  inbox: ['inbox'] as const,
  inboxList: (unreadOnly: boolean) => ['inbox', unreadOnly] as const,
  myReports: ['reports', 'mine'] as const,
  standings: (jurisdictionId: string | undefined, period: string | undefined) =>
    ['reports', 'standing', jurisdictionId ?? '', period ?? ''] as const,
  reportForm: ({
    jurisdictionId,
    unitId,
    period,
  }: {
    jurisdictionId: string;
    unitId: string;
    period: string;
  }) => ['reports', 'form', jurisdictionId, unitId, period] as const,
  reportPage: (id: string) => ['reports', 'page', id] as const,
  policy: (jurisdictionId: string | undefined) => ['policy', jurisdictionId ?? 'first'] as const,
  audit: (filters: object) => ['audit', filters] as const,
  auditRow: (id: string) => ['audit', 'row', id] as const,
  auditHeads: ['audit', 'heads'] as const,
  auditActions: ['audit', 'actions'] as const,
  tokens: ['tokens'] as const,
  webhooks: ['webhooks'] as const,
  deliveries: (id: string) => ['webhooks', id, 'deliveries'] as const,
  feed: (unitId: string) => ['feed', unitId] as const,
  digests: ['digests'] as const,
  digest: (id: string) => ['digests', id] as const,
};
