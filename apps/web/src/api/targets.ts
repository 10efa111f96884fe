import { useQuery } from '@tanstack/react-query';
import { api, unwrap } from './client';
import { keys } from './keys';
import type { components } from './schema';

export type TargetStanding = components['schemas']['TargetStanding'];
export type TargetClass = components['schemas']['TargetClass'];
export type TaskTargetsRow = components['schemas']['TaskTargetsRow'];

/** Under the task's key, so that what changes the task makes it stale. */
export function useTaskTargets(taskId: string) {
  return useQuery({
    queryKey: [...keys.task(taskId), 'targets'],
    queryFn: () => unwrap(api.GET('/api/v1/tasks/{id}/targets', { params: { path: { id: taskId } } })),
  });
}

export function usePlanTargets(planId: string | undefined) {
  return useQuery({
    queryKey: ['plan-targets', planId],
    queryFn: () => unwrap(api.GET('/api/v1/plans/{id}/targets', { params: { path: { id: planId ?? '' } } })),
    enabled: planId !== undefined,
  });
}
