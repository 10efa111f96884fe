import type { EntityManager } from 'typeorm';
import {
  JURISDICTION_READERS,
  ROLES,
  UNIT_ROLES,
  jurisdictionsWith,
  unitsWith,
  type AccessScope,
  type Role,
} from '@app/domain';
import { WorkflowError } from '../errors/workflow-error.js';
import { select, selectOne } from '../shared/database.js';
import type { MyMembership, Ref } from '../views/index.js';

/** What a person may read. */
export interface ReadScope {
  /** Every issued task of these: offices and supervisors, each in their own jurisdiction. */
  readonly jurisdictionIds: readonly string[];
  /** Tasks in which one of these has a part: units the person acts for, and work groups to which those belong. */
  readonly unitIds: readonly string[];
  /** Those of them for which the person acts. */
  readonly ownUnitIds: readonly string[];
  /** Lie below their jurisdictions: of these they read sums and no task. */
  readonly sumsBelow: readonly string[];
}

/** Where a request came from, for the audit trail. */
export interface Origin {
  readonly via: 'session' | 'token';
  readonly ip: string;
  readonly requestId: string;
}

/** The signed-in person with everything that decides what they may see and do; read afresh for every request. */
export interface Actor extends AccessScope {
  readonly name: string;
  readonly login: string;
  readonly memberships: readonly MyMembership[];
  readonly jurisdictions: readonly Ref[];
  readonly reads: ReadScope;
  /** Absent where no request stands behind it: commands and samples. */
  readonly origin?: Origin;
}

/** The person with their rights, or null when unknown or switched off. */
export async function loadActor(manager: EntityManager, personId: string): Promise<Actor | null> {
  const person = await selectOne<{ id: string; name: string; login: string }>(
    manager,
    'SELECT id, name, login FROM person WHERE id = $1 AND active',
    [personId],
  );
  if (person === undefined) return null;
  const memberships = await select<MyMembership>(
    manager,
    `SELECT m.unit_id AS "unitId", u.name AS "unitName", m.jurisdiction_id AS "jurisdictionId",
            j.name AS "jurisdictionName", m.role, via.name AS via
     FROM duty_membership m JOIN unit u ON u.id = m.unit_id JOIN jurisdiction j ON j.id = m.jurisdiction_id
     LEFT JOIN unit via ON via.id = m.via_unit_id
     WHERE m.person_id = $1 AND u.active ORDER BY m.via_unit_id NULLS FIRST, m.membership_id`,
    [personId],
  );
  const scope: AccessScope = { personId: person.id, memberships };
  return {
    ...scope,
    name: person.name,
    login: person.login,
    memberships,
    jurisdictions: distinctJurisdictions(memberships),
    reads: await readScope(manager, scope),
  };
}

async function readScope(manager: EntityManager, scope: AccessScope): Promise<ReadScope> {
  const jurisdictionIds = jurisdictionsWith(scope, JURISDICTION_READERS);
  const ownUnitIds = unitsWith(scope, UNIT_ROLES);
  const groups = await groupsOf(manager, ownUnitIds);
  return {
    jurisdictionIds,
    ownUnitIds,
    unitIds: [...new Set([...ownUnitIds, ...groups])],
    sumsBelow: await jurisdictionsBelow(manager, jurisdictionIds),
  };
}

/** Work groups to which the units belong. */
async function groupsOf(manager: EntityManager, unitIds: readonly string[]): Promise<string[]> {
  if (unitIds.length === 0) return [];
  const rows = await select<{ id: string }>(
    manager,
    `SELECT DISTINCT m.group_id AS id FROM unit_member m JOIN unit g ON g.id = m.group_id AND g.active
     WHERE m.unit_id = ANY($1::bigint[])`,
    [unitIds],
  );
  return rows.map((row) => row.id);
}

async function jurisdictionsBelow(manager: EntityManager, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await select<{ id: string }>(
    manager,
    `SELECT DISTINCT below.id FROM jurisdiction top
     JOIN jurisdiction below ON starts_with(below.path, top.path)
     WHERE top.id = ANY($1::bigint[]) AND below.id <> ALL($1::bigint[])`,
    [ids],
  );
  return rows.map((row) => row.id);
}

function distinctJurisdictions(memberships: readonly MyMembership[]): Ref[] {
  const names = new Map(memberships.map((entry) => [entry.jurisdictionId, entry.jurisdictionName]));
  return [...names].map(([id, name]) => ({ id, name }));
}

/** The person's roles anywhere, in the usual order. */
export const rolesOf = (actor: Actor): Role[] =>
  ROLES.filter((role) => actor.memberships.some((membership) => membership.role === role));

/** How a person is named to others in a task: with the unit of theirs that has a part in it. */
export function namedFor(actor: Actor, unitIds: readonly string[]): string {
  const unit = actor.memberships.find((membership) => unitIds.includes(membership.unitId));
  return unit === undefined ? actor.name : `${unit.unitName} ${actor.name}`;
}

/** Refuses whoever has none of the roles in the jurisdiction. What they cannot see does not exist for them. */
export function requireRole(actor: Actor, jurisdictionId: string, roles: readonly Role[]): void {
  if (jurisdictionsWith(actor, roles).includes(jurisdictionId)) return;
  const sees = actor.memberships.some((membership) => membership.jurisdictionId === jurisdictionId);
  throw new WorkflowError(sees ? 'FORBIDDEN' : 'NOT_FOUND');
}
