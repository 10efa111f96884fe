import { LEDGER_CLASSES, type LedgerClass } from '../light/light.js';

/** Figures of a set of tasks that can be added up: disjoint classes, and how what is finished was finished. */
export interface TaskFigures {
  readonly byClass: Readonly<Record<LedgerClass, number>>;
  /** Of the finished ones, those done after their day. */
  readonly late: number;
  /** Calendar days by which those were late, together. */
  readonly daysLate: number;
}

/** Figures that cannot be added up; null where there is nothing to divide by. */
export interface TaskRates {
  /** Finished ones among all. */
  readonly completionRate: number | null;
  /** Those in time among the finished ones. */
  readonly onTimeRate: number | null;
  /** Of those that were late. */
  readonly averageDaysLate: number | null;
}

export const NO_FIGURES: TaskFigures = {
  byClass: { completed: 0, halted: 0, overdue: 0, due_soon: 0, on_schedule: 0, undated: 0 },
  late: 0,
  daysLate: 0,
};

export function addFigures(a: TaskFigures, b: TaskFigures): TaskFigures {
  const byClass = Object.fromEntries(
    LEDGER_CLASSES.map((name) => [name, a.byClass[name] + b.byClass[name]]),
  ) as Record<LedgerClass, number>;
  return { byClass, late: a.late + b.late, daysLate: a.daysLate + b.daysLate };
}

export const totalOf = ({ byClass }: TaskFigures): number =>
  LEDGER_CLASSES.reduce((sum, name) => sum + byClass[name], 0);

export function ratesOf(figures: TaskFigures): TaskRates {
  const { completed } = figures.byClass;
  return {
    completionRate: share(completed, totalOf(figures)),
    onTimeRate: share(completed - figures.late, completed),
    averageDaysLate: share(figures.daysLate, figures.late),
  };
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
