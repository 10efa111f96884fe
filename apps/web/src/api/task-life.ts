import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ifMatch, unwrap } from './client';
import { keys } from './keys';
import type {
  ApprovalKind,
  NewSubtask,
  Reassignment,
  SubtaskEdit,
  SubtaskList,
  TaskActionName,
} from './types';

const PAGE_SIZE = 50;

export function useObjections(taskId: string) {
  return useQuery({
    queryKey: keys.objections(taskId),
    queryFn: () => unwrap(api.GET('/api/v1/tasks/{id}/objections', { params: { path: { id: taskId } } })),
  });
}

export function useSubtasks(taskId: string) {
  return useQuery({
    queryKey: keys.subtasks(taskId),
    queryFn: () => unwrap(api.GET('/api/v1/tasks/{id}/subtasks', { params: { path: { id: taskId } } })),
  });
}

/** Every change of a part answers with all of them; the task's own page and lists are asked again. */
function useSubtaskMutation<V>(taskId: string, mutationFn: (variables: V) => Promise<SubtaskList>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: (list) => {
      client.setQueryData(keys.subtasks(taskId), list);
      void client.invalidateQueries({ queryKey: keys.task(taskId), exact: true });
    },
  });
}

export function useSplit(taskId: string) {
  return useSubtaskMutation(taskId, (body: NewSubtask) =>
    unwrap(api.POST('/api/v1/tasks/{id}/subtasks', { params: { path: { id: taskId } }, body })),
  );
}

interface Versioned {
  id: string;
  version: number;
}

export function useEditSubtask(taskId: string) {
  return useSubtaskMutation(taskId, ({ id, version, ...body }: SubtaskEdit & Versioned) =>
    unwrap(api.PATCH('/api/v1/subtasks/{id}', { params: { path: { id } }, headers: ifMatch(version), body })),
  );
}

export type SubtaskStep = 'report' | 'confirm' | 'return' | 'cancel';

export function useSubtaskStep(taskId: string) {
  return useSubtaskMutation(
    taskId,
    ({ id, version, step, text }: Versioned & { step: SubtaskStep; text: string }) => {
      const at = { params: { path: { id } }, headers: ifMatch(version) };
      switch (step) {
        case 'report':
          return unwrap(api.POST('/api/v1/subtasks/{id}/report', { ...at, body: { report: text } }));
        case 'confirm':
          return unwrap(api.POST('/api/v1/subtasks/{id}/confirm', at));
        case 'return':
          return unwrap(api.POST('/api/v1/subtasks/{id}/return', { ...at, body: { reason: text } }));
        case 'cancel':
          return unwrap(
            api.POST('/api/v1/subtasks/{id}/cancel', { ...at, body: text === '' ? {} : { note: text } }),
          );
      }
    },
  );
}

export function useReassign(taskId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ version, ...body }: Reassignment & { version: number }) =>
      unwrap(
        api.POST('/api/v1/tasks/{id}/reassign', {
          params: { path: { id: taskId } },
          headers: ifMatch(version),
          body,
        }),
      ),
    onSuccess: (task) => {
      client.setQueryData(keys.task(taskId), task);
      void client.invalidateQueries({ queryKey: keys.tasks });
      void client.invalidateQueries({ queryKey: keys.objections(taskId) });
      void client.invalidateQueries({ queryKey: keys.subtasks(taskId) });
      void client.invalidateQueries({ queryKey: keys.approvals });
    },
  });
}

export function useApprovals(kind: ApprovalKind | undefined) {
  return useInfiniteQuery({
    queryKey: keys.approvalList(kind),
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET('/api/v1/approvals', {
          params: {
            query: {
              limit: PAGE_SIZE,
              ...(kind !== undefined && { kind }),
              ...(pageParam !== null && { cursor: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** After a decision the queue, the ledger and the task itself are stale. */
function useAfterDecision() {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: keys.approvals });
    void client.invalidateQueries({ queryKey: keys.tasks });
    void client.invalidateQueries({ queryKey: keys.anyTask });
  };
}

interface Bulk {
  items: Versioned[];
}

export function useBulkTransitions() {
  const settled = useAfterDecision();
  return useMutation({
    mutationFn: (body: Bulk & { action: TaskActionName; note?: string }) =>
      unwrap(api.POST('/api/v1/tasks/bulk-transitions', { body })),
    onSettled: settled,
  });
}

export function useBulkConfirmations() {
  const settled = useAfterDecision();
  return useMutation({
    mutationFn: (body: Bulk) => unwrap(api.POST('/api/v1/milestones/bulk-confirmations', { body })),
    onSettled: settled,
  });
}

export function useReturnFromQueue() {
  const settled = useAfterDecision();
  return useMutation({
    mutationFn: ({ id, version, reason }: Versioned & { reason: string }) =>
      unwrap(
        api.POST('/api/v1/milestones/{id}/return', {
          params: { path: { id } },
          headers: ifMatch(version),
          body: { reason },
        }),
      ),
    onSettled: settled,
  });
}
