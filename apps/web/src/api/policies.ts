import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { api, ifMatch, unwrap } from './client';
import { keys } from './keys';
import type { components } from './schema';
import type { Id } from './types';

type Schemas = components['schemas'];
export type Policy = Schemas['Policy'];
export type PolicyChange = Schemas['PolicyChange'];
export type PolicyDraft = Schemas['PolicyDraft'];
export type PolicySections = Omit<PolicyChange, 'jurisdictionId' | 'note'>;
export type ReportCadence = Schemas['ReportCadence'];
export type LadderKey = Schemas['LadderKey'];
export type LadderChoice = Schemas['LadderChoice'];
export type DraftStep = Schemas['DraftStep'];
export type RuleChange = Schemas['RuleChange'];
export type StepSubject = Schemas['StepSubject'];
export type StepAudience = Schemas['StepAudience'];
export type StepChannel = Schemas['StepChannel'];
export type PaperKind = Schemas['PaperKind'];

export function usePolicy(jurisdictionId: Id | undefined) {
  return useQuery({
    queryKey: keys.policy(jurisdictionId),
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/policies', {
          params: { query: jurisdictionId === undefined ? {} : { jurisdictionId } },
        }),
      ),
    refetchOnWindowFocus: false,
  });
}

export function useChangePolicy(jurisdictionId: Id | undefined) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ revision, change }: { revision: number; change: PolicyChange }) =>
      unwrap(api.POST('/api/v1/policies', { headers: ifMatch(revision), body: change })),
    onSuccess: (policy) => {
      client.setQueryData(keys.policy(jurisdictionId), policy);
      void client.invalidateQueries({ queryKey: ['reports'] });
      for (const derived of ['check', 'preview'])
        void client.invalidateQueries({ queryKey: ['policy', derived] });
      void client.invalidateQueries({ queryKey: keys.anyTask });
    },
  });
}

/** What the server says of a draft: its complaints, its sentences and its differences. */
export function usePolicyCheck(draft: PolicyDraft, on: boolean) {
  return useQuery({
    queryKey: keys.policyCheck(draft),
    queryFn: () => unwrap(api.POST('/api/v1/policies/check', { body: draft })),
    enabled: on,
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
  });
}

export type PreviewItem = Schemas['PreviewItem'];

/** Which part of the next days is looked at. */
export interface PreviewFilters {
  day?: string;
  unitId?: Id;
  personId?: Id;
  subject?: StepSubject;
}

/** What the next days bring by the rules in force, or by a draft. */
export function usePreview(jurisdictionId: Id, filters: PreviewFilters, draft: PolicyDraft | null) {
  return useInfiniteQuery({
    queryKey: keys.policyPreview({ jurisdictionId, filters, draft }),
    queryFn: ({ pageParam }) => {
      const query = { ...filters, ...(pageParam === null ? {} : { cursor: pageParam }) };
      return unwrap(
        draft === null
          ? api.GET('/api/v1/policies/preview', { params: { query: { ...query, jurisdictionId } } })
          : api.POST('/api/v1/policies/preview', { params: { query }, body: draft }),
      );
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    refetchOnWindowFocus: false,
  });
}

/** Whose 提醒规则 is asked about. */
export type LadderOwner = 'plans' | 'tasks';

export function useLadder(owner: LadderOwner, id: Id, on = true) {
  return useQuery({
    queryKey: keys.ladder(owner, id),
    queryFn: () =>
      unwrap(
        owner === 'plans'
          ? api.GET('/api/v1/plans/{id}/ladder', { params: { path: { id } } })
          : api.GET('/api/v1/tasks/{id}/ladder', { params: { path: { id } } }),
      ),
    enabled: on,
  });
}

interface Choice {
  version: number;
  ladder: LadderKey | null;
}

export function useChooseLadder(owner: LadderOwner, id: Id) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ version, ladder }: Choice) => {
      const ask = { params: { path: { id } }, headers: ifMatch(version), body: { ladder } };
      return unwrap(
        owner === 'plans'
          ? api.PATCH('/api/v1/plans/{id}/ladder', ask)
          : api.PATCH('/api/v1/tasks/{id}/ladder', ask),
      );
    },
    onSuccess: (choice) => {
      client.setQueryData(keys.ladder(owner, id), choice);
      // A plan's choice is also that of its tasks which made none.
      void client.invalidateQueries({ queryKey: owner === 'plans' ? keys.anyTask : keys.task(id) });
      if (owner === 'plans') void client.invalidateQueries({ queryKey: keys.plan(id) });
    },
  });
}
