import type { Role } from '@app/domain';
import type { Actor } from '../access/actor.js';
import { hears, liveScopeOf, type LiveChange } from './live-scope.js';

const HERE = '1';
const OTHER = '2';

function actorWith(role: Role, unitId = '10', jurisdictionId = HERE): Actor {
  const membership = { unitId, unitName: '', jurisdictionId, jurisdictionName: '', role, via: null };
  return {
    personId: '1',
    name: '',
    login: '',
    memberships: [membership],
    jurisdictions: [],
    reads: { jurisdictionIds: [], unitIds: [], ownUnitIds: [], sumsBelow: [] },
  };
}

const change = (set: Partial<LiveChange>): LiveChange => ({
  action: 'task.accept',
  jurisdictionId: HERE,
  subjectType: 'task',
  taskState: 'issued',
  taskId: '5',
  unitIds: ['10'],
  ...set,
});
const ACCEPTED = change({});
const DRAFT = change({ taskState: 'draft' });
const DELETED = change({ taskState: null, unitIds: [] });
const PLAN = change({
  action: 'plan.import',
  subjectType: 'plan',
  taskState: null,
  taskId: null,
  unitIds: [],
});
const UNIT = change({ action: 'unit.edit', subjectType: 'unit', taskState: null, taskId: null, unitIds: [] });
const TOKEN = change({
  action: 'token.create',
  subjectType: 'token',
  taskState: null,
  taskId: null,
  unitIds: [],
});
const PAGE = change({ action: 'report.return', subjectType: 'report', taskState: null, taskId: null });
const SIGN_IN = change({
  action: 'person.sign-in',
  subjectType: 'person',
  taskState: null,
  taskId: null,
  unitIds: [],
});
const UNHEARD_OF = change({
  action: 'secret.made',
  subjectType: 'secret',
  taskState: null,
  taskId: null,
  unitIds: [],
});
const ALL = { ACCEPTED, DRAFT, DELETED, PLAN, UNIT, PAGE, TOKEN, SIGN_IN, UNHEARD_OF };

const heardBy = (actor: Actor, place = HERE): string[] =>
  Object.entries(ALL)
    .filter(([, event]) => hears(liveScopeOf(actor), { ...event, jurisdictionId: place }))
    .map(([name]) => name);

describe('who hears of a change', () => {
  it.each<[Role, string[]]>([
    ['office', ['ACCEPTED', 'DRAFT', 'DELETED', 'PLAN', 'UNIT', 'PAGE']],
    ['supervisor', ['ACCEPTED', 'PAGE']],
    ['contact', ['ACCEPTED', 'PAGE']],
    ['head', ['ACCEPTED', 'PAGE']],
    ['admin', ['UNIT']],
    ['auditor', ['ACCEPTED', 'DRAFT', 'DELETED', 'PLAN', 'UNIT', 'PAGE', 'TOKEN', 'UNHEARD_OF']],
  ])('%s', (role, heard) => expect(heardBy(actorWith(role))).toEqual(heard));

  it.each<[Role, string[]]>([
    ['office', []],
    ['supervisor', []],
    ['contact', ['ACCEPTED', 'PAGE']], // 各县区: a higher jurisdiction's task in which the unit has a part
    ['head', ['ACCEPTED', 'PAGE']],
    ['admin', []],
    ['auditor', []],
  ])('%s of another jurisdiction', (role, heard) => expect(heardBy(actorWith(role), OTHER)).toEqual(heard));

  it.each<Role>(['contact', 'head'])('%s of another unit hears nothing', (role) =>
    expect(heardBy(actorWith(role, '11'))).toEqual([]),
  );
});
