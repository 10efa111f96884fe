import { PASSWORD } from '../../workflow/world.js';
import { LEADS, onListed, onMine, onNothing, onPlace, table, type Line, type Lines } from './line.js';
import { loginOf } from './place.js';
import { feedSecret } from './things.js';
import type { Target } from './world.js';

const NEW_PASSWORD = 'a-long-password-1';
const NEXT_NEW_YEAR = '关于2027年部分节假日安排的通知 一、元旦：1月1日放假，与周末连休。';

const unitRoute = (rest: string, body?: object): Line =>
  onPlace(({ place }) => ({
    path: `/units/${place.units.u1}${rest}`,
    version: 1,
    ...(body === undefined ? {} : { body }),
  }));

const hook = (rest: string, body?: object): Line =>
  onPlace(({ place }) => ({
    path: `/webhooks/${place.webhook.id}${rest}`,
    version: 1,
    ...(body === undefined ? {} : { body }),
  }));

const channel = (rest: string, body?: object): Line =>
  onPlace(({ place }) => ({
    path: `/channels/${place.channel.id}${rest}`,
    version: 1,
    ...(body === undefined ? {} : { body }),
  }));

/** Everybody of the place knows its units; their calendars are their own people's. */
const feed: Line = onListed(({ unitId }) => ({ path: `/units/${unitId}/feed` }), LEADS);
/** A table asked for one place; what belongs to another is not in it. */
export const ofPlace = (path: string): Line =>
  table(({ place, relation }) => ({
    path: relation === 'own' || relation === 'other unit' ? path : `${path}?jurisdictionId=${place.id}`,
  }));
export const whole = (path: string): Line => onNothing(() => ({ path }));

const auditRow = onPlace(({ place }) => ({ path: `/audit/${place.auditId}` }));
const person = ({ place }: Target): string => `/people/${place.people.contact}`;

