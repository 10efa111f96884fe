import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ifMatch, unwrap } from './client';
import { keys } from './keys';
import type { DraftTask, PlanEdit, PlanReview, PlanSummary, TaskEdit } from './types';

export function usePlans(enabled = true) {
  return useQuery({
    queryKey: keys.plans,
    queryFn: async () => (await unwrap(api.GET('/api/v1/plans'))).items,
    enabled,
  });
}

export function usePlanReview(id: string) {
  return useQuery({
    queryKey: keys.plan(id),
    queryFn: () => unwrap(api.GET('/api/v1/plans/{id}', { params: { path: { id } } })),
    // Somebody is working on it: a background reload must not pull the text from under the eyes.
    refetchOnWindowFocus: false,
    staleTime: 60_000,
  });
}

/** A document as a file, or as text that was pasted. */
export type DocumentSource = { file: File } | { fileName: string; text: string };

/** `reference`: a higher level's document, kept for comparison. */
export type PlanKind = PlanSummary['kind'];

export interface ImportInput {
  jurisdictionId: string;
  kind: PlanKind;
  source: DocumentSource;
}

export function useImportPlan() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ jurisdictionId, kind, source }: ImportInput) =>
      'file' in source
        ? importFile(jurisdictionId, kind, source.file)
        : unwrap(api.POST('/api/v1/plans/imports', { body: { jurisdictionId, kind, ...source } })),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.plans }),
  });
}

function importFile(jurisdictionId: string, kind: PlanKind, file: File) {
  const form = new FormData();
  // The field before the file: a streaming server knows the jurisdiction when the bytes arrive.
  form.append('jurisdictionId', jurisdictionId);
  form.append('kind', kind);
  form.append('file', file, file.name);
  return unwrap(
    api.POST('/api/v1/plans/imports', {
      body: { jurisdictionId, kind },
      bodySerializer: () => form, // the multipart form of the same request
    }),
  );
}

export function usePatchTask(planId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ task, patch }: { task: DraftTask; patch: TaskEdit }) =>
      unwrap(
        api.PATCH('/api/v1/plans/{id}/tasks/{taskId}', {
          params: { path: { id: planId, taskId: task.id } },
          headers: ifMatch(task.version),
          body: patch,
        }),
      ),
    onSuccess: ({ task, blockers, lastAction }) => {
      client.setQueryData<PlanReview>(keys.plan(planId), (review) =>
        review === undefined
          ? review
          : {
              ...review,
              blockers,
              lastAction,
              tasks: review.tasks.map((old) => (old.id === task.id ? task : old)),
            },
      );
      void client.invalidateQueries({ queryKey: keys.plans });
    },
  });
}

export function usePatchPlan(planId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ version, patch }: { version: number; patch: PlanEdit }) =>
      unwrap(
        api.PATCH('/api/v1/plans/{id}', {
          params: { path: { id: planId } },
          headers: ifMatch(version),
          body: patch,
        }),
      ),
    onSuccess: (review) => {
      client.setQueryData(keys.plan(planId), review);
      void client.invalidateQueries({ queryKey: keys.plans });
    },
  });
}

export function useAdoptUnits(planId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (names?: string[]) =>
      unwrap(
        api.POST('/api/v1/plans/{id}/units', {
          params: { path: { id: planId } },
          body: names === undefined ? {} : { names },
        }),
      ),
    onSuccess: ({ review }) => {
      client.setQueryData(keys.plan(planId), review);
      void client.invalidateQueries({ queryKey: ['units'] });
    },
  });
}

export function useIssuePlan(planId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (version: number) =>
      unwrap(
        api.POST('/api/v1/plans/{id}/issue', {
          params: { path: { id: planId } },
          headers: ifMatch(version),
        }),
      ),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: keys.plan(planId) }),
        client.invalidateQueries({ queryKey: keys.plans }),
        client.invalidateQueries({ queryKey: keys.tasks }),
      ]),
  });
}

export function useDeletePlan() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => unwrap(api.DELETE('/api/v1/plans/{id}', { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.plans }),
  });
}
