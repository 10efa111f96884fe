import { ASSIGNMENT_ROLES, type AssignmentRole } from '../plan/propose-assignments.js';

/** A unit's part in a task; the key tells units apart (an id, or the normalised name of one in no directory). */
export interface MatrixPart {
  readonly key: string;
  readonly name: string;
  readonly role: AssignmentRole;
}

export interface MatrixTask {
  readonly parts: readonly MatrixPart[];
}

export interface MatrixUnit {
  readonly key: string;
  readonly name: string;
  /** Tasks by the unit's part in them. */
  readonly counts: Readonly<Record<AssignmentRole, number>>;
  readonly total: number;
}

export interface MatrixRow<T extends MatrixTask> {
  readonly task: T;
  /** One a unit, in the order of the units; null where it has no part. */
  readonly roles: readonly (AssignmentRole | null)[];
}

/** 责任矩阵: tasks × units. */
export interface ResponsibilityMatrix<T extends MatrixTask> {
  readonly units: readonly MatrixUnit[];
  readonly rows: readonly MatrixRow<T>[];
}

/** How a role is drawn where there is room for one sign. */
export const ROLE_SIGNS: Readonly<Record<AssignmentRole, string>> = {
  lead: '●',
  responsible: '◎',
  cooperating: '○',
  implementing: '△',
};

interface Column {
  readonly name: string;
  readonly counts: Record<AssignmentRole, number>;
}

/**
 * Units as columns, those first that lead most, then those with most parts; equal ones in order of appearance. A unit
 * that stands twice in a task counts once, with its first part: the callers' parts are in order of strength.
 */
export function responsibilityMatrix<T extends MatrixTask>(tasks: readonly T[]): ResponsibilityMatrix<T> {
  const columns = new Map<string, Column>();
  const perTask = tasks.map(({ parts }) => {
    const roles = new Map<string, AssignmentRole>();
    for (const { key, name, role } of parts) {
      if (roles.has(key)) continue;
      roles.set(key, role);
      const column = columns.get(key) ?? { name, counts: noCounts() };
      column.counts[role] += 1;
      columns.set(key, column);
    }
    return roles;
  });
  const units = [...columns].map(([key, { name, counts }]): MatrixUnit => ({
    key,
    name,
    counts,
    total: sum(counts),
  }));
  units.sort((a, b) => b.counts.lead - a.counts.lead || b.total - a.total);
  return {
    units,
    rows: tasks.map((task, index) => ({
      task,
      roles: units.map(({ key }) => perTask[index]?.get(key) ?? null),
    })),
  };
}

const noCounts = (): Record<AssignmentRole, number> => ({
  lead: 0,
  cooperating: 0,
  responsible: 0,
  implementing: 0,
});

const sum = (counts: Readonly<Record<AssignmentRole, number>>): number =>
  ASSIGNMENT_ROLES.reduce((total, role) => total + counts[role], 0);
