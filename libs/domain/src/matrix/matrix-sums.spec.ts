import { ASSIGNMENT_ROLES } from '../plan/propose-assignments.js';
import { matrixSums, type MatrixCell } from './matrix-sums.js';

const task = (open = true, overdue = false) => ({ open, overdue });
const cell = (task: number, unit: number, role: MatrixCell['role']): MatrixCell => ({ task, unit, role });

describe('matrixSums', () => {
  const tasks = [task(), task(true, true), task(false)];
  const cells = [
    cell(0, 0, 'lead'),
    cell(0, 1, 'cooperating'),
    cell(0, 2, 'implementing'),
    cell(1, 0, 'lead'),
    cell(1, 1, 'lead'),
    cell(1, 2, 'implementing'),
    cell(2, 0, 'responsible'),
    cell(2, 1, 'cooperating'),
  ];
  const sums = matrixSums(tasks, 3, cells);

  it('counts each unit by role and tells what still runs', () => {
    expect(sums.units).toEqual([
      {
        counts: { lead: 2, responsible: 1, cooperating: 0, implementing: 0 },
        total: 3,
        openLead: 2,
        openCooperating: 0,
        overdueLead: 1,
      },
      {
        counts: { lead: 1, responsible: 0, cooperating: 2, implementing: 0 },
        total: 3,
        openLead: 1,
        openCooperating: 1,
        overdueLead: 1,
      },
      {
        counts: { lead: 0, responsible: 0, cooperating: 0, implementing: 2 },
        total: 2,
        openLead: 0,
        openCooperating: 0,
        overdueLead: 0,
      },
    ]);
    expect(sums.counts).toEqual({ lead: 3, responsible: 1, cooperating: 2, implementing: 2 });
  });

  it('names units that meet often, without those who carry out everything, and rows with several leads', () => {
    expect(sums.overlaps).toEqual([{ units: [0, 1], tasks: 3 }]);
    expect(sums.severalLeads).toEqual([1]);
  });

  it('adds up on random matrices', () => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    let state = seed;
    const chance = (below: number): number => {
      state = (state * 48271 + 1) % 2147483647;
      return state % below;
    };
    const rows = Array.from({ length: 40 }, () => task(chance(2) === 0, chance(3) === 0));
    const some = rows.flatMap((_, row) =>
      Array.from({ length: 9 }, (_, unit) => unit)
        .filter(() => chance(3) === 0)
        .map((unit) => cell(row, unit, ASSIGNMENT_ROLES[chance(4)] ?? 'lead')),
    );
    const found = matrixSums(rows, 9, some);
    const told = { seed, found };
    expect({ ...told, total: found.units.reduce((sum, { total }) => sum + total, 0) }).toMatchObject({
      total: some.length,
    });
    for (const role of ASSIGNMENT_ROLES) {
      const inRole = found.units.reduce((sum, { counts }) => sum + counts[role], 0);
      expect([seed, role, inRole]).toEqual([seed, role, found.counts[role]]);
    }
    for (const { units, tasks: shared } of found.overlaps) {
      const both = rows.filter((_, row) =>
        units.every((unit) =>
          some.some((each) => each.task === row && each.unit === unit && each.role !== 'implementing'),
        ),
      );
      expect([seed, both.length]).toEqual([seed, shared]);
    }
  });
});
