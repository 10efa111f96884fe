import type {
  AssignmentEdit,
  AssignmentRole,
  AssignmentView,
  DraftTask,
  MilestoneEdit,
  MilestoneView,
  TaskEdit,
} from '../api/types';

/** `id:…` for a unit of the directory, `name:…` for one that is in none. */
export type UnitValue = string;

export interface UnitRow {
  role: AssignmentRole;
  unit?: UnitValue;
  /** What the document prints, and the unit it was tied to before; unset for a row that was added. */
  printedName?: string;
  was?: UnitValue;
}

export interface ClauseFields {
  title: string;
  units: UnitRow[];
  milestones: MilestoneEdit[];
}

export function unitValue({ unit, printedName }: Pick<AssignmentView, 'unit' | 'printedName'>): UnitValue {
  return unit === null ? `name:${printedName}` : `id:${unit.id}`;
}

export function fieldsOf(task: DraftTask): ClauseFields {
  return {
    title: task.title,
    units: task.assignments.map((each) => ({
      role: each.role,
      unit: unitValue(each),
      was: unitValue(each),
      printedName: each.printedName,
    })),
    milestones: task.milestones.map(({ id, name, due }: MilestoneView) => ({ id, name, due })),
  };
}

/** Only what was changed: what nobody touched keeps its rule and its place in the document. */
export function patchOf(task: DraftTask, fields: ClauseFields): TaskEdit {
  const before = fieldsOf(task);
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  const title = fields.title.trim();
  return {
    ...(title !== before.title && { title }),
    ...(!same(fields.units.map(unitKey), before.units.map(unitKey)) && {
      assignments: fields.units.map(assignmentOf),
    }),
    ...(!same(fields.milestones.map(milestoneOf), before.milestones.map(milestoneOf)) && {
      milestones: fields.milestones.map(milestoneOf),
    }),
  };
}

export function isEmptyPatch(patch: TaskEdit): boolean {
  return Object.keys(patch).length === 0;
}

const unitKey = ({ role, unit }: UnitRow): string => `${role} ${unit ?? ''}`;

/**
 * A printed name goes along with the unit it stands for: the server keeps its place in the document, and learns the
 * name where it was in no directory. A row that was given to another unit has nothing to do with the name any more.
 */
function assignmentOf({ role, unit = '', was, printedName }: UnitRow): AssignmentEdit {
  const value = unit.slice(unit.indexOf(':') + 1);
  if (!unit.startsWith('id:')) return { name: value, role };
  const standsFor = was === unit || was?.startsWith('name:') === true;
  return { unitId: value, role, ...(standsFor && printedName !== undefined && { name: printedName }) };
}

function milestoneOf({ id, name, due }: MilestoneEdit): MilestoneEdit {
  return { ...(id !== undefined && { id }), name: name.trim(), due };
}
