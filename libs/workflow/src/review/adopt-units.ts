import type { EntityManager } from 'typeorm';
import { normaliseUnitName } from '@app/domain';
import { Unit, type UnitKind } from '@app/persistence';
import type { AuditEntry } from '../audit/audit.js';
import { select } from '../shared/database.js';
import { UnitDirectory } from '../shared/unit-directory.js';
import type { Id } from '../views/index.js';
import type { LockedPlan } from './draft-lock.js';
import { resolvePrintedNames } from './edit-assignments.js';

/** How a name's ending tells the kind; the first that fits. */
const KIND_ENDINGS: readonly (readonly [UnitKind, RegExp])[] = [
  ['group', /(领导小组|工作组|专班|指挥部|委员会办公室)$/u],
  ['enterprise', /(公司|集团|银行|厂)$/u],
  ['county', /^各.*[县区市]|[县区市](人民)?政府$|[县区]$|管委会$|街道(办事处)?$|[镇乡](人民政府)?$/u],
];

export interface NewUnitRow {
  readonly id: Id;
  readonly name: string;
  readonly kind: UnitKind;
}

/** The kind that a new unit's name suggests. */
export function kindOfName(name: string): UnitKind {
  return KIND_ENDINGS.find(([, ending]) => ending.test(name))?.[0] ?? 'department';
}

/**
 * Makes directory units of printed names that are in no directory, and ties the plan's drafts to them.
 * @param names only these; all of the plan's tasks that are not rejected if left out
 * @returns the units that were new, and which drafts were tied to units
 */
export async function adoptPrintedNames(
  manager: EntityManager,
  plan: LockedPlan,
  names: readonly string[] | undefined,
): Promise<{ readonly created: readonly NewUnitRow[]; readonly taskIds: readonly Id[] }> {
  const unresolved = await unresolvedNames(manager, plan.id);
  const adopted = names === undefined ? unresolved : unresolved.filter((name) => names.includes(name));
  if (adopted.length === 0) return { created: [], taskIds: [] };
  const { jurisdictionId } = plan;
  const rows = [...new Map(adopted.map((name) => [normaliseUnitName(name), name]))].map(
    ([nameKey, name]) => ({
      jurisdictionId,
      nameKey,
      name: name.trim(),
      kind: kindOfName(name),
    }),
  );
  const inserted = await manager
    .createQueryBuilder()
    .insert()
    .into(Unit)
    .values(rows)
    .orIgnore()
    .returning(['id', 'name', 'kind'])
    .execute();
  const directory = await UnitDirectory.load(manager, jurisdictionId);
  const known = adopted.flatMap((name) => {
    const unitId = directory.find(name);
    return unitId === null ? [] : [[name, unitId] as const];
  });
  const taskIds = await resolvePrintedNames(manager, plan.id, known);
  return { created: inserted.raw as NewUnitRow[], taskIds };
}

/** One entry of the audit trail a unit. */
export const adoptedUnits = ({ jurisdictionId }: LockedPlan, units: readonly NewUnitRow[]): AuditEntry[] =>
  units.map(({ id, name, kind }) => ({
    ...{ jurisdictionId, action: 'unit.adopt' as const, subjectId: id },
    after: { name, kind },
  }));

async function unresolvedNames(manager: EntityManager, planId: Id): Promise<string[]> {
  const rows = await select<{ name: string }>(
    manager,
    `SELECT a.printed_name AS name, min(t.sort) AS first FROM assignment a JOIN task t ON t.id = a.task_id
     WHERE t.plan_id = $1 AND t.review <> 'rejected' AND a.unit_id IS NULL GROUP BY a.printed_name ORDER BY first, name`,
    [planId],
  );
  return rows.map((row) => row.name);
}
