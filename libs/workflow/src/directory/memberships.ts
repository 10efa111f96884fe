import type { EntityManager } from 'typeorm';
import { ROLE_LABELS, jurisdictionsWith, type Role } from '@app/domain';
import { Membership, Person, inTransaction } from '@app/persistence';
import { requireRole, type Actor } from '../access/actor.js';
import { audit, type AuditEntry } from '../audit/audit.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { nowOf, wake, type WorkflowContext } from '../shared/context.js';
import { requireVersion, select, selectOne } from '../shared/database.js';
import type { HandoverDone, Id, MembershipChanged } from '../views/index.js';
import { tellOfUnit } from './directory-notices.js';
import { DIRECTORY_TEXTS as TEXTS } from './directory-texts.zh.js';
import { moveNotifications } from './handed-over-notices.js';
import { lockKeptUnit, refuseMerged, type LockedUnit } from './lock-unit.js';
import { readPerson, requireReach } from './people.js';
import { contactWarnings, readDetail } from './unit-details.js';
import { readUnit } from './units.js';

export interface Handover {
  readonly fromPersonId: Id;
  readonly toPersonId: Id;
  readonly role: Role;
}

interface MembershipRow {
  readonly id: Id;
  readonly jurisdictionId: Id;
  readonly unitId: Id;
  readonly unitName: string;
  readonly role: Role;
}

/** 职务: what people are in which unit, given, taken back and handed over by the admin. */
export class Memberships {
  constructor(private readonly context: WorkflowContext) {}

  async add(
    actor: Actor,
    personId: Id,
    { unitId, role }: { readonly unitId: Id; readonly role: Role },
  ): Promise<MembershipChanged> {
    return inTransaction(this.context.dataSource, async (manager) => {
      await requireSeen(manager, actor, personId);
      const unit = await lockKeptUnit(manager, actor, unitId);
      if (!unit.active) throw new WorkflowError('UNIT_UNKNOWN', { place: 'unitId' });
      if (await insertMembership(manager, unit, personId, role)) {
        const after = { unit: unit.name, role };
        await this.record(manager, actor, unit.jurisdictionId, {
          action: 'person.join',
          subjectId: personId,
          after,
        });
      }
      return { person: await readPerson(manager, personId), warnings: [] };
    });
  }

  async remove(actor: Actor, personId: Id, membershipId: Id): Promise<MembershipChanged> {
    return inTransaction(this.context.dataSource, async (manager) => {
      await requireSeen(manager, actor, personId);
      const rows = await membershipsOf(manager, personId);
      const row = rows.find(({ id }) => id === membershipId);
      if (row === undefined || !jurisdictionsWith(actor, ['admin']).includes(row.jurisdictionId))
        throw new WorkflowError('NOT_FOUND');
      if (rows.length === 1) throw needed(TEXTS.lastMembership);
      if (personId === actor.personId && row.role === 'admin') throw needed(TEXTS.ownAdmin);
      await manager.delete(Membership, { id: membershipId });
      const before = { unit: row.unitName, role: row.role };
      await this.record(manager, actor, row.jurisdictionId, {
        action: 'person.leave',
        subjectId: personId,
        before,
      });
      const warnings = await contactWarnings(manager, [row.unitId]);
      return { person: await readPerson(manager, personId), warnings };
    });
  }

  /** 移交: one person's part in a unit becomes another's, with what they had not yet read or been sent. */
  async handOver(actor: Actor, unitId: Id, version: number, handover: Handover): Promise<HandoverDone> {
    const at = nowOf(this.context);
    const done = await inTransaction(this.context.dataSource, async (manager) => {
      const unit = await lockKeptUnit(manager, actor, unitId);
      await requireVersion(unit, version, () => readUnit(manager, unitId));
      await refuseMerged(manager, unit);
      const names = await requirePeople(manager, actor, unit, handover);
      const { fromPersonId, toPersonId, role } = handover;
      await manager.delete(Membership, { unitId, personId: fromPersonId, role });
      await manager.update(Person, fromPersonId, { homeJurisdictionId: unit.jurisdictionId });
      await insertMembership(manager, unit, toPersonId, role);
      await manager.query('UPDATE unit SET version = version + 1, updated_at = now() WHERE id = $1', [
        unitId,
      ]);
      const moved = await moveNotifications(manager, unitId, fromPersonId, toPersonId, at);
      const change = { role, before: names.from, after: names.to };
      await this.record(manager, actor, unit.jurisdictionId, {
        action: 'unit.handover',
        subjectId: unitId,
        before: { role, person: change.before },
        after: { role, person: change.after, notifications: moved },
      });
      const text = TEXTS.handoverNotice(unit.name, ROLE_LABELS[role], names.from, names.to, moved);
      const key = `handover|unit:${unitId}|v${version}`;
      const personIds = [fromPersonId, toPersonId];
      await tellOfUnit(manager, { unit, unitIds: [], personIds, key, at, actorId: actor.personId, ...text });
      return { unit: await readDetail(manager, unitId), moved };
    });
    await wake(this.context);
    return done;
  }

