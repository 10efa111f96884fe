import type { Role } from '@app/domain';

/** Who may call a route at all; what they may see or change there is decided by the use case. */
export type RouteRule = 'public' | 'signed-in' | readonly Role[];

const OFFICE: readonly Role[] = ['office'];
const ADMIN: readonly Role[] = ['admin'];
const UNIT_PEOPLE: readonly Role[] = ['contact', 'head'];
const TASK_READERS: readonly Role[] = ['office', 'contact', 'head', 'supervisor'];
const TASK_WORKERS: readonly Role[] = ['office', 'contact', 'head'];
const DIGEST_READERS: readonly Role[] = ['office', 'supervisor'];

/** Every route and who may call it. The process does not start while a route is missing here, or is here only. */
export const ROUTES = {
  'GET /health': 'public',
  'POST /session': 'public',
  'GET /session': 'signed-in',
  'DELETE /session': 'public',
  'GET /units': 'signed-in',
  'POST /units': ADMIN,
  'POST /units/import': ADMIN,
  'PATCH /units/:id': ADMIN,
  'POST /units/:id/aliases': ADMIN,
  'DELETE /units/:id/aliases/:aliasId': ADMIN,
  'GET /people': ADMIN,
  'POST /people': ADMIN,
  'PATCH /people/:id': ADMIN,
  'POST /plans/imports': OFFICE,
  'GET /plans': OFFICE,
  'GET /plans/:id': OFFICE,
  'PATCH /plans/:id': OFFICE,
  'DELETE /plans/:id': OFFICE,
  'PATCH /plans/:id/tasks/:taskId': OFFICE,
  'POST /plans/:id/units': OFFICE,
  'POST /plans/:id/tasks/:taskId/accept': OFFICE,
  'POST /plans/:id/tasks/:taskId/reject': OFFICE,
  'POST /plans/:id/tasks/:taskId/reopen': OFFICE,
  'POST /plans/:id/tasks/:taskId/values': OFFICE,
  'POST /plans/:id/tasks/:taskId/split': OFFICE,
  'POST /plans/:id/review/accept': OFFICE,
  'POST /plans/:id/review/accept-all': OFFICE,
  'POST /plans/:id/review/accept-leads': OFFICE,
  'POST /plans/:id/review/reject': OFFICE,
  'POST /plans/:id/review/reopen': OFFICE,
  'POST /plans/:id/review/merge': OFFICE,
  'POST /plans/:id/review/undo': OFFICE,
  'GET /plans/:id/review/actions': OFFICE,
  'POST /plans/:id/issue': OFFICE,
  'GET /plans/:id/revisions': OFFICE,
  'POST /plans/:id/revisions': OFFICE,
  'GET /plans/:id/revisions/proposed': OFFICE,
  'DELETE /plans/:id/revisions/proposed': OFFICE,
  'POST /plans/:id/revisions/proposed/apply': OFFICE,
  'GET /tasks': TASK_READERS,
  'GET /tasks/summary': TASK_READERS,
  'GET /tasks/:id': TASK_READERS,
  'POST /tasks/:id/transitions': TASK_WORKERS,
  'POST /tasks/:id/reports': UNIT_PEOPLE,
  'POST /milestones/:id/report': UNIT_PEOPLE,
  'POST /milestones/:id/confirm': OFFICE,
  'POST /milestones/:id/return': OFFICE,
  'GET /inbox': 'signed-in',
  'POST /inbox/read': 'signed-in',
  'GET /exports/ledger': TASK_READERS,
  'GET /exports/plans/:id/:kind': OFFICE,
  'GET /digests': DIGEST_READERS,
  'GET /digests/:id': DIGEST_READERS,
} as const satisfies Readonly<Record<string, RouteRule>>;

/** `METHOD /path`, with the names of parameters, without the prefix. */
export type RouteKey = keyof typeof ROUTES;

export type RouteTable = Readonly<Record<string, RouteRule>>;
