import type { Role } from '@app/domain';
import type { Ask } from '../audit-calls.js';
import type { Relation } from './place.js';
import type { Target } from './world.js';

/** A call on a thing of one's own that names something out of reach beside it. */
export interface Crossed {
  readonly method: string;
  readonly name: string;
  readonly by: Role;
  readonly ask: (home: Target, foreign: Target) => Ask;
  readonly from: readonly Relation[];
}

const EVERYWHERE: readonly Relation[] = ['above', 'below', 'sideways'];
/** A duty may be handed down to the counties. */
const NOT_BELOW: readonly Relation[] = ['above', 'sideways'];

type Asked = Crossed['ask'];
const call =
  (by: Role) =>
  (name: string, ask: Asked, from: readonly Relation[] = EVERYWHERE): Crossed => {
    const [method = '', ...words] = name.split(' ');
    return { method, name: words.join(' '), by, ask, from };
  };
const [office, admin, contact] = [call('office'), call('admin'), call('contact')];

const draftTask =
  (verb: string, body: object): Asked =>
  ({ place }, foreign) => {
    const [{ id, version }] = foreign.place.plans.draftTasks;
    return { path: `/plans/${place.plans.draft.id}/tasks/${id}${verb}`, version, body };
  };
const drafts =
  (verb: string): Asked =>
  ({ place }, foreign) => ({
    path: `/plans/${place.plans.draft.id}/review/${verb}`,
    body: { tasks: foreign.place.plans.draftTasks },
  });
const onTask =
  (verb: string, bodyOf: (foreign: Target) => object): Asked =>
  ({ duty: { task } }, foreign) => ({
    ...{ path: `/tasks/${task.id}/${verb}`, version: task.version, body: bodyOf(foreign) },
  });
const onUnit =
  (verb: string, bodyOf: (foreign: Target, home: Target) => object): Asked =>
  (home, foreign) => ({
    ...{ path: `/units/${home.place.units.u1}/${verb}`, version: 1, body: bodyOf(foreign, home) },
  });

