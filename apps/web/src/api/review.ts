import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ifMatch, unwrap } from './client';
import { keys } from './keys';
import type { DraftTask, Id, PlanReview, ReviewChange } from './types';

/** What can be done on the review desk by a click. */
export type Decision =
  | { kind: 'accept' | 'reject' | 'reopen'; task: DraftTask }
  | { kind: 'lead'; task: DraftTask; name: string }
  | { kind: 'accept-all' | 'accept-leads'; version: number }
  | { kind: 'undo'; actionId: Id };

export function useDecision(planId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (decision: Decision) => unwrap(send(planId, decision)),
    onSuccess: (change) => {
      const known = client.getQueryData<PlanReview>(keys.plan(planId));
      if (known !== undefined) client.setQueryData(keys.plan(planId), changed(known, change));
      // Tasks that came or went have a place in the order, and messages, that only the whole review knows.
      if (known === undefined || hasOthers(known, change))
        void client.invalidateQueries({ queryKey: keys.plan(planId) });
      void client.invalidateQueries({ queryKey: keys.plans, exact: true });
    },
  });
}

function send(id: string, decision: Decision) {
  switch (decision.kind) {
    case 'accept':
    case 'reject':
    case 'reopen': {
      const { task } = decision;
      return api.POST(`/api/v1/plans/{id}/tasks/{taskId}/${decision.kind}`, conditional(id, task));
    }
    case 'lead': {
      const { task, name } = decision;
      return api.POST('/api/v1/plans/{id}/tasks/{taskId}/values', {
        ...conditional(id, task),
        body: { lead: name },
      });
    }
    case 'accept-all':
    case 'accept-leads':
      return api.POST(`/api/v1/plans/{id}/review/${decision.kind}`, {
        params: { path: { id } },
        headers: ifMatch(decision.version),
      });
    case 'undo':
      return api.POST('/api/v1/plans/{id}/review/undo', {
        params: { path: { id } },
        body: { actionId: decision.actionId },
      });
  }
}

const conditional = (id: string, task: DraftTask) => ({
  params: { path: { id, taskId: task.id } },
  headers: ifMatch(task.version),
});

function changed(review: PlanReview, { plan, tasks, blockers, lastAction }: ReviewChange): PlanReview {
  const fresh = new Map(tasks.map((task) => [task.id, task]));
  return {
    ...review,
    plan,
    blockers,
    lastAction,
    tasks: review.tasks.map((old) => fresh.get(old.id) ?? old),
  };
}

function hasOthers(review: PlanReview, { tasks, removed }: ReviewChange): boolean {
  const known = new Set(review.tasks.map(({ id }) => id));
  return removed.length > 0 || tasks.some(({ id }) => !known.has(id));
}
