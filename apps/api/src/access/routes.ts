import { personal, reads, writes, type RoleReach, type RouteTable } from './route-rule.js';

const OFFICE: RoleReach = { office: 'jurisdiction' };
const ADMIN: RoleReach = { admin: 'jurisdiction' };
const LEAD: RoleReach = { contact: 'lead', head: 'lead' };
const TASK_READERS: RoleReach = {
  office: 'jurisdiction',
  supervisor: 'jurisdiction',
  contact: 'part',
  head: 'part',
};
const TASK_WORKERS: RoleReach = { ...OFFICE, ...LEAD };
const DIGEST_READERS: RoleReach = { office: 'jurisdiction', supervisor: 'jurisdiction' };

/**
 * Role × route × reach. The process does not start while a route is missing here, or is here only; a test tries every
 * role on every route against objects of its own, of other units and of other jurisdictions.
 */
export const ROUTES = {
  'GET /health': personal('public'),
  'POST /session': personal('public', true),
  'GET /session': reads('signed-in'),
  'DELETE /session': personal('public', true),
  'GET /units': reads('signed-in'),
  'POST /units': writes('directory', ADMIN),
  'POST /units/import': writes('directory', ADMIN),
  'PATCH /units/:id': writes('directory', ADMIN),
  'POST /units/:id/aliases': writes('directory', ADMIN),
  'DELETE /units/:id/aliases/:aliasId': writes('directory', ADMIN),
  'GET /people': reads(ADMIN),
  'POST /people': writes('directory', ADMIN),
  'PATCH /people/:id': writes('directory', ADMIN),
  'POST /plans/imports': writes('plans', OFFICE),
  'GET /plans': reads(OFFICE),
  'GET /plans/:id': reads(OFFICE),
  'PATCH /plans/:id': writes('plans', OFFICE),
  'DELETE /plans/:id': writes('plans', OFFICE),
  'PATCH /plans/:id/tasks/:taskId': writes('plans', OFFICE),
  'POST /plans/:id/units': writes('plans', OFFICE),
  'POST /plans/:id/tasks/:taskId/accept': writes('plans', OFFICE),
  'POST /plans/:id/tasks/:taskId/reject': writes('plans', OFFICE),
  'POST /plans/:id/tasks/:taskId/reopen': writes('plans', OFFICE),
  'POST /plans/:id/tasks/:taskId/values': writes('plans', OFFICE),
  'POST /plans/:id/tasks/:taskId/split': writes('plans', OFFICE),
  'POST /plans/:id/review/accept': writes('plans', OFFICE),
  'POST /plans/:id/review/accept-all': writes('plans', OFFICE),
  'POST /plans/:id/review/accept-leads': writes('plans', OFFICE),
  'POST /plans/:id/review/reject': writes('plans', OFFICE),
  'POST /plans/:id/review/reopen': writes('plans', OFFICE),
  'POST /plans/:id/review/merge': writes('plans', OFFICE),
  'POST /plans/:id/review/undo': writes('plans', OFFICE),
  'GET /plans/:id/review/actions': reads(OFFICE),
  'POST /plans/:id/issue': writes('plans', OFFICE),
  'GET /plans/:id/revisions': reads(OFFICE),
  'POST /plans/:id/revisions': writes('plans', OFFICE),
  'GET /plans/:id/revisions/proposed': reads(OFFICE),
  'DELETE /plans/:id/revisions/proposed': writes('plans', OFFICE),
  'POST /plans/:id/revisions/proposed/apply': writes('plans', OFFICE),
  'GET /tasks': reads(TASK_READERS),
  'GET /tasks/summary': reads(TASK_READERS),
  'GET /tasks/:id': reads(TASK_READERS),
  'POST /tasks/:id/transitions': writes('tasks', TASK_WORKERS),
  'POST /tasks/:id/reports': writes('tasks', LEAD),
  'POST /milestones/:id/report': writes('tasks', LEAD),
  'POST /milestones/:id/confirm': writes('tasks', OFFICE),
  'POST /milestones/:id/return': writes('tasks', OFFICE),
  'GET /inbox': reads('signed-in'),
  'POST /inbox/read': personal('signed-in'),
  'GET /exports/ledger': reads(TASK_READERS),
  'GET /exports/plans/:id/:kind': reads(OFFICE),
  'GET /digests': reads(DIGEST_READERS),
  'GET /digests/:id': reads(DIGEST_READERS),
} as const satisfies RouteTable;

/** `METHOD /path`, with the names of parameters, without the prefix. */
export type RouteKey = keyof typeof ROUTES;
