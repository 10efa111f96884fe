import type { AssignmentRole, LedgerClass, Light, TaskState } from '@app/domain';
import type { Id, Ref } from './common.js';
import type { PlanRef } from './task.views.js';

export interface MatrixUnitView {
  /** Null for a printed name that is in no directory. */
  readonly id: Id | null;
  readonly name: string;
  /** Rows by the unit's part in them. */
  readonly counts: Readonly<Record<AssignmentRole, number>>;
  readonly total: number;
  /** Workload: what it leads and helps with, as far as it still runs. */
  readonly openLead: number;
  readonly openCooperating: number;
  readonly overdueLead: number;
}

export interface MatrixTaskView {
  readonly id: Id;
  readonly code: string;
  readonly title: string;
  readonly section: string | null;
  readonly planId: Id;
  readonly state: TaskState;
  readonly class: LedgerClass;
  readonly light: Light | null;
}

export interface MatrixOverlapView {
  /** Places in the list of units. */
  readonly units: readonly number[];
  readonly tasks: number;
}

/** 责任矩阵. A cell is `[task, unit, role]`: places in the lists of tasks, of units and of roles. */
export interface MatrixView {
  readonly roles: readonly AssignmentRole[];
  readonly units: readonly MatrixUnitView[];
  readonly tasks: readonly MatrixTaskView[];
  readonly cells: readonly (readonly number[])[];
  /** Signs by role over all rows. */
  readonly counts: Readonly<Record<AssignmentRole, number>>;
  readonly overlaps: readonly MatrixOverlapView[];
  /** Places of tasks with more than one lead. */
  readonly severalLeads: readonly number[];
}

/** What the matrix can be narrowed to. */
export interface MatrixChoices {
  readonly plans: readonly PlanRef[];
  /** Chapters of the chosen plan, in its order. */
  readonly sections: readonly string[];
  readonly units: readonly Ref[];
  readonly groups: readonly Ref[];
}
