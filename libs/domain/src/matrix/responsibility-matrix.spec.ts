import type { AssignmentRole } from '../plan/propose-assignments.js';
import { responsibilityMatrix, type MatrixTask } from './responsibility-matrix.js';

const task = (...parts: [string, AssignmentRole][]): MatrixTask => ({
  parts: parts.map(([key, role]) => ({ key, name: `${key}局`, role })),
});

describe('responsibilityMatrix', () => {
  it('puts those first that lead most, then those with most parts, then by appearance', () => {
    const { units } = responsibilityMatrix([
      task(['丁', 'cooperating'], ['乙', 'implementing']),
      task(['甲', 'lead'], ['乙', 'cooperating']),
      task(['甲', 'lead'], ['丙', 'responsible']),
    ]);
    expect(units.map(({ name, total }) => [name, total])).toEqual([
      ['甲局', 2],
      ['乙局', 2],
      ['丁局', 1],
      ['丙局', 1],
    ]);
  });

  it('gives one cell a unit and task, and counts that sum to the cells', () => {
    const tasks = [
      task(['甲', 'lead'], ['甲', 'cooperating'], ['乙', 'cooperating']),
      task(),
      task(['乙', 'lead']),
    ];
    const { units, rows } = responsibilityMatrix(tasks);
    expect(rows.map(({ roles }) => roles)).toEqual([
      ['cooperating', 'lead'],
      [null, null],
      ['lead', null],
    ]);
    expect(units[0]?.counts).toEqual({ lead: 1, cooperating: 1, responsible: 0, implementing: 0 });
    const cells = rows.flatMap(({ roles }) => roles).filter((role) => role !== null).length;
    expect(units.reduce((sum, { total }) => sum + total, 0)).toBe(cells);
  });

  it('is empty for no tasks', () => expect(responsibilityMatrix([])).toEqual({ units: [], rows: [] }));
});
