import type { EntityManager } from 'typeorm';
import { normaliseUnitName, type AssignmentRole } from '@app/domain';
import { Assignment, UnitAlias } from '@app/persistence';
import type { Actor } from '../access/actor.js';
import { auditAll } from '../audit/audit.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { insertAll, select } from '../shared/database.js';
import { UnitDirectory } from '../shared/unit-directory.js';
import type { Id } from '../views/index.js';
import { REVIEW_TEXTS } from './review-texts.zh.js';

/** A unit by id, by name, or both: the printed name that stands for the unit. */
export interface AssignmentEdit {
  readonly unitId?: Id | undefined;
  readonly name?: string | undefined;
  readonly role: AssignmentRole;
}

interface Wanted {
  readonly unitId: Id | null;
  readonly printedName: string;
  readonly role: AssignmentRole;
}

/** The task whose units are edited; its lock is held. */
interface EditedTask {
  readonly id: Id;
  readonly jurisdictionId: Id;
}

/** Replaces the units of a task. What stays as it was keeps its basis; the rest was decided by a person. */
export async function replaceAssignments(
  manager: EntityManager,
  task: EditedTask,
  planId: Id,
  edits: readonly AssignmentEdit[],
  by: { readonly actor: Actor; readonly at: Date },
): Promise<void> {
  const before = await manager.find(Assignment, { where: { taskId: task.id } });
  const wanted = await resolve(manager, task, edits, before);
  refuseRepeats(wanted);
  await manager.delete(Assignment, { taskId: task.id });
  await insertAll(
    manager,
    Assignment,
    wanted.map((entry, sort) => ({
      ...asKept(entry, before),
      ...entry,
      sort,
      jurisdictionId: task.jurisdictionId,
      taskId: task.id,
    })),
  );
  const learned = await learnNames(manager, task.jurisdictionId, planId, wanted, before);
  const entry = { jurisdictionId: task.jurisdictionId, action: 'unit.learn-alias', taskId: task.id } as const;
  const entries = learned.map(({ unitId, alias }) => ({ ...entry, subjectId: unitId, after: { alias } }));
  await auditAll(manager, by.actor, by.at, entries);
}

async function resolve(
  manager: EntityManager,
  task: EditedTask,
  edits: readonly AssignmentEdit[],
  before: readonly Assignment[],
): Promise<Wanted[]> {
  const names = await unitNames(
    manager,
    task.jurisdictionId,
    edits.flatMap(({ unitId }) => unitId ?? []),
  );
  const directory = await UnitDirectory.load(manager, task.jurisdictionId);
  return edits.map(({ unitId, name, role }, index) => {
    const place = `assignments.${index}`;
    if (unitId === undefined) {
      if (name === undefined || name.trim() === '') throw new WorkflowError('UNIT_UNKNOWN', { place });
      return { unitId: directory.find(name), printedName: name.trim(), role };
    }
    const unitName = names.get(unitId);
    if (unitName === undefined) throw new WorkflowError('UNIT_UNKNOWN', { place });
    const printed = before.find((row) => row.unitId === unitId)?.printedName;
    return { unitId, printedName: name?.trim() ?? printed ?? unitName, role };
  });
}

/** Names of the units, those only that lie in the jurisdiction or below it. */
export async function unitNames(
  manager: EntityManager,
  jurisdictionId: Id,
  unitIds: readonly Id[],
): Promise<ReadonlyMap<Id, string>> {
  const rows = await select<{ id: Id; name: string }>(
    manager,
    `SELECT u.id, u.name FROM unit u JOIN jurisdiction j ON j.id = u.jurisdiction_id
     JOIN jurisdiction top ON top.id = $1 AND starts_with(j.path, top.path)
     WHERE u.id = ANY($2::bigint[]) AND u.active`,
    [jurisdictionId, unitIds],
  );
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** A unit has one part in a task: it cannot lead and cooperate at once. */
function refuseRepeats(wanted: readonly Wanted[]): void {
  const seen = new Set<string>();
  for (const [index, { unitId, printedName, role }] of wanted.entries()) {
    const key = unitId ?? normaliseUnitName(printedName);
    const shown = `${role} ${printedName}`;
    if (seen.has(key) || seen.has(shown)) {
      throw new WorkflowError('ASSIGNMENT_INVALID', {
        values: { name: printedName },
        place: `assignments.${index}`,
      });
    }
    seen.add(key).add(shown);
  }
}

function asKept(
  wanted: Wanted,
  before: readonly Assignment[],
): Pick<Assignment, 'basis' | 'rule' | 'unitRule' | 'review' | 'spanFrom' | 'spanTo'> {
  const same = before.find((row) => row.printedName === wanted.printedName);
  const sameUnit = same !== undefined && same.unitId === wanted.unitId;
  const kept = {
    spanFrom: same?.spanFrom ?? null,
    spanTo: same?.spanTo ?? null,
    unitRule: sameUnit ? same.unitRule : '',
  };
  if (same === undefined || same.role !== wanted.role)
    return { ...kept, basis: 'edited', rule: REVIEW_TEXTS.edited(), review: 'edited' };
  const { basis, rule, review } = same;
  return { ...kept, basis, rule, review: sameUnit ? review : 'edited' };
}

/**
 * A printed name that the reviewer tied to a unit is known from now on, in this plan's other drafts too.
 * @returns the names that were not known before
 */
async function learnNames(
  manager: EntityManager,
  jurisdictionId: Id,
  planId: Id,
  wanted: readonly Wanted[],
  before: readonly Assignment[],
): Promise<{ readonly unitId: Id; readonly alias: string }[]> {
  const learned = wanted.filter(
    ({ unitId, printedName }) =>
      unitId !== null && before.some((row) => row.unitId === null && row.printedName === printedName),
  );
  if (learned.length === 0) return [];
  const rows = learned.map(({ unitId, printedName }) => ({
    jurisdictionId,
    unitId: unitId ?? '',
    alias: printedName,
    aliasKey: normaliseUnitName(printedName),
  }));
  const inserted = await manager
    .createQueryBuilder()
    .insert()
    .into(UnitAlias)
    .values(rows)
    .orIgnore()
    .returning(['aliasKey'])
    .execute();
  await resolvePrintedNames(
    manager,
    planId,
    learned.map(({ printedName, unitId }) => [printedName, unitId ?? '']),
  );
  const fresh = new Set((inserted.raw as { alias_key: string }[]).map((row) => row.alias_key));
  return rows.filter(({ aliasKey }) => fresh.has(aliasKey));
}

/** Ties printed names of the plan's draft tasks to units where they had none. @returns these tasks */
export async function resolvePrintedNames(
  manager: EntityManager,
  planId: Id,
  units: readonly (readonly [name: string, unitId: Id])[],
): Promise<Id[]> {
  const rows = await select<{ id: Id }>(
    manager,
    `WITH tied AS (UPDATE assignment a SET unit_id = known.unit_id
     FROM unnest($2::text[], $3::bigint[]) AS known(name, unit_id), task t
     WHERE t.id = a.task_id AND t.plan_id = $1 AND t.state = 'draft'
       AND a.unit_id IS NULL AND a.printed_name = known.name
     RETURNING a.task_id) SELECT DISTINCT task_id AS id FROM tied ORDER BY id`,
    [planId, units.map(([name]) => name), units.map(([, unitId]) => unitId)],
  );
  return rows.map((row) => row.id);
}
