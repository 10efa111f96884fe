import type { EntityManager } from 'typeorm';
import { ROLES, UNIT_ROLES, jurisdictionsWith, unitsWith, type AccessScope, type Role } from '@app/domain';
import { WorkflowError } from '../errors/workflow-error.js';
import { select, selectOne } from '../shared/database.js';
import type { MyMembership, Ref } from '../views/index.js';

/** What a person may read. */
export interface ReadScope {
  /** Every issued task of these: offices and supervisors; below a supervisor's too. */
  readonly jurisdictionIds: readonly string[];
  /** Tasks in which one of these has a part. */
  readonly unitIds: readonly string[];
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

const OWN_READERS: readonly Role[] = ['office', 'supervisor'];

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
            j.name AS "jurisdictionName", m.role
     FROM membership m JOIN unit u ON u.id = m.unit_id JOIN jurisdiction j ON j.id = m.jurisdiction_id
     WHERE m.person_id = $1 AND u.active ORDER BY m.id`,
    [personId],
  );
  const scope: AccessScope = { personId: person.id, memberships };
  const below = await jurisdictionsBelow(manager, jurisdictionsWith(scope, ['supervisor']));
  const own = jurisdictionsWith(scope, OWN_READERS);
  return {
    ...scope,
    name: person.name,
    login: person.login,
    memberships,
    jurisdictions: distinctJurisdictions(memberships),
    reads: { jurisdictionIds: [...new Set([...own, ...below])], unitIds: unitsWith(scope, UNIT_ROLES) },
  };
}

async function jurisdictionsBelow(manager: EntityManager, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await select<{ id: string }>(
    manager,
    `SELECT DISTINCT below.id FROM jurisdiction top
     JOIN jurisdiction below ON starts_with(below.path, top.path) WHERE top.id = ANY($1::bigint[])`,
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
