import type { EntityManager } from 'typeorm';
import type { LockedUnit } from './lock-unit.js';

/** People, names, units below and work groups go to the unit that goes on; what it has already stays as it is. */
export async function moveDirectoryRows(
  manager: EntityManager,
  from: LockedUnit,
  into: LockedUnit,
): Promise<void> {
  await moveMemberships(manager, from, into);
  await moveNames(manager, from, into);
  await moveChildren(manager, from, into);
  await moveGroupRows(manager, from, into, 'group_id', 'unit_id');
  await moveGroupRows(manager, from, into, 'unit_id', 'group_id');
}

async function moveMemberships(manager: EntityManager, from: LockedUnit, into: LockedUnit): Promise<void> {
  await manager.query(
    `DELETE FROM membership m USING membership theirs WHERE m.unit_id = $1 AND theirs.unit_id = $2
       AND theirs.person_id = m.person_id AND theirs.role = m.role`,
    [from.id, into.id],
  );
  await manager.query('UPDATE membership SET unit_id = $2, updated_at = now() WHERE unit_id = $1', [
    from.id,
    into.id,
  ]);
}

/** Plans go on printing the old name: it and its other names stand for the unit that goes on. */
async function moveNames(manager: EntityManager, from: LockedUnit, into: LockedUnit): Promise<void> {
  await manager.query('UPDATE unit_alias SET unit_id = $2, updated_at = now() WHERE unit_id = $1', [
    from.id,
    into.id,
  ]);
  await manager.query(
    `INSERT INTO unit_alias (jurisdiction_id, unit_id, alias, alias_key) VALUES ($1, $2, $3, $4)
     ON CONFLICT (jurisdiction_id, alias_key) DO UPDATE SET unit_id = excluded.unit_id`,
    [from.jurisdictionId, into.id, from.name, from.nameKey],
  );
}

/** The unit that goes on may itself stand below the one that ends: it takes that one's place first. */
async function moveChildren(manager: EntityManager, from: LockedUnit, into: LockedUnit): Promise<void> {
  await manager.query(
    `WITH RECURSIVE above AS (
       SELECT id, parent_id FROM unit WHERE id = $2
       UNION SELECT p.id, p.parent_id FROM unit p JOIN above a ON p.id = a.parent_id)
     UPDATE unit SET parent_id = $3, updated_at = now()
     WHERE id = $2 AND EXISTS (SELECT 1 FROM above WHERE id = $1)`,
    [from.id, into.id, from.parentId],
  );
  await manager.query(
    'UPDATE unit SET parent_id = $2, updated_at = now() WHERE parent_id = $1 AND id <> $2',
    [from.id, into.id],
  );
}

/** As a member of groups, and as a group with members: each pair once, a lead where either led and nobody else does. */
async function moveGroupRows(
  manager: EntityManager,
  from: LockedUnit,
  into: LockedUnit,
  mine: 'group_id' | 'unit_id',
  other: 'group_id' | 'unit_id',
): Promise<void> {
  const [moved] = await manager.query<[{ jurisdiction_id: string; other: string; role: string }[], number]>(
    `DELETE FROM unit_member WHERE ${mine} = $1 RETURNING jurisdiction_id, ${other} AS other, role`,
    [from.id],
  );
  await manager.query(
    `INSERT INTO unit_member AS known (jurisdiction_id, ${mine}, ${other}, role)
     SELECT moved.jurisdiction_id, $2, moved.other,
            CASE WHEN moved.role = 'lead' AND NOT EXISTS (
              SELECT 1 FROM unit_member l WHERE l.role = 'lead'
                AND l.group_id = ${mine === 'group_id' ? '$2' : 'moved.other'}) THEN 'lead' ELSE 'member' END
     FROM jsonb_to_recordset($1::jsonb) AS moved(jurisdiction_id bigint, other bigint, role text)
     WHERE moved.other <> $2
     ON CONFLICT (group_id, unit_id) DO UPDATE SET
       role = CASE WHEN excluded.role = 'lead' THEN 'lead' ELSE known.role END, updated_at = now()`,
    [JSON.stringify(moved), into.id],
  );
}
