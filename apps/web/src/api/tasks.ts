import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { api, ifMatch, unwrap } from './client';
import { keys } from './keys';
import { toTaskQuery } from '../lib/ledger-filters';
import type { LedgerFilters } from '../lib/ledger-filters';
import type { MilestoneReport, ProgressInput, TaskActionName, TaskDetail } from './types';

const PAGE_SIZE = 50;

export function useTasks(filters: LedgerFilters, enabled = true) {
  return useInfiniteQuery({
    queryKey: keys.taskList(filters),
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET('/api/v1/tasks', {
          params: {
            query: {
              sort: 'due',
              ...toTaskQuery(filters),
              limit: PAGE_SIZE,
              ...(pageParam !== null && { cursor: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    // Changing a filter keeps the old rows in place until the new ones are here: no jump.
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** Counts of the filters without the class: the tiles stay still while one of them is chosen. */
export function useTaskSummary(filters: LedgerFilters) {
  const { class: _class, sort: _sort, ...rest } = filters;
  return useQuery({
    queryKey: keys.taskSummary(rest),
    queryFn: () => unwrap(api.GET('/api/v1/tasks/summary', { params: { query: toTaskQuery(rest) } })),
    placeholderData: keepPreviousData,
  });
}

export function useTask(id: string) {
  return useQuery({
    queryKey: keys.task(id),
    queryFn: () => unwrap(api.GET('/api/v1/tasks/{id}', { params: { path: { id } } })),
  });
}

/** Every change of a task answers with the whole task; lists and counts are asked again. */
function useTaskMutation<V>(taskId: string, mutationFn: (variables: V) => Promise<TaskDetail>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: (task) => {
      client.setQueryData(keys.task(taskId), task);
      void client.invalidateQueries({ queryKey: keys.objections(taskId) });
      void client.invalidateQueries({ queryKey: keys.subtasks(taskId) });
      void client.invalidateQueries({ queryKey: keys.approvals });
      void client.invalidateQueries({ queryKey: keys.tasks });
      void client.invalidateQueries({ queryKey: keys.session });
      void client.invalidateQueries({ queryKey: keys.plan(task.plan.id) });
    },
  });
}

export function useTransition(taskId: string) {
  return useTaskMutation(
    taskId,
    ({
      version,
      ...body
    }: {
      version: number;
      action: TaskActionName;
      note?: string;
      proposedUnitId?: string;
    }) =>
      unwrap(
        api.POST('/api/v1/tasks/{id}/transitions', {
          params: { path: { id: taskId } },
          headers: ifMatch(version),
          body,
        }),
      ),
  );
}

export function useReport(taskId: string) {
  return useTaskMutation(taskId, (body: ProgressInput) =>
    unwrap(api.POST('/api/v1/tasks/{id}/reports', { params: { path: { id: taskId } }, body })),
  );
}

interface MilestoneRef {
  id: string;
  version: number;
}

export function useReportMilestone(taskId: string) {
  return useTaskMutation(taskId, ({ milestone, ...body }: MilestoneReport & { milestone: MilestoneRef }) =>
    unwrap(
      api.POST('/api/v1/milestones/{id}/report', {
        params: { path: { id: milestone.id } },
        headers: ifMatch(milestone.version),
        body,
      }),
    ),
  );
}

export function useConfirmMilestone(taskId: string) {
  return useTaskMutation(taskId, ({ id, version }: MilestoneRef) =>
    unwrap(
      api.POST('/api/v1/milestones/{id}/confirm', { params: { path: { id } }, headers: ifMatch(version) }),
    ),
  );
}

export function useReturnMilestone(taskId: string) {
  return useTaskMutation(taskId, ({ milestone, reason }: { milestone: MilestoneRef; reason: string }) =>
    unwrap(
      api.POST('/api/v1/milestones/{id}/return', {
        params: { path: { id: milestone.id } },
        headers: ifMatch(milestone.version),
        body: { reason },
      }),
    ),
  );
}
