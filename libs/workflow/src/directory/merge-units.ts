import type { EntityManager } from 'typeorm';
import { Unit, inTransaction } from '@app/persistence';
import { requireRole, type Actor } from '../access/actor.js';
import { audit } from '../audit/audit.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { nowOf, wake, type WorkflowContext } from '../shared/context.js';
import { requireVersion, selectOne, updateVersioned } from '../shared/database.js';
import type { Id, UnitMerged, UnitMergePreview } from '../views/index.js';
import { tellOfUnit } from './directory-notices.js';
import { DIRECTORY_TEXTS as TEXTS } from './directory-texts.zh.js';
import { lockUnits, refuseMerged, type LockedUnit } from './lock-unit.js';
import { countMerger, moveDuties } from './merged-duties.js';
import { moveDirectoryRows } from './merged-entries.js';
import { readUnit } from './units.js';

/** 单位合并: one unit goes on with the open duties of another, which stays as history, switched off. Never undone. */
export class UnitMergers {
  constructor(private readonly context: WorkflowContext) {}

  async preview(actor: Actor, unitId: Id, intoId: Id): Promise<UnitMergePreview> {
    return inTransaction(this.context.dataSource, async (manager) => {
      const { from, into } = await requirePair(manager, actor, unitId, intoId);
      const { kept, ...counts } = await countMerger(manager, { from, into });
      const name = ({ id, name: text }: LockedUnit) => ({ id, name: text });
      return { from: name(from), into: name(into), version: from.version, counts, kept };
    });
  }

  async merge(
    actor: Actor,
    unitId: Id,
    version: number,
    { intoId, note }: { readonly intoId: Id; readonly note?: string | undefined },
  ): Promise<UnitMerged> {
    const at = nowOf(this.context);
    const merged = await inTransaction(this.context.dataSource, async (manager) => {
      const { from, into } = await requirePair(manager, actor, unitId, intoId);
      await requireVersion(from, version, () => readUnit(manager, unitId));
      const { kept: _kept, ...counts } = await countMerger(manager, { from, into });
      await moveDuties(manager, actor, at, { from, into });
      await moveDirectoryRows(manager, from, into);
      await updateVersioned(
        manager,
        Unit,
        { id: unitId, version },
        { active: false, mergedIntoId: intoId },
        () => readUnit(manager, unitId),
      );
      await manager.increment(Unit, { id: intoId }, 'version', 1);
      await audit(manager, actor, at, {
        jurisdictionId: from.jurisdictionId,
        action: 'unit.merge',
        subjectId: unitId,
        note: note?.trim() ?? '',
        before: { name: from.name, active: true },
        after: { mergedInto: into.name, active: false, ...counts },
      });
      const text = TEXTS.mergedNotice(from.name, into.name, counts.tasks);
      const key = `merge|unit:${unitId}`;
      await tellOfUnit(manager, {
        unit: into,
        unitIds: [intoId],
        office: true,
        key,
        at,
        actorId: actor.personId,
        ...text,
      });
      return { unit: await readUnit(manager, intoId), counts };
    });
    await wake(this.context);
    return merged;
  }
}

/** Both units, locked, if the person keeps their directory and the one may end in the other. */
async function requirePair(
  manager: EntityManager,
  actor: Actor,
  unitId: Id,
  intoId: Id,
): Promise<{ from: LockedUnit; into: LockedUnit }> {
  const units = await lockUnits(manager, [unitId, intoId]);
  const from = units.find(({ id }) => id === unitId);
  const into = units.find(({ id }) => id === intoId);
  if (from === undefined) throw new WorkflowError('NOT_FOUND');
  requireRole(actor, from.jurisdictionId, ['admin']);
  await refuseMerged(manager, from);
  if (unitId === intoId) throw invalid(TEXTS.mergeSame);
  if (into === undefined || into.jurisdictionId !== from.jurisdictionId || !into.active)
    throw invalid(TEXTS.mergeElsewhere);
  if ((from.kind === 'group') !== (into.kind === 'group')) throw invalid(TEXTS.mergeKinds);
  if (from.kind !== 'group' && (await belongsTo(manager, from.id, into.id))) throw invalid(TEXTS.mergeMember);
  return { from, into };
}

const invalid = (reason: string): WorkflowError =>
  new WorkflowError('UNIT_MERGE_INVALID', { values: { reason }, place: 'intoId' });

async function belongsTo(manager: EntityManager, unitId: Id, groupId: Id): Promise<boolean> {
  const row = await selectOne(manager, 'SELECT 1 FROM unit_member WHERE unit_id = $1 AND group_id = $2', [
    unitId,
    groupId,
  ]);
  return row !== undefined;
}
