import {
  ROLES,
  ROLE_LABELS,
  actorsFor,
  canManage,
  canReadTask,
  canWriteAsLead,
  jurisdictionsWith,
  unitsWith,
} from './roles.js';
import type { AccessScope, Role } from './roles.js';

/** One membership, in unit `own` of the city. */
const as = (role: Role, unitId = 'own', jurisdictionId = 'city'): AccessScope => ({
  personId: 'p',
  memberships: [{ unitId, jurisdictionId, role }],
});

const several: AccessScope = {
  personId: 'p',
  memberships: [
    { unitId: 'u1', jurisdictionId: 'city', role: 'office' },
    { unitId: 'u1', jurisdictionId: 'city', role: 'contact' },
    { unitId: 'u2', jurisdictionId: 'city', role: 'contact' },
    { unitId: 'u3', jurisdictionId: 'county', role: 'head' },
  ],
};

describe('places of a role', () => {
  it('lists each place once', () => {
    expect(jurisdictionsWith(several, ['office', 'contact'])).toEqual(['city']);
    expect(unitsWith(several, ['contact', 'head'])).toEqual(['u1', 'u2', 'u3']);
    expect(unitsWith(several, ['auditor'])).toEqual([]);
  });

  it('labels every role', () => {
    expect(Object.keys(ROLE_LABELS).sort()).toEqual([...ROLES].sort());
  });
});

describe('who reads a task', () => {
  const involved = { jurisdictionId: 'city', unitIds: ['own', 'else'] };
  const foreign = { jurisdictionId: 'city', unitIds: ['else'] };
  const sideways = { jurisdictionId: 'other-city', unitIds: ['else'] };

  it.each<[Role, boolean, boolean, boolean]>([
    ['office', true, true, false],
    ['supervisor', true, true, false],
    ['contact', true, false, false],
    ['head', true, false, false],
    ['admin', false, false, false],
    ['auditor', false, false, false],
  ])("%s: own unit's %s, other units' %s, another city's %s", (role, own, other, beside) => {
    expect(canReadTask(as(role), involved)).toBe(own);
    expect(canReadTask(as(role), foreign)).toBe(other);
    expect(canReadTask(as(role), sideways)).toBe(beside);
  });

  it('lets a unit of a county read the city task that names it', () => {
    expect(
      canReadTask(as('contact', 'county-unit', 'county'), {
        jurisdictionId: 'city',
        unitIds: ['county-unit'],
      }),
    ).toBe(true);
  });

  it('lets a county office read nothing of the city', () => {
    expect(canReadTask(as('office', 'own', 'county'), foreign)).toBe(false);
  });
});

describe('who acts on a task', () => {
  it.each<[Role, boolean, boolean]>([
    ['office', true, false],
    ['contact', false, true],
    ['head', false, true],
    ['supervisor', false, false],
    ['admin', false, false],
    ['auditor', false, false],
  ])('%s: manages %s, writes as lead %s', (role, manages, leads) => {
    expect(canManage(as(role), 'city')).toBe(manages);
    expect(canManage(as(role), 'other-city')).toBe(false);
    expect(canWriteAsLead(as(role), { leadUnitIds: ['own'] })).toBe(leads);
    expect(canWriteAsLead(as(role), { leadUnitIds: ['else'] })).toBe(false);
  });

  it('names the capacities for the table of transitions', () => {
    expect(actorsFor(several, { jurisdictionId: 'city', leadUnitIds: ['u2'] })).toEqual(['office', 'lead']);
    expect(actorsFor(several, { jurisdictionId: 'county', leadUnitIds: ['u3'] })).toEqual(['lead']);
    expect(actorsFor(as('supervisor'), { jurisdictionId: 'city', leadUnitIds: ['own'] })).toEqual([]);
  });
});
