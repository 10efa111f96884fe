import type { EntityManager } from 'typeorm';
import { maskPhone } from '@app/domain';
import { requireRole, type Actor } from '../access/actor.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { select, selectOne } from '../shared/database.js';
import type { WorkflowContext } from '../shared/context.js';
import type { GroupMemberView, Id, Ref, UnitDetail, UnitPersonView } from '../views/index.js';
import { DIRECTORY_TEXTS as TEXTS } from './directory-texts.zh.js';
import { openDuties } from './unit-duties.js';
import { readUnit } from './units.js';

/** 单位详情: who acts for a unit, which groups it belongs to, and how much it has to do, as numbers. */
export class UnitDetails {
  constructor(private readonly context: WorkflowContext) {}

  async read(actor: Actor, unitId: Id): Promise<UnitDetail> {
    const { manager } = this.context.dataSource;
    const unit = await selectOne<{ jurisdictionId: Id }>(
      manager,
      'SELECT jurisdiction_id AS "jurisdictionId" FROM unit WHERE id = $1',
      [unitId],
    );
    if (unit === undefined) throw new WorkflowError('NOT_FOUND');
    requireRole(actor, unit.jurisdictionId, ['admin', 'office']);
    return readDetail(manager, unitId);
  }
}

export async function readDetail(manager: EntityManager, unitId: Id): Promise<UnitDetail> {
  const unit = await readUnit(manager, unitId);
  const mergedInto = await selectOne<Ref>(
    manager,
    'SELECT into_unit.id, into_unit.name FROM unit u JOIN unit into_unit ON into_unit.id = u.merged_into_id WHERE u.id = $1',
    [unitId],
  );
  const duties = await openDuties(manager, unitId);
  return {
    ...unit,
    mergedInto: mergedInto ?? null,
    members: await groupRows(manager, 'unit_id', 'group_id', unitId),
    groups: await groupRows(manager, 'group_id', 'unit_id', unitId),
    people: await peopleOf(manager, unitId),
    duties,
    warnings: await contactWarnings(manager, [unitId]),
  };
}

async function groupRows(
  manager: EntityManager,
  shown: 'unit_id' | 'group_id',
  by: 'unit_id' | 'group_id',
  unitId: Id,
): Promise<GroupMemberView[]> {
  const rows = await select<Ref & Pick<GroupMemberView, 'role'>>(
    manager,
    `SELECT u.id, u.name, m.role FROM unit_member m JOIN unit u ON u.id = m.${shown}
     WHERE m.${by} = $1 ORDER BY m.role, u.id`,
    [unitId],
  );
  return rows.map(({ role, ...unit }) => ({ unit, role }));
}

async function peopleOf(manager: EntityManager, unitId: Id): Promise<UnitPersonView[]> {
  const rows = await select<Omit<UnitPersonView, 'person'> & Ref>(
    manager,
    `SELECT m.id AS "membershipId", p.id, p.name, p.login, p.phone, p.active, m.role
     FROM membership m JOIN person p ON p.id = m.person_id WHERE m.unit_id = $1 ORDER BY m.role, p.id`,
    [unitId],
  );
  return rows.map(({ id, name, phone, ...rest }) => ({
    ...rest,
    phone: phone === null ? null : maskPhone(phone),
    person: { id, name },
  }));
}

/** Units with open tasks that nobody would be told of; of a work group its lead unit's people count. */
export async function contactWarnings(manager: EntityManager, unitIds: readonly Id[]): Promise<string[]> {
  const rows = await select<{ id: Id; name: string }>(
    manager,
    `SELECT u.id, u.name FROM unit u WHERE u.id = ANY($1::bigint[]) AND u.active AND u.kind <> 'office'
       AND NOT EXISTS (
       SELECT 1 FROM duty_membership m JOIN person p ON p.id = m.person_id AND p.active
       WHERE m.unit_id = u.id AND m.role = 'contact') ORDER BY u.id`,
    [unitIds],
  );
  const warnings: string[] = [];
  for (const { id, name } of rows) {
    const { tasks } = await openDuties(manager, id);
    if (tasks > 0) warnings.push(TEXTS.noContactLeft(name, tasks));
  }
  return warnings;
}
