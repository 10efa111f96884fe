import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ifMatch, unwrap } from './client';
import { keys } from './keys';
import type { Id, ReissueDecisions } from './types';

/** All versions of a plan, newest first. */
export function useRevisions(planId: Id) {
  return useQuery({
    queryKey: keys.revisions(planId),
    queryFn: async () =>
      (await unwrap(api.GET('/api/v1/plans/{id}/revisions', { params: { path: { id: planId } } }))).items,
    refetchOnWindowFocus: false,
  });
}

/** What the waiting version changes; `enabled` where there is one. */
export function useReissue(planId: Id, enabled: boolean) {
  return useQuery({
    queryKey: keys.reissue(planId),
    queryFn: () =>
      unwrap(api.GET('/api/v1/plans/{id}/revisions/proposed', { params: { path: { id: planId } } })),
    enabled,
    // Somebody is deciding: what is under the eyes must not change by itself.
    refetchOnWindowFocus: false,
    staleTime: 60_000,
  });
}

export type ReissueSource = { file: File } | { fileName: string; text: string };

export function useProposeReissue(planId: Id) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (source: ReissueSource) => unwrap(propose(planId, source)),
    onSuccess: async (reissue) => {
      await client.invalidateQueries({ queryKey: keys.revisions(planId), exact: true });
      client.setQueryData(keys.reissue(planId), reissue);
    },
  });
}

function propose(planId: Id, source: ReissueSource) {
  const params = { path: { id: planId } };
  if ('text' in source) return api.POST('/api/v1/plans/{id}/revisions', { params, body: source });
  const form = new FormData();
  form.append('file', source.file, source.file.name);
  return api.POST('/api/v1/plans/{id}/revisions', {
    params,
    body: {},
    bodySerializer: () => form, // the multipart form of the same request
  });
}

export function useApplyReissue(planId: Id) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ version, answers }: { version: number; answers: ReissueDecisions }) =>
      unwrap(
        api.POST('/api/v1/plans/{id}/revisions/proposed/apply', {
          params: { path: { id: planId } },
          headers: ifMatch(version),
          body: answers,
        }),
      ),
    onSuccess: () => {
      client.removeQueries({ queryKey: keys.reissue(planId) });
      return Promise.all([
        client.invalidateQueries({ queryKey: keys.plan(planId) }),
        client.invalidateQueries({ queryKey: keys.plans }),
        client.invalidateQueries({ queryKey: keys.tasks }),
      ]);
    },
  });
}

export function useDiscardReissue(planId: Id) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      unwrap(api.DELETE('/api/v1/plans/{id}/revisions/proposed', { params: { path: { id: planId } } })),
    onSuccess: () => {
      client.removeQueries({ queryKey: keys.reissue(planId) });
      return client.invalidateQueries({ queryKey: keys.revisions(planId) });
    },
  });
}
