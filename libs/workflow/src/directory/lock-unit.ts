import type { EntityManager } from 'typeorm';
import type { UnitKind } from '@app/persistence';
import { requireRole, type Actor } from '../access/actor.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { select } from '../shared/database.js';
import type { Id } from '../views/index.js';

export interface LockedUnit {
  readonly id: Id;
  readonly jurisdictionId: Id;
  readonly name: string;
  readonly nameKey: string;
  readonly kind: UnitKind;
  readonly version: number;
  readonly active: boolean;
  readonly parentId: Id | null;
  readonly mergedIntoId: Id | null;
}

/** These units, locked in the order of their ids, so that two changes of the directory never wait in a circle. */
export function lockUnits(manager: EntityManager, unitIds: readonly Id[]): Promise<LockedUnit[]> {
  return select<LockedUnit>(
    manager,
    `SELECT id, jurisdiction_id AS "jurisdictionId", name, name_key AS "nameKey", kind, version, active,
            parent_id AS "parentId", merged_into_id AS "mergedIntoId"
     FROM unit WHERE id = ANY($1::bigint[]) ORDER BY id FOR NO KEY UPDATE`,
    [unitIds],
  );
}

/** The unit, locked, if the person keeps its directory. */
export async function lockKeptUnit(manager: EntityManager, actor: Actor, unitId: Id): Promise<LockedUnit> {
  const [unit] = await lockUnits(manager, [unitId]);
  if (unit === undefined) throw new WorkflowError('NOT_FOUND');
  requireRole(actor, unit.jurisdictionId, ['admin']);
  return unit;
}

/** A unit that was merged is history: it is looked at and changed no more. */
export async function refuseMerged(
  manager: EntityManager,
  unit: Pick<LockedUnit, 'name' | 'mergedIntoId'>,
): Promise<void> {
  if (unit.mergedIntoId === null) return;
  const [into] = await select<{ name: string }>(manager, 'SELECT name FROM unit WHERE id = $1', [
    unit.mergedIntoId,
  ]);
  throw new WorkflowError('UNIT_MERGED', { values: { name: unit.name, into: into?.name ?? '' } });
}
