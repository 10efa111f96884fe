import { taskOf, type Ask, type AuditedCall, type Stage } from './audit-calls.js';

/** Accepted by now, led by 市工信局, with a milestone a year. */
const PATH = '二/(三)';
const FILE = { name: '说明.txt', text: '设备交付推迟的说明。' };

const request: AuditedCall = {
  route: 'POST /milestones/:id/extensions',
  by: 'gongxin',
  leaves: ['extension.request'],
  ask: async (stage) => {
    const { milestones } = await taskOf(stage, PATH);
    const milestone = milestones.find(({ state }) => state === 'planned');
    if (milestone === undefined) throw new Error(`no planned milestone: ${JSON.stringify(milestones)}`);
    return {
      path: `/milestones/${milestone.id}/extensions`,
      version: milestone.version,
      body: { newDue: '2030-12-31', reason: '设备交付推迟' },
    };
  },
  keep: ({ ids }, { id }: { id: string }) => void ids.set('extension', id),
};

const onRequest =
  (verb: string, body: object) =>
  ({ ids }: Stage): Ask => ({ path: `/extensions/${ids.get('extension')}/${verb}`, version: 1, body });

const onFile = ({ ids }: Stage): Ask => ({ path: `/attachments/${ids.get('attachment')}` });

export const EXTENSION_CALLS: readonly AuditedCall[] = [
  request,
  {
    route: 'POST /extensions/:id/withdraw',
    by: 'gongxin',
    leaves: ['extension.withdraw'],
    ask: onRequest('withdraw', {}),
  },
  request,
  {
    route: 'POST /extensions/:id/reject',
    by: 'office',
    leaves: ['extension.reject'],
    ask: onRequest('reject', { note: '时间足够' }),
  },
  request,
  {
    route: 'POST /extensions/:id/approve',
    by: 'office',
    leaves: ['extension.approve'],
    ask: onRequest('approve', { note: '情况属实', grantedDue: '2029-06-30' }),
  },
  {
    route: 'POST /tasks/:id/attachments',
    by: 'gongxin',
    leaves: ['attachment.add'],
    ask: async (stage) => {
      const { id } = await taskOf(stage, PATH);
      const fields = { subjectType: 'task', subjectId: id };
      return { path: `/tasks/${id}/attachments`, file: { ...FILE, fields } };
    },
    keep: ({ ids }, { id }: { id: string }) => void ids.set('attachment', id),
  },
  { route: 'GET /attachments/:id', by: 'office', leaves: ['attachment.download'], ask: onFile },
  { route: 'DELETE /attachments/:id', by: 'gongxin', leaves: ['attachment.remove'], ask: onFile },
  {
    route: 'GET /exports/matrix',
    by: 'office',
    leaves: ['export.matrix'],
    refused: 'admin',
    ask: () => ({ path: '/exports/matrix' }),
  },
];
