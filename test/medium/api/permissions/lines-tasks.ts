import { LEADS, onNothing, onPlace, onTask, onUnit, table, type Line, type Lines } from './line.js';
import { ofPlace, whole } from './lines-directory.js';
import { BULLETIN_LINES } from './lines-bulletins.js';
import { DELIVERY_LINES } from './lines-deliveries.js';
import type { Duty } from './things.js';
import type { Target } from './world.js';

const ofTask = (rest = ''): Line => onTask(({ duty }) => ({ path: `/tasks/${duty.task.id}${rest}` }));

const on =
  (what: keyof Duty, plural: string) =>
  (verb: string, body: object, does: Line['does'] = LEADS): Line =>
    onTask(
      ({ duty }) => ({ path: `/${plural}/${duty[what].id}${verb}`, version: duty[what].version, body }),
      does,
    );
const task = on('task', 'tasks');
const milestone = on('milestone', 'milestones');
const subtask = on('subtask', 'subtasks');
const extension = on('extension', 'extensions');
const instruction = on('instruction', 'instructions');
/** A paper is the addressed unit's; its drafts are the office's. */
const paper = (verb: string, body?: object): Line =>
  onUnit(({ duty: { paper: issued } }) => ({
    path: `/papers/${issued.id}${verb}`,
    version: issued.version,
    ...(body === undefined ? {} : { body }),
  }));
const paperDraft = (verb: string, body: object = {}): Line =>
  onUnit(({ duty: { paperDraft: draft } }) => ({
    path: `/papers/${draft.id}${verb}`,
    version: draft.version,
    body,
  }));
const WORKDAYS = { supervise: 5, chase: 3, blue: 5, yellow: 3, red: 2 };
const AUTHOR = { supervisor: ['own'] } as const;

/** A table narrowed to one plan; a foreign plan is as if it were not there. */
const ofPlan = (path: string): Line =>
  table(({ place, relation }) => {
    const narrow = relation === 'own' || relation === 'other unit' ? '' : `planId=${place.plans.issued.id}`;
    return { path: `${path}${path.includes('?') ? '&' : '?'}${narrow}` };
  });

const address = ({ unitId }: Target) => ({ unitId, period: '2026-03' });
const pageRead = (rest: string): Line =>
  onUnit((target) => ({ path: `${rest}?${new URLSearchParams(address(target)).toString()}` }));
const page = (move: string, body: object = {}): Line =>
  onUnit(({ page: { id, version } }) => ({ path: `/reports/pages/${id}/${move}`, version, body }));
const entryOf = ({ duty }: Target): object => ({
  ...{ taskId: duty.task.id, part: 'lead' },
  ...{ done: '按计划推进。', problems: '', nextSteps: '', figures: [] },
});

