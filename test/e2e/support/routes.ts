import type { Role } from '@app/domain';
import type { TaskDetail } from '@app/workflow';
import type { Http, Method } from './http.js';

/** Who may come through the door of a route, as this test reads the design; not taken from the product's own table. */
export type Door = 'everybody' | 'signed-in' | readonly Role[];

const OFFICE: Door = ['office'];
const ADMIN: Door = ['admin'];
const AUDITOR: Door = ['auditor'];
const UNIT: Door = ['contact', 'head'];
const TASK_READERS: Door = ['office', 'contact', 'head', 'supervisor'];
const DIGEST_READERS: Door = ['office', 'supervisor'];

export const DOORS: Readonly<Record<string, Door>> = {
  'GET /health': 'everybody',
  'POST /session': 'everybody',
  'GET /session': 'signed-in',
  'DELETE /session': 'everybody',
  'GET /units': 'signed-in',
  'POST /units': ADMIN,
  'POST /units/import': ADMIN,
  'PATCH /units/{id}': ADMIN,
  'GET /units/{id}': ['admin', 'office'],
  'PUT /units/{id}/members': ADMIN,
  'GET /units/{id}/merge-preview': ADMIN,
  'POST /units/{id}/merge': ADMIN,
  'POST /units/{id}/handover': ADMIN,
  'POST /people/{id}/memberships': ADMIN,
  'DELETE /people/{id}/memberships/{membershipId}': ADMIN,
  'GET /instructions': TASK_READERS,
  'POST /instructions': ['office', 'supervisor'],
  'GET /tasks/{id}/instructions': TASK_READERS,
  'POST /instructions/{id}/answer': ['office', 'contact', 'head'],
  'POST /instructions/{id}/return': ['office', 'supervisor'],
  'POST /instructions/{id}/close': ['office', 'supervisor'],
  'POST /instructions/{id}/withdraw': ['office', 'supervisor'],
  'GET /overview/below': ['office', 'supervisor'],
  'POST /units/{id}/aliases': ADMIN,
  'DELETE /units/{id}/aliases/{aliasId}': ADMIN,
  'GET /people': ADMIN,
  'POST /people': ADMIN,
  'PATCH /people/{id}': ADMIN,
  'POST /plans/imports': OFFICE,
  'GET /plans': OFFICE,
  'GET /plans/{id}': OFFICE,
  'PATCH /plans/{id}': OFFICE,
  'DELETE /plans/{id}': OFFICE,
  'PATCH /plans/{id}/tasks/{taskId}': OFFICE,
  'POST /plans/{id}/units': OFFICE,
  'POST /plans/{id}/tasks/{taskId}/accept': OFFICE,
  'POST /plans/{id}/tasks/{taskId}/reject': OFFICE,
  'POST /plans/{id}/tasks/{taskId}/reopen': OFFICE,
  'POST /plans/{id}/tasks/{taskId}/values': OFFICE,
  'POST /plans/{id}/tasks/{taskId}/split': OFFICE,
  'POST /plans/{id}/review/accept': OFFICE,
  'POST /plans/{id}/review/accept-all': OFFICE,
  'POST /plans/{id}/review/accept-leads': OFFICE,
  'POST /plans/{id}/review/reject': OFFICE,
  'POST /plans/{id}/review/reopen': OFFICE,
  'POST /plans/{id}/review/merge': OFFICE,
  'POST /plans/{id}/review/undo': OFFICE,
  'GET /plans/{id}/review/actions': OFFICE,
  'POST /plans/{id}/issue': OFFICE,
  'GET /plans/{id}/revisions': OFFICE,
  'POST /plans/{id}/revisions': OFFICE,
  'GET /plans/{id}/revisions/proposed': OFFICE,
  'DELETE /plans/{id}/revisions/proposed': OFFICE,
  'POST /plans/{id}/revisions/proposed/apply': OFFICE,
  'GET /exports/ledger': TASK_READERS,
  'GET /exports/plans/{id}/{kind}': OFFICE,
  'GET /policies': OFFICE,
  'POST /policies': OFFICE,
  'GET /reports': UNIT,
  'GET /reports/standing': ['office', 'supervisor'],
  'POST /reports/chase': OFFICE,
  'GET /reports/page': UNIT,
  'PUT /reports/page': UNIT,
  'GET /reports/page/form.xlsx': UNIT,
  'POST /reports/page/form': UNIT,
  'GET /reports/pages/{id}': TASK_READERS,
  'POST /reports/pages/{id}/submit': UNIT,
  'POST /reports/pages/{id}/take-back': ['contact'],
  'POST /reports/pages/{id}/sign': ['head'],
  'POST /reports/pages/{id}/return': ['head', 'office'],
  'POST /reports/pages/{id}/acknowledge': OFFICE,
  'GET /tasks': TASK_READERS,
  'GET /statistics': ['office', 'supervisor'],
  'GET /statistics/trend': ['office', 'supervisor'],
  'GET /statistics/export': ['office', 'supervisor'],
  'GET /tasks/summary': TASK_READERS,
  'GET /tasks/{id}': TASK_READERS,
  'GET /search': TASK_READERS,
  'GET /tasks/{id}/targets': TASK_READERS,
  'GET /plans/{id}/targets': DIGEST_READERS,
  'GET /measures': DIGEST_READERS,
  'POST /measures/links': OFFICE,
  'POST /tasks/bulk-transitions': ['office', 'contact', 'head'],
  'POST /tasks/{id}/reassign': OFFICE,
  'GET /tasks/{id}/objections': TASK_READERS,
  'GET /tasks/{id}/subtasks': TASK_READERS,
  'POST /tasks/{id}/subtasks': ['office', 'contact', 'head'],
  'PATCH /subtasks/{id}': ['office', 'contact', 'head'],
  'POST /subtasks/{id}/report': ['office', 'contact', 'head'],
  'POST /subtasks/{id}/confirm': ['office', 'contact', 'head'],
  'POST /subtasks/{id}/return': ['office', 'contact', 'head'],
  'POST /subtasks/{id}/cancel': ['office', 'contact', 'head'],
  'POST /tasks/{id}/transitions': ['office', 'contact', 'head'],
  'POST /tasks/{id}/reports': UNIT,
  'POST /milestones/{id}/report': UNIT,
  'POST /milestones/bulk-confirmations': OFFICE,
  'POST /milestones/{id}/confirm': OFFICE,
  'POST /milestones/{id}/return': OFFICE,
  'GET /tasks/{id}/attachments': TASK_READERS,
  'POST /tasks/{id}/attachments': ['office', 'contact', 'head'],
  'GET /attachments/{id}': TASK_READERS,
  'DELETE /attachments/{id}': ['office', 'contact', 'head'],
  'GET /matrix': TASK_READERS,
  'GET /matrix/choices': TASK_READERS,
  'GET /exports/matrix': TASK_READERS,
  'GET /extensions': ['office', 'contact', 'head'],
  'GET /tasks/{id}/extensions': TASK_READERS,
  'POST /milestones/{id}/extensions': UNIT,
  'POST /extensions/{id}/approve': OFFICE,
  'POST /extensions/{id}/reject': OFFICE,
  'POST /extensions/{id}/withdraw': UNIT,
  'GET /approvals': OFFICE,
  'GET /inbox': 'signed-in',
  'POST /inbox/read': 'signed-in',
  'GET /exports/audit': AUDITOR,
  'GET /audit': AUDITOR,
  'GET /audit/actions': AUDITOR,
  'GET /audit/heads': AUDITOR,
  'GET /audit/verification': AUDITOR,
  'GET /audit/{id}': AUDITOR,
  'GET /digests': DIGEST_READERS,
  'GET /digests/{id}': DIGEST_READERS,
  'GET /events': 'signed-in',
  'GET /tokens': 'signed-in',
  'POST /tokens': 'signed-in',
  'DELETE /tokens/{id}': 'signed-in',
  'GET /units/{id}/feed': UNIT,
  'POST /units/{id}/feed': UNIT,
  'DELETE /units/{id}/feed': UNIT,
  'GET /feeds/{token}.ics': 'everybody',
  'GET /webhooks': ADMIN,
  'POST /webhooks': ADMIN,
  'PATCH /webhooks/{id}': ADMIN,
  'DELETE /webhooks/{id}': ADMIN,
  'GET /webhooks/{id}/deliveries': ADMIN,
  'POST /webhooks/{id}/test': ADMIN,
  'POST /webhooks/{id}/redeliver': ADMIN,
};

