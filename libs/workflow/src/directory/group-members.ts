import type { EntityManager } from 'typeorm';
import { Unit, UnitMember, inTransaction, type GroupRole } from '@app/persistence';
import type { Actor } from '../access/actor.js';
import { audit } from '../audit/audit.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { nowOf, wake, type WorkflowContext } from '../shared/context.js';
import { insertAll, select, updateVersioned } from '../shared/database.js';
import type { Id, UnitDetail } from '../views/index.js';
import { tellOfUnit } from './directory-notices.js';
import { DIRECTORY_TEXTS as TEXTS } from './directory-texts.zh.js';
import { lockKeptUnit, refuseMerged, type LockedUnit } from './lock-unit.js';
import { readDetail } from './unit-details.js';

export interface GroupMember {
  readonly unitId: Id;
  readonly role: GroupRole;
}

interface NamedMember extends GroupMember {
  readonly name: string;
}

/** 专项工作组: its units, of which at most one leads. The people of that one act for the group. */
export class GroupMembers {
  constructor(private readonly context: WorkflowContext) {}

  /** The whole list at once, on the version of the group that the person saw. */
  async set(
    actor: Actor,
    groupId: Id,
    version: number,
    members: readonly GroupMember[],
  ): Promise<UnitDetail> {
    const at = nowOf(this.context);
    const detail = await inTransaction(this.context.dataSource, async (manager) => {
      const group = await lockKeptUnit(manager, actor, groupId);
      await refuseMerged(manager, group);
      await requireMembers(manager, group, members);
      await updateVersioned(manager, Unit, { id: groupId, version }, {}, () => readDetail(manager, groupId));
      const before = await membersOf(manager, groupId);
      await replace(manager, group, members);
      const after = await membersOf(manager, groupId);
      await this.record(manager, actor, group, at, before, after);
      await tell(manager, actor, group, at, { before, after, version });
      return readDetail(manager, groupId);
    });
    await wake(this.context);
    return detail;
  }

  private record(
    manager: EntityManager,
    actor: Actor,
    group: LockedUnit,
    at: Date,
    before: readonly NamedMember[],
    after: readonly NamedMember[],
  ): Promise<void> {
    const named = (rows: readonly NamedMember[]) => rows.map(({ name, role }) => ({ unit: name, role }));
    return audit(manager, actor, at, {
      jurisdictionId: group.jurisdictionId,
      action: 'unit.members',
      subjectId: group.id,
      before: { members: named(before) },
      after: { members: named(after) },
    });
  }
}

async function requireMembers(
  manager: EntityManager,
  group: LockedUnit,
  members: readonly GroupMember[],
): Promise<void> {
  const ids = members.map(({ unitId }) => unitId);
  if (group.kind !== 'group') throw invalid(TEXTS.notGroup);
  if (new Set(ids).size !== ids.length) throw invalid(TEXTS.memberTwice);
  if (members.filter(({ role }) => role === 'lead').length > 1) throw invalid(TEXTS.twoLeads);
  const known = await select<{ id: Id }>(
    manager,
    `SELECT id FROM unit WHERE id = ANY($1::bigint[]) AND jurisdiction_id = $2 AND active AND kind <> 'group'`,
    [ids, group.jurisdictionId],
  );
  if (known.length !== ids.length) throw invalid(TEXTS.memberUnknown);
}

const invalid = (reason: string): WorkflowError =>
  new WorkflowError('GROUP_INVALID', { values: { reason }, place: 'members' });

async function replace(
  manager: EntityManager,
  { id: groupId, jurisdictionId }: LockedUnit,
  members: readonly GroupMember[],
): Promise<void> {
  await manager.delete(UnitMember, { groupId });
  await insertAll(
    manager,
    UnitMember,
    members.map(({ unitId, role }) => ({ jurisdictionId, groupId, unitId, role })),
  );
}

function membersOf(manager: EntityManager, groupId: Id): Promise<NamedMember[]> {
  return select(
    manager,
    `SELECT u.id AS "unitId", u.name, m.role FROM unit_member m JOIN unit u ON u.id = m.unit_id
     WHERE m.group_id = $1 ORDER BY m.role, u.id`,
    [groupId],
  );
}

/** Units that come, stay or go hear of it: some of them may act now, or may no more. */
async function tell(
  manager: EntityManager,
  actor: Actor,
  group: LockedUnit,
  at: Date,
  change: {
    readonly before: readonly NamedMember[];
    readonly after: readonly NamedMember[];
    readonly version: number;
  },
): Promise<void> {
  const lead = change.after.find(({ role }) => role === 'lead')?.name ?? null;
  const unitIds = [...change.before, ...change.after].map(({ unitId }) => unitId);
  await tellOfUnit(manager, {
    unit: group,
    unitIds: [group.id, ...unitIds],
    key: `members|unit:${group.id}|v${change.version}`,
    at,
    actorId: actor.personId,
    ...TEXTS.groupNotice(group.name, lead),
  });
}
