import type { AssignmentRole, Matrix } from '../api/types';

/** A sign: the place of its column or row, and what it says. */
export interface Sign {
  readonly place: number;
  readonly role: AssignmentRole;
}

export interface MatrixSigns {
  /** By the place of the task: its signs in the order of the units. */
  readonly ofTask: readonly (readonly Sign[])[];
  /** By the place of the unit: its signs in the order of the tasks. */
  readonly ofUnit: readonly (readonly Sign[])[];
}

/** The server's sparse cells, sorted into rows and columns once. */
export function matrixSigns({ tasks, units, roles, cells }: Matrix): MatrixSigns {
  const ofTask: Sign[][] = tasks.map(() => []);
  const ofUnit: Sign[][] = units.map(() => []);
  for (const [task = -1, unit = -1, place = -1] of cells) {
    const role = roles[place];
    if (role === undefined) continue;
    ofTask[task]?.push({ place: unit, role });
    ofUnit[unit]?.push({ place: task, role });
  }
  for (const signs of [...ofTask, ...ofUnit]) signs.sort((a, b) => a.place - b.place);
  return { ofTask, ofUnit };
}