const NOBODYS_ID = '999999999';
const PREFIX = '/api/v1';

export const isOpenTo = (door: Door, role: Role): boolean => typeof door === 'string' || door.includes(role);

/** Every `METHOD /path` of the published document, without the prefix. */
export async function publishedRoutes(url: string): Promise<string[]> {
  const response = await fetch(`${url}/api/docs-json`);
  const { paths } = (await response.json()) as { paths: Record<string, Record<string, unknown>> };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.slice(PREFIX.length)}`),
  );
}

/** Knocks without bringing anything sensible along: only the door's own answer counts. */
export async function knock(http: Http, route: string): Promise<number> {
  const [method = 'GET', path = ''] = route.split(' ');
  const body = method === 'GET' || method === 'DELETE' ? {} : { body: {} };
  if (route === 'GET /events') return http.statusOnly(path); // its answer never ends
  const answer = await http.ask(method as Method, path.replaceAll(/\{\w+\}/g, NOBODYS_ID), body);
  return answer.status;
}

/** What a contact could try on a task, and the answers. */
export async function triesOn(http: Http, { id, version, milestones }: TaskDetail): Promise<number[]> {
  const milestone = milestones[0];
  const answers = [
    await http.ask('POST', `/tasks/${id}/transitions`, { body: { action: 'accept' }, version }),
    await http.ask('POST', `/tasks/${id}/reports`, { body: { done: '越权' } }),
    await http.ask('POST', `/milestones/${milestone?.id}/report`, {
      body: { evidence: '越权' },
      version: milestone?.version ?? 1,
    }),
  ];
  return answers.map(({ status }) => status);
}
