import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ifMatch, unwrap } from './client';
import { keys } from './keys';
import type { Extension, ExtensionState } from './types';

const PAGE_SIZE = 50;

export interface ExtensionFilter {
  state?: ExtensionState;
}

export function useExtensions(filter: ExtensionFilter) {
  return useInfiniteQuery({
    queryKey: keys.extensionList(filter),
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET('/api/v1/extensions', {
          params: {
            query: { ...filter, limit: PAGE_SIZE, ...(pageParam !== null && { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

export function useTaskExtensions(taskId: string) {
  return useQuery({
    queryKey: keys.taskExtensions(taskId),
    queryFn: () => unwrap(api.GET('/api/v1/tasks/{id}/extensions', { params: { path: { id: taskId } } })),
  });
}

/** A decision moves days: the task, the lists and the counts are asked again. */
function useExtensionMutation<V>(mutationFn: (variables: V) => Promise<Extension>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: ({ task }) => {
      void client.invalidateQueries({ queryKey: keys.task(task.id) });
      void client.invalidateQueries({ queryKey: keys.extensions });
      void client.invalidateQueries({ queryKey: keys.approvals });
      void client.invalidateQueries({ queryKey: keys.tasks });
    },
  });
}

export interface ExtensionRequest {
  milestone: { id: string; version: number };
  newDue: string;
  reason: string;
  progress?: string;
}

export function useRequestExtension() {
  return useExtensionMutation(({ milestone, ...body }: ExtensionRequest) =>
    unwrap(
      api.POST('/api/v1/milestones/{id}/extensions', {
        params: { path: { id: milestone.id } },
        headers: ifMatch(milestone.version),
        body,
      }),
    ),
  );
}

type Decided = Pick<Extension, 'id' | 'version'>;

export function useApproveExtension() {
  return useExtensionMutation(
    ({ extension, ...body }: { extension: Decided; note: string; grantedDue?: string }) =>
      unwrap(
        api.POST('/api/v1/extensions/{id}/approve', {
          params: { path: { id: extension.id } },
          headers: ifMatch(extension.version),
          body,
        }),
      ),
  );
}

export function useRejectExtension() {
  return useExtensionMutation(({ extension, note }: { extension: Decided; note: string }) =>
    unwrap(
      api.POST('/api/v1/extensions/{id}/reject', {
        params: { path: { id: extension.id } },
        headers: ifMatch(extension.version),
        body: { note },
      }),
    ),
  );
}

export function useWithdrawExtension() {
  return useExtensionMutation(({ id, version }: Decided) =>
    unwrap(
      api.POST('/api/v1/extensions/{id}/withdraw', { params: { path: { id } }, headers: ifMatch(version) }),
    ),
  );
}