/** 单位与人员, 接口, 审计. */
export const DIRECTORY_LINES: Lines = {
  'GET /health': whole('/health'),
  'GET /health/ready': whole('/health/ready'),
  'GET /health/board': whole('/health/board'),
  'GET /queues': whole('/queues'),
  'GET /queues/:rest': whole('/queues/queue/sweep'),
  'POST /session': onNothing(() => ({
    path: '/session',
    body: { login: loginOf('own', 'contact2'), password: PASSWORD },
  })),
  'GET /session': whole('/session'),
  'DELETE /session': whole('/session'),
  'GET /events': whole('/events'),
  'GET /calendar/years': whole('/calendar/years'),
  'GET /calendar': whole('/calendar?year=2027'),
  'POST /calendar/check': onNothing(() => ({ path: '/calendar/check', body: { text: NEXT_NEW_YEAR } })),
  'POST /calendar/imports': onNothing(() => ({
    path: '/calendar/imports',
    version: 0,
    body: { text: NEXT_NEW_YEAR },
  })),
  'GET /units': ofPlace('/units'),
  'POST /units': onPlace(({ place }) => ({
    path: '/units',
    body: { jurisdictionId: place.id, name: '某档案馆', kind: 'department' },
  })),
  'POST /units/import': onPlace(({ place }) => ({
    path: '/units/import',
    file: {
      name: '单位.csv',
      text: '单位名称,简称,职能,电话\n某审计局,某审计,审计,0355-4\n',
      fields: { jurisdictionId: place.id, apply: 'true' },
    },
  })),
  'PATCH /units/:id': unitRoute('', { name: '某商务和口岸局' }),
  'GET /units/:id': unitRoute(''),
  'PUT /units/:id/members': onPlace(({ place }) => ({
    path: `/units/${place.units.group}/members`,
    version: 1,
    body: { members: [{ unitId: place.units.u2, role: 'lead' }] },
  })),
  'GET /units/:id/merge-preview': onPlace(({ place }) => ({
    path: `/units/${place.units.u1}/merge-preview?into=${place.units.spare}`,
  })),
  'POST /units/:id/merge': onPlace(({ place }) => ({
    path: `/units/${place.units.u1}/merge`,
    version: 1,
    body: { intoId: place.units.spare },
  })),
  'POST /units/:id/handover': onPlace(({ place }) => ({
    path: `/units/${place.units.u1}/handover`,
    version: 1,
    body: { fromPersonId: place.people.contact, toPersonId: place.people.contact2, role: 'contact' },
  })),
  'POST /units/:id/aliases': unitRoute('/aliases', { alias: '某工信' }),
  'DELETE /units/:id/aliases/:aliasId': onPlace(({ place }) => ({
    path: `/units/${place.units.u1}/aliases/${place.alias.id}`,
  })),
  'GET /people': ofPlace('/people'),
  'POST /people': onPlace(({ place }) => ({
    path: '/people',
    body: {
      ...{ login: 'new-one', name: '新同志', password: NEW_PASSWORD },
      memberships: [{ unitId: place.units.u2, role: 'contact' }],
    },
  })),
  'PATCH /people/:id': onPlace((target) => ({ path: person(target), version: 1, body: { name: '改名' } })),
  'POST /people/:id/memberships': onPlace((target) => ({
    path: `${person(target)}/memberships`,
    body: { unitId: target.place.units.u2, role: 'head' },
  })),
  'DELETE /people/:id/memberships/:membershipId': onPlace((target) => ({
    path: `${person(target)}/memberships/${target.place.membershipId}`,
  })),
  'GET /exports/audit': ofPlace('/exports/audit'),
  'GET /audit': ofPlace('/audit'),
  'GET /audit/actions': whole('/audit/actions'),
  'GET /audit/heads': whole('/audit/heads'),
  'GET /audit/verification': ofPlace('/audit/verification'),
  'GET /audit/:id': auditRow,
  'GET /tokens': whole('/tokens'),
  'POST /tokens': onNothing(() => ({
    path: '/tokens',
    body: { name: '数据大屏', scopes: ['read'], days: 30 },
  })),
  'GET /units/:id/feed': feed,
  'POST /units/:id/feed': feed,
  'DELETE /units/:id/feed': feed,
  'GET /feeds/:token.ics': onNothing(({ unitId }) => ({ path: `/feeds/${feedSecret(unitId)}.ics` })),
  'GET /channels': whole('/channels'),
  'POST /channels': onPlace(({ place }) => ({
    path: '/channels',
    body: { jurisdictionId: place.id, kind: 'wecom', name: '工作群', url: 'https://hooks.example/robot' },
  })),
  'PATCH /channels/:id': channel('', { name: '工作群' }),
  'DELETE /channels/:id': channel(''),
  'POST /channels/:id/test': channel('/test', {}),
  'GET /templates': ofPlace('/templates'),
  'POST /templates/:key/preview': onNothing(() => ({
    path: '/templates/chat/preview',
    body: { subject: '{{ summary }}', body: '{{ list }}' },
  })),
  'PUT /templates/:key': onPlace(({ place }) => ({
    path: '/templates/chat',
    version: 0,
    body: { jurisdictionId: place.id, subject: '{{ summary }}', body: '{{ list }}' },
  })),
  'DELETE /templates/:key': onPlace(({ place }) => ({
    path: `/templates/chat?jurisdictionId=${place.id}`,
    version: 0,
  })),
  'GET /webhooks': whole('/webhooks'),
  'POST /webhooks': onPlace(({ place }) => ({
    path: '/webhooks',
    body: { jurisdictionId: place.id, name: '协同办公', url: 'https://hooks.example/', events: ['*'] },
  })),
  'PATCH /webhooks/:id': hook('', { name: '协同办公系统' }),
  'DELETE /webhooks/:id': hook(''),
  'GET /webhooks/:id/deliveries': hook('/deliveries'),
  'POST /webhooks/:id/test': hook('/test', {}),
  'POST /webhooks/:id/redeliver': onPlace(({ place }) => ({
    path: `/webhooks/${place.webhook.id}/redeliver`,
    body: { deliveryId: place.delivery.id },
  })),
  'DELETE /tokens/:id': onMine(({ place, relation }) => ({
    path: `/tokens/${relation === 'other unit' ? place.token.contact2 : place.token.contact}`,
  })),
};