/** 任务, 报送, 延期, 批示, and every table across them. */
export const TASK_LINES: Lines = {
  'GET /tasks/:id': ofTask(),
  'GET /tasks/:id/instructions': ofTask('/instructions'),
  'GET /tasks/:id/papers': ofTask('/papers'),
  'GET /papers': whole('/papers'),
  'GET /papers/register': whole('/papers/register'),
  'GET /papers/print': table(({ duty }) => ({ path: `/papers/print?ids=${duty.paper.id}` })),
  'GET /papers/:id': paper(''),
  'GET /papers/:id/file': paper('/file'),
  'POST /papers/:id/void': paper('/void', { reason: '对象有误' }),
  'POST /papers/:id/acknowledge': paper('/acknowledge', {}),
  'PATCH /papers/:id': paperDraft('', { demand: '请抓紧' }),
  'POST /papers/:id/issue': paperDraft('/issue'),
  'POST /papers/:id/drop': paperDraft('/drop', { reason: '已电话沟通' }),
  'POST /papers/bulk-issues': onUnit(({ duty }) => ({
    path: '/papers/bulk-issues',
    body: { items: [duty.paperDraft] },
  })),
  'POST /papers': onTask(({ duty }) => ({ path: '/papers', body: { taskId: duty.task.id, kind: 'chase' } })),
  'GET /paper-settings': ofPlace('/paper-settings'),
  'PUT /paper-settings': onPlace(({ place }) => ({
    path: '/paper-settings',
    version: 0,
    body: { jurisdictionId: place.id, issuer: '专班办公室', code: '长治', answerWorkdays: WORKDAYS },
  })),
  'GET /tasks/:id/targets': ofTask('/targets'),
  'GET /tasks/:id/objections': ofTask('/objections'),
  'GET /tasks/:id/subtasks': ofTask('/subtasks'),
  'GET /tasks/:id/attachments': ofTask('/attachments'),
  'GET /tasks/:id/extensions': ofTask('/extensions'),
  'GET /tasks/:id/ladder': ofTask('/ladder'),
  'PATCH /tasks/:id/ladder': task('/ladder', { ladder: 'slips' }, {}),
  'POST /tasks/:id/transitions': task('/transitions', { action: 'accept' }),
  'POST /tasks/:id/reports': task('/reports', { done: '已完成一半' }),
  'POST /tasks/:id/reassign': onTask(({ duty, place }) => ({
    path: `/tasks/${duty.task.id}/reassign`,
    version: duty.task.version,
    body: { note: '分工调整', assignments: [{ unitId: place.units.spare, role: 'lead' }] },
  })),
  'POST /tasks/:id/subtasks': onTask(
    ({ duty, place }) => ({
      path: `/tasks/${duty.task.id}/subtasks`,
      version: duty.task.version,
      body: { unitId: place.units.spare, title: '摸底' },
    }),
    LEADS,
  ),
  'POST /tasks/:id/attachments': onTask(
    ({
      duty: {
        task: { id },
      },
    }) => ({
      path: `/tasks/${id}/attachments`,
      file: { name: '说明.txt', text: '说明。', fields: { subjectType: 'task', subjectId: id } },
    }),
  ),
  'POST /tasks/bulk-transitions': onTask(
    ({ duty }) => ({ path: '/tasks/bulk-transitions', body: { action: 'accept', items: [duty.task] } }),
    LEADS,
  ),
  'PATCH /subtasks/:id': subtask('', { title: '全面摸底' }),
  'POST /subtasks/:id/report': subtask('/report', { report: '已摸底' }, {}),
  'POST /subtasks/:id/confirm': subtask('/confirm', {}),
  'POST /subtasks/:id/return': subtask('/return', { reason: '缺台账' }),
  'POST /subtasks/:id/cancel': subtask('/cancel', {}),
  'POST /milestones/:id/report': milestone('/report', { evidence: '见附表' }),
  'POST /milestones/bulk-confirmations': onTask(({ duty }) => ({
    path: '/milestones/bulk-confirmations',
    body: { items: [duty.milestone] },
  })),
  'POST /milestones/:id/confirm': milestone('/confirm', {}),
  'POST /milestones/:id/return': milestone('/return', { reason: '缺附表' }),
  'POST /milestones/:id/extensions': milestone('/extensions', { newDue: '2027-12-31', reason: '设备推迟' }),
  'POST /extensions/:id/approve': extension('/approve', { note: '情况属实' }),
  'POST /extensions/:id/reject': extension('/reject', { note: '时间足够' }),
  'POST /extensions/:id/withdraw': extension('/withdraw', {}),
  'GET /attachments/:id': onTask(({ duty }) => ({ path: `/attachments/${duty.attachment.id}` })),
  'DELETE /attachments/:id': onTask(({ duty }) => ({ path: `/attachments/${duty.attachment.id}` }), {
    contact: ['own'],
    head: [],
  }),
  'POST /instructions': onTask(({ duty }) => ({
    path: '/instructions',
    body: { taskId: duty.task.id, text: '请抓紧', onBehalfOf: '王副市长' },
  })),
  'POST /instructions/:id/answer': instruction('/answer', { text: '已落实' }),
  'POST /instructions/:id/return': instruction('/return', { text: '不够具体' }, AUTHOR),
  'POST /instructions/:id/close': instruction('/close', { text: '已办' }, AUTHOR),
  'POST /instructions/:id/withdraw': instruction(
    '/withdraw',
    { text: '重复' },
    { ...AUTHOR, office: ['part', 'other unit'] },
  ),
  'GET /reports/page': pageRead('/reports/page'),
  'GET /reports/page/form.xlsx': pageRead('/reports/page/form.xlsx'),
  'PUT /reports/page': onUnit((target) => ({
    path: '/reports/page',
    version: 1,
    body: { ...address(target), entries: [entryOf(target)] },
  })),
  'POST /reports/page/form': onUnit((target) => ({
    path: '/reports/page/form',
    file: { name: '报送表.xlsx', text: 'no workbook', fields: address(target) },
  })),
  'GET /reports/pages/:id': onUnit(({ page: { id } }) => ({ path: `/reports/pages/${id}` })),
  'POST /reports/pages/:id/submit': page('submit'),
  'POST /reports/pages/:id/take-back': page('take-back'),
  'POST /reports/pages/:id/sign': page('sign'),
  'POST /reports/pages/:id/return': { ...page('return', { reason: '请核实数字' }), later: ['office'] },
  'POST /reports/pages/:id/acknowledge': page('acknowledge'),
  'POST /reports/chase': onPlace(({ place }) => ({
    path: '/reports/chase',
    body: { jurisdictionId: place.id, period: '2026-03' },
  })),
  'GET /digests/:id': onPlace(({ place }) => ({ path: `/digests/${place.digest.id}` })),
  ...BULLETIN_LINES,
  ...DELIVERY_LINES,
  'GET /instructions': whole('/instructions'),
  'GET /overview/below': whole('/overview/below'),
  'GET /plans': whole('/plans'),
  'GET /policies': ofPlace('/policies'),
  'GET /policies/preview': ofPlace('/policies/preview'),
  'GET /reports': whole('/reports'),
  'GET /reports/standing': ofPlace('/reports/standing'),
  'GET /tasks': ofPlan('/tasks'),
  'GET /tasks/summary': ofPlace('/tasks/summary'),
  'GET /statistics': ofPlan('/statistics?by=unit'),
  'GET /statistics/trend': ofPlan('/statistics/trend'),
  'GET /statistics/export': ofPlan('/statistics/export?by=plan'),
  'GET /search': ofPlan(`/search?q=${encodeURIComponent('设备')}`),
  'GET /measures': ofPlace('/measures'),
  'GET /matrix': ofPlan('/matrix'),
  'GET /matrix/choices': ofPlan('/matrix/choices'),
  'GET /exports/matrix': ofPlan('/exports/matrix'),
  'GET /exports/ledger': ofPlan('/exports/ledger'),
  'GET /extensions': ofPlace('/extensions'),
  'GET /approvals': whole('/approvals'),
  'GET /inbox': whole('/inbox'),
  'POST /inbox/read': onNothing(() => ({ path: '/inbox/read', body: { all: true } })),
  'GET /digests': whole('/digests'),
};
