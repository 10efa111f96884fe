import type * as T from './types';

interface Res<R> {
  headers: Record<string, unknown>;
  content: { 'application/json': R };
}
type Op<R, P = undefined, Q = undefined, B = undefined> = {
  parameters: (P extends undefined ? { path?: never } : { path: P }) &
    (Q extends undefined ? { query?: never } : { query?: Q });
  responses: { 200: Res<R> };
} & (B extends undefined ? { requestBody?: never } : { requestBody: { content: { 'application/json': B } } });
type Get<O> = { get: O };
type Post<O> = { post: O };
type ById = { id: string };
type TaskQuery = {
  jurisdictionId?: string;
  planId?: string;
  unitId?: string;
  role?: string;
  light?: string;
  class?: string;
  state?: string;
  dueFrom?: string;
  dueTo?: string;
  text?: string;
  sort?: 'due' | 'code';
  cursor?: string;
  limit?: number;
};

export interface paths {
  '/api/v1/session': Get<Op<T.Me>> & Post<Op<T.Me, undefined, undefined, { login: string; password: string }>> & { delete: Op<never> };
  '/api/v1/units': Get<Op<{ items: T.Unit[] }, undefined, { jurisdictionId?: string; text?: string; limit?: number }>> &
    Post<Op<T.Unit, undefined, undefined, { jurisdictionId: string; name: string; kind: string }>>;
  '/api/v1/people': Get<Op<{ items: T.Person[] }, undefined, { jurisdictionId?: string }>> &
    Post<Op<T.Person, undefined, undefined, { login: string; name: string; email?: string; password: string; memberships: { unitId: string; role: T.Role }[] }>>;
  '/api/v1/people/{id}': { patch: Op<T.Person, ById, undefined, { name?: string; email?: string; active?: boolean; password?: string }> };
  '/api/v1/plans/imports': Post<Op<{ planId: string; clauses: number; messages: number }, undefined, undefined, { jurisdictionId: string; fileName: string; text: string }>>;
  '/api/v1/plans': Get<Op<{ items: T.PlanSummary[] }>>;
  '/api/v1/plans/{id}': Get<Op<T.PlanReview, ById>> & {
    patch: Op<T.PlanReview, ById, undefined, { title?: string; docNumber?: string | null; issuer?: string | null; issuedOn?: string | null }>;
    delete: Op<never, ById>;
  };
  '/api/v1/plans/{id}/tasks/{taskId}': {
    patch: Op<
      { task: T.DraftTask; blockers: T.Blocker[] },
      { id: string; taskId: string },
      undefined,
      {
        title?: string;
        included?: boolean;
        assignments?: { unitId?: string; name?: string; role: T.AssignmentRole }[];
        milestones?: { id?: string; name: string; due: string }[];
      }
    >;
  };
  '/api/v1/plans/{id}/units': Post<Op<{ created: number; review: T.PlanReview }, ById, undefined, { names?: string[] }>>;
  '/api/v1/plans/{id}/issue': Post<Op<{ tasks: number; notified: number }, ById>>;
  '/api/v1/tasks': Get<Op<{ items: T.LedgerRow[]; nextCursor: string | null }, undefined, TaskQuery>>;
  '/api/v1/tasks/summary': Get<Op<T.Summary, undefined, TaskQuery>>;
  '/api/v1/tasks/{id}': Get<Op<T.TaskDetail, ById>>;
  '/api/v1/tasks/{id}/transitions': Post<Op<T.TaskDetail, ById, undefined, { action: string; note?: string }>>;
  '/api/v1/tasks/{id}/reports': Post<Op<T.TaskDetail, ById, undefined, { period?: string; done: string; problems?: string; nextSteps?: string }>>;
  '/api/v1/milestones/{id}/report': Post<Op<T.TaskDetail, ById, undefined, { evidence: string; values?: { targetId: string; reached: number }[] }>>;
  '/api/v1/milestones/{id}/confirm': Post<Op<T.TaskDetail, ById>>;
  '/api/v1/milestones/{id}/return': Post<Op<T.TaskDetail, ById, undefined, { reason: string }>>;
  '/api/v1/inbox': Get<Op<{ items: T.InboxItem[]; nextCursor: string | null; unread: number }, undefined, { unread?: boolean; cursor?: string; limit?: number }>>;
  '/api/v1/inbox/read': Post<Op<{ unread: number }, undefined, undefined, { ids?: string[]; all?: true }>>;
  '/api/v1/digests': Get<Op<{ items: T.DigestSummary[] }>>;
  '/api/v1/digests/{id}': Get<Op<T.Digest, ById>>;
}
