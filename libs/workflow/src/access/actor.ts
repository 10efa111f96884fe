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
import { selectOne } from '../shared/database.js';
import type { MyMembership, Ref } from '../views/index.js';
import { actorSql } from './actor-sql.js';

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

/** What `actorSql` gives. */
export interface ActorRow {
  readonly id: string;
  readonly name: string;
  readonly login: string;
  readonly memberships: readonly MyMembership[];
  readonly groupIds: readonly string[];
  readonly sumsBelow: readonly string[];
}

const ACTOR_BY_ID = actorSql('SELECT p.id, p.name, p.login FROM person p WHERE p.id = $1 AND p.active');

/** The person with their rights, or null when unknown or switched off. */
export async function loadActor(manager: EntityManager, personId: string): Promise<Actor | null> {
  const row = await selectOne<ActorRow>(manager, ACTOR_BY_ID, [personId]);
  return row === undefined ? null : toActor(row);
}

export function toActor({ id, name, login, memberships, groupIds, sumsBelow }: ActorRow): Actor {
  const scope: AccessScope = { personId: id, memberships };
  const ownUnitIds = unitsWith(scope, UNIT_ROLES);
  return {
    ...{ personId: id, name, login, memberships },
    jurisdictions: distinctJurisdictions(memberships),
    reads: {
      jurisdictionIds: jurisdictionsWith(scope, JURISDICTION_READERS),
      ownUnitIds,
      unitIds: [...new Set([...ownUnitIds, ...groupIds])],
      sumsBelow,
    },
  };
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