  private record(
    manager: EntityManager,
    actor: Actor,
    jurisdictionId: Id,
    entry: Omit<AuditEntry, 'jurisdictionId'>,
  ): Promise<void> {
    return audit(manager, actor, nowOf(this.context), { ...entry, jurisdictionId });
  }
}

const needed = (reason: string): WorkflowError =>
  new WorkflowError('MEMBERSHIP_NEEDED', { values: { reason } });

/** Locks the person; whoever has nothing to do with the admin's jurisdictions does not exist for them. */
async function requireSeen(manager: EntityManager, actor: Actor, personId: Id): Promise<void> {
  await manager.query('SELECT 1 FROM person WHERE id = $1 FOR NO KEY UPDATE', [personId]);
  try {
    await requireReach(manager, actor, personId);
  } catch (error) {
    // With a role elsewhere too: the account is out of reach, the parts in one's own jurisdiction are not.
    if (!(error instanceof WorkflowError && error.code === 'FORBIDDEN')) throw error;
  }
}

/** @returns false where they are that already */
async function insertMembership(
  manager: EntityManager,
  unit: LockedUnit,
  personId: Id,
  role: Role,
): Promise<boolean> {
  const rows = await select(
    manager,
    `INSERT INTO membership (jurisdiction_id, person_id, unit_id, role) VALUES ($1, $2, $3, $4)
     ON CONFLICT (person_id, unit_id, role) DO NOTHING RETURNING id`,
    [unit.jurisdictionId, personId, unit.id, role],
  );
  return rows.length > 0;
}

function membershipsOf(manager: EntityManager, personId: Id): Promise<MembershipRow[]> {
  return select(
    manager,
    `SELECT m.id, m.jurisdiction_id AS "jurisdictionId", m.unit_id AS "unitId", u.name AS "unitName", m.role
     FROM membership m JOIN unit u ON u.id = m.unit_id WHERE m.person_id = $1 ORDER BY m.id`,
    [personId],
  );
}

async function requirePeople(
  manager: EntityManager,
  actor: Actor,
  unit: LockedUnit,
  { fromPersonId, toPersonId, role }: Handover,
): Promise<{ from: string; to: string }> {
  requireRole(actor, unit.jurisdictionId, ['admin']);
  if (fromPersonId === toPersonId) throw refused(TEXTS.handoverSame, 'toPersonId');
  for (const personId of [fromPersonId, toPersonId]) await requireSeen(manager, actor, personId);
  const from = await selectOne<{ name: string }>(
    manager,
    `SELECT p.name FROM membership m JOIN person p ON p.id = m.person_id
     WHERE m.unit_id = $1 AND m.person_id = $2 AND m.role = $3`,
    [unit.id, fromPersonId, role],
  );
  if (from === undefined) throw refused(TEXTS.handoverNotHeld, 'fromPersonId');
  const to = await selectOne<{ name: string; active: boolean }>(
    manager,
    'SELECT name, active FROM person WHERE id = $1',
    [toPersonId],
  );
  if (to?.active !== true) throw refused(TEXTS.handoverInactive, 'toPersonId');
  if (fromPersonId === actor.personId && role === 'admin') throw needed(TEXTS.ownAdmin);
  return { from: from.name, to: to.name };
}

const refused = (reason: string, place: string): WorkflowError =>
  new WorkflowError('HANDOVER_INVALID', { values: { reason }, place });