/** Two things in one request, of which one is another place's. */
export const CROSSED: readonly Crossed[] = [
  office('PATCH draft task', draftTask('', { title: '越权' })),
  office('POST draft task/accept', draftTask('/accept', {})),
  office('POST draft task/reject', draftTask('/reject', {})),
  office('POST draft task/reopen', draftTask('/reopen', {})),
  office('POST draft task/values', draftTask('/values', { title: true })),
  office('POST draft task/split', draftTask('/split', { cuts: [120] })),
  office('POST drafts/accept', drafts('accept')),
  office('POST drafts/reject', drafts('reject')),
  office('POST drafts/reopen', drafts('reopen')),
  office('POST drafts/merge', drafts('merge')),
  office('POST review action to undo', ({ place }, foreign) => ({
    path: `/plans/${place.plans.draft.id}/review/undo`,
    body: { actionId: foreign.place.plans.actionId },
  })),
  office('POST revision', ({ place: { plans } }, foreign) => ({
    path: `/plans/${plans.issued.id}/revisions/proposed/apply`,
    version: plans.issued.version,
    body: { revisionId: foreign.place.plans.revisionId, decisions: [] },
  })),
  office(
    'POST lead unit of a task',
    onTask('reassign', ({ unitId }) => ({
      note: '越权',
      assignments: [{ unitId, role: 'lead' }],
    })),
    NOT_BELOW,
  ),
  contact(
    'POST unit of a subtask',
    onTask('subtasks', ({ unitId }) => ({ unitId, title: '越权' })),
    NOT_BELOW,
  ),
  contact(
    'PATCH unit of a subtask',
    ({ duty: { subtask } }, { unitId }) => ({
      ...{ path: `/subtasks/${subtask.id}`, version: subtask.version, body: { unitId } },
    }),
    NOT_BELOW,
  ),
  contact(
    'POST proposed unit of an objection',
    onTask('transitions', ({ unitId }) => ({
      ...{ action: 'object', note: '越权', proposedUnitId: unitId },
    })),
    NOT_BELOW,
  ),
  contact(
    'POST subject of an attachment',
    ({ duty }, foreign) => ({
      path: `/tasks/${duty.task.id}/attachments`,
      file: {
        ...{ name: '越权.txt', text: '越权' },
        fields: { subjectType: 'milestone', subjectId: foreign.duty.milestone.id },
      },
    }),
    [...EVERYWHERE, 'other unit'],
  ),
  contact(
    'PUT task of a report page',
    ({ unitId }, { duty }) => ({
      path: '/reports/page',
      version: 1,
      body: {
        ...{ unitId, period: '2026-03' },
        entries: [
          { taskId: duty.task.id, part: 'lead', done: '越权', problems: '', nextSteps: '', figures: [] },
        ],
      },
    }),
    [...EVERYWHERE, 'other unit'],
  ),
  contact(
    'POST tasks at once',
    (_, { duty }) => ({
      path: '/tasks/bulk-transitions',
      body: { action: 'accept', items: [duty.task] },
    }),
    [...EVERYWHERE, 'part', 'other unit'],
  ),
  office('POST unit of an instruction', ({ duty }, { unitId }) => ({
    path: '/instructions',
    body: { taskId: duty.task.id, unitId, text: '越权', onBehalfOf: '某人' },
  })),
  office('POST plan of an instruction', (_, { place }) => ({
    path: '/instructions',
    body: { planId: place.plans.issued.id, text: '越权', onBehalfOf: '某人' },
  })),
  office('POST units to chase', ({ place }, { unitId }) => ({
    path: '/reports/chase',
    body: { jurisdictionId: place.id, period: '2026-03', unitIds: [unitId] },
  })),
  office(
    'POST target of a measure',
    ({ place }, foreign) => ({
      path: '/measures/links',
      body: {
        ...{ jurisdictionId: place.id, decision: 'confirmed', name: '越权' },
        targets: [{ targetId: foreign.place.plans.tasks.mine.targetId, version: null }],
      },
    }),
    ['sideways'],
  ),
  admin('PUT members of a group', ({ place }, { unitId }) => ({
    path: `/units/${place.units.group}/members`,
    version: 1,
    body: { members: [{ unitId, role: 'lead' }] },
  })),
  admin('GET unit to merge into', ({ place }, { unitId }) => ({
    path: `/units/${place.units.u1}/merge-preview?into=${unitId}`,
  })),
  admin(
    'POST unit to merge into',
    onUnit('merge', ({ unitId }) => ({ intoId: unitId })),
  ),
  admin(
    'POST heir of duties',
    onUnit('handover', (foreign, { place }) => ({
      ...{ fromPersonId: place.people.contact, toPersonId: foreign.place.people.contact, role: 'contact' },
    })),
  ),
  admin(
    'POST giver of duties',
    onUnit('handover', (foreign, { place }) => ({
      ...{ fromPersonId: foreign.place.people.contact, toPersonId: place.people.contact2, role: 'contact' },
    })),
  ),
  admin('DELETE alias', ({ place }, foreign) => ({
    path: `/units/${place.units.u1}/aliases/${foreign.place.alias.id}`,
  })),
  admin('POST unit of a membership', ({ place }, { unitId }) => ({
    path: `/people/${place.people.contact}/memberships`,
    body: { unitId, role: 'head' },
  })),
  admin('DELETE membership', ({ place }, foreign) => ({
    path: `/people/${place.people.contact}/memberships/${foreign.place.membershipId}`,
  })),
  admin('POST delivery of a webhook', ({ place }, foreign) => ({
    path: `/webhooks/${place.webhook.id}/redeliver`,
    body: { deliveryId: foreign.place.delivery.id },
  })),
  ...['/tasks?', '/tasks/summary?', '/statistics?by=unit&', '/matrix?', '/extensions?'].map((path) =>
    office(`GET unit as a filter of ${path}`, (_, { unitId }) => ({ path: `${path}unitId=${unitId}` })),
  ),
  ...['/tasks?', '/matrix?'].map((path) =>
    contact(
      `GET unit as a filter of a unit’s ${path}`,
      (_, { unitId }) => ({ path: `${path}unitId=${unitId}` }),
      [...EVERYWHERE, 'other unit'],
    ),
  ),
  ...['工信', '企业', '活动', '工作方案'].flatMap((word) =>
    (['office', 'contact'] as const).map((role) =>
      call(role)(
        `GET search for ${word} by ${role}`,
        () => ({ path: `/search?q=${encodeURIComponent(word)}` }),
        ['own'],
      ),
    ),
  ),
];

/** Tables in which the office finds its own. */
export const SHOWING: readonly string[] = [
  ...['GET /units', 'GET /plans', 'GET /tasks', 'GET /search', 'GET /matrix', 'GET /matrix/choices'],
  ...['GET /statistics', 'GET /statistics/export', 'GET /exports/ledger', 'GET /exports/matrix'],
  ...['GET /measures', 'GET /extensions', 'GET /instructions', 'GET /approvals', 'GET /reports/standing'],
];
