import { textOf } from './plans.js';
import { onPlace, type Line, type Lines } from './line.js';
import type { Target } from './world.js';

const draft = ({ place }: Target): string => `/plans/${place.plans.draft.id}`;
const issued = ({ place }: Target): string => `/plans/${place.plans.issued.id}`;

const reading = (rest = ''): Line => onPlace((target) => ({ path: `${issued(target)}${rest}` }));

const onDraftTask = (verb: string, body: object): Line =>
  onPlace((target) => {
    const [{ id, version }] = target.place.plans.draftTasks;
    return { path: `${draft(target)}/tasks/${id}${verb}`, version, body };
  });

const onDraftTasks = (verb: string): Line =>
  onPlace((target) => ({
    path: `${draft(target)}/review/${verb}`,
    body: { tasks: target.place.plans.draftTasks },
  }));

const onDraft = (verb: string, body: object = {}): Line =>
  onPlace((target) => ({ path: `${draft(target)}${verb}`, version: target.place.plans.draft.version, body }));

/** 方案 and 核对. */
export const DESK_LINES: Lines = {
  'POST /plans/imports': onPlace(({ place }) => ({
    path: '/plans/imports',
    body: { jurisdictionId: place.id, text: textOf(place.canary, '绿色低碳') },
  })),
  'GET /plans/:id': reading(),
  'PATCH /plans/:id': onDraft('', { issuer: '某人民政府' }),
  'DELETE /plans/:id': onPlace((target) => ({ path: draft(target) })),
  'PATCH /plans/:id/tasks/:taskId': onDraftTask('', { title: '更新设备' }),
  'POST /plans/:id/units': onPlace((target) => ({ path: `${draft(target)}/units`, body: {} })),
  'POST /plans/:id/tasks/:taskId/accept': onDraftTask('/accept', {}),
  'POST /plans/:id/tasks/:taskId/reject': onDraftTask('/reject', {}),
  'POST /plans/:id/tasks/:taskId/reopen': onDraftTask('/reopen', {}),
  'POST /plans/:id/tasks/:taskId/values': onDraftTask('/values', { title: true }),
  'POST /plans/:id/tasks/:taskId/split': onDraftTask('/split', { cuts: [120] }),
  'POST /plans/:id/review/accept': onDraftTasks('accept'),
  'POST /plans/:id/review/accept-all': onDraft('/review/accept-all'),
  'POST /plans/:id/review/accept-leads': onDraft('/review/accept-leads'),
  'POST /plans/:id/review/reject': onDraftTasks('reject'),
  'POST /plans/:id/review/reopen': onDraftTasks('reopen'),
  'POST /plans/:id/review/merge': onDraftTasks('merge'),
  'POST /plans/:id/review/undo': onPlace((target) => ({
    path: `${draft(target)}/review/undo`,
    body: { actionId: target.place.plans.actionId },
  })),
  'GET /plans/:id/review/actions': onPlace((target) => ({ path: `${draft(target)}/review/actions` })),
  'POST /plans/:id/issue': onDraft('/issue'),
  'GET /plans/:id/revisions': reading('/revisions'),
  'POST /plans/:id/revisions': onPlace((target) => ({
    path: `${issued(target)}/revisions`,
    body: { text: textOf(target.place.canary, '设备更新', 140) },
  })),
  'GET /plans/:id/revisions/proposed': reading('/revisions/proposed'),
  'DELETE /plans/:id/revisions/proposed': reading('/revisions/proposed'),
  'POST /plans/:id/revisions/proposed/apply': onPlace((target) => ({
    path: `${issued(target)}/revisions/proposed/apply`,
    version: target.place.plans.issued.version,
    body: { revisionId: target.place.plans.revisionId, decisions: [] },
  })),
  'GET /plans/:id/targets': reading('/targets'),
  'GET /exports/plans/:id/:kind': onPlace(({ place }) => ({
    path: `/exports/plans/${place.plans.issued.id}/json`,
  })),
  'POST /policies': onPlace(({ place }) => ({
    path: '/policies',
    version: 0,
    body: {
      jurisdictionId: place.id,
      duties: {
        acceptance: { workdays: 4 },
        extension: { maxPerMilestone: 2, beforeDueOnly: true },
        report: { cadence: 'monthly', dueDay: 25, headSignOff: true },
      },
    },
  })),
  'POST /policies/check': onPlace(({ place }) => ({
    path: '/policies/check',
    body: { jurisdictionId: place.id, sendTime: '08:30' },
  })),
  'POST /policies/preview': onPlace(({ place }) => ({
    path: '/policies/preview',
    body: { jurisdictionId: place.id, sendTime: '08:30' },
  })),
  'GET /plans/:id/ladder': reading('/ladder'),
  'PATCH /plans/:id/ladder': onPlace((target) => ({
    path: `${issued(target)}/ladder`,
    version: target.place.plans.issued.version,
    body: { ladder: 'slips' },
  })),
  'POST /measures/links': onPlace(({ place }) => ({
    path: '/measures/links',
    body: {
      ...{ jurisdictionId: place.id, decision: 'confirmed', name: '新指标' },
      targets: [{ targetId: place.plans.tasks.mine.targetId, version: null }],
    },
  })),
};
