import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { api, ifMatch, unwrap } from './client';
import { keys } from './keys';
import type { DocumentSource } from './plans';
import type { Id, ReissueApplied, ReissueDecisions } from './types';

/** All versions of a plan, newest first. */
export function useRevisions(planId: Id) {
  return useQuery({
    queryKey: keys.revisions(planId),
    queryFn: async () =>
      (await unwrap(api.GET('/api/v1/plans/{id}/revisions', { params: { path: { id: planId } } }))).items,
    refetchOnWindowFocus: false,
  });
}

/** What the waiting version changes. */
export function useReissue(planId: Id, revisionId: Id) {
  return useQuery({
    queryKey: keys.reissue(planId, revisionId),
    queryFn: () =>
      unwrap(api.GET('/api/v1/plans/{id}/revisions/proposed', { params: { path: { id: planId } } })),
    // Somebody is deciding: what is under the eyes must not change by itself.
    refetchOnWindowFocus: false,
    staleTime: 60_000,
  });
}

export function useProposeReissue(planId: Id) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (source: DocumentSource) => unwrap(propose(planId, source)),
    onSuccess: async (reissue) => {
      client.setQueryData(keys.reissue(planId, reissue.revisionId), reissue);
      await client.invalidateQueries({ queryKey: keys.revisions(planId) });
    },
  });
}

function propose(planId: Id, source: DocumentSource) {
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

/** `onApplied` leads away from the page before its content goes. */
export function useApplyReissue(planId: Id, onApplied: (applied: ReissueApplied) => void) {
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
    onSuccess: async (applied) => {
      onApplied(applied);
      await Promise.all([
        forgetProposed(client, planId),
        client.invalidateQueries({ queryKey: keys.plan(planId) }),
        client.invalidateQueries({ queryKey: keys.plans }),
        client.invalidateQueries({ queryKey: keys.tasks }),
        client.invalidateQueries({ queryKey: keys.anyTask }),
      ]);
    },
  });
}

export function useDiscardReissue(planId: Id) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      unwrap(api.DELETE('/api/v1/plans/{id}/revisions/proposed', { params: { path: { id: planId } } })),
    onSuccess: () => forgetProposed(client, planId),
  });
}

/** The list first: as long as it names a waiting version, that one would be asked for again. */
async function forgetProposed(client: QueryClient, planId: Id): Promise<void> {
  await client.invalidateQueries({ queryKey: keys.revisions(planId), refetchType: 'all' });
  client.removeQueries({ queryKey: keys.reissues(planId) });
}

/** Loads everything anew that an answer is made on: the plan's version, its versions and what is compared. */
export function useRefreshReissue(planId: Id): () => Promise<unknown> {
  const client = useQueryClient();
  return async () => {
    await Promise.all(
      [keys.plan(planId), keys.revisions(planId)].map((queryKey) => client.invalidateQueries({ queryKey })),
    );
    await client.invalidateQueries({ queryKey: keys.reissues(planId) });
  };
}
