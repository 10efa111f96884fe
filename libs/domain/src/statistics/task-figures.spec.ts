import { NO_FIGURES, addFigures, ratesOf, totalOf, type TaskFigures } from './task-figures.js';

const figures = (completed: number, overdue: number, late = 0, daysLate = 0): TaskFigures => ({
  byClass: { ...NO_FIGURES.byClass, completed, overdue },
  late,
  daysLate,
});

describe('figures of tasks', () => {
  it('divide by nothing where there is nothing', () => {
    expect(ratesOf(NO_FIGURES)).toEqual({ completionRate: null, onTimeRate: null, averageDaysLate: null });
    expect(ratesOf(figures(0, 3))).toEqual({ completionRate: 0, onTimeRate: null, averageDaysLate: null });
  });

  it('say what share is finished, what of it in time, and how late the rest', () => {
    expect(ratesOf(figures(8, 2, 2, 9))).toEqual({
      completionRate: 0.8,
      onTimeRate: 0.75,
      averageDaysLate: 4.5,
    });
  });

  it('add up', () => {
    const sum = addFigures(figures(8, 2, 2, 9), figures(1, 0, 1, 3));
    expect(sum).toEqual(figures(9, 2, 3, 12));
    expect(totalOf(sum)).toBe(11);
  });
});
