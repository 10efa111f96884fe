import { SEED, createRandom } from '../../test/random.js';
import { LEDGER_CLASSES } from '../light/light.js';
import {
  NO_LEAD_UNIT_LABEL,
  byUrgency,
  classTotals,
  emptyCounts,
  readDigest,
  sumOf,
  unitTable,
  type UnitClassCount,
} from './digest.js';

const unit = (id: string, name = `单位${id}`) => ({ id, name });
const count = (of: UnitClassCount['unit'], ledgerClass: UnitClassCount['class'], number = 1) => ({
  unit: of,
  class: ledgerClass,
  count: number,
});

describe('the table by unit', () => {
  it('is empty for an empty ledger', () => {
    expect(unitTable([])).toEqual([]);
    expect(classTotals([])).toEqual(emptyCounts());
  });

  it('lists units by what is overdue, tasks without a lead last', () => {
    const [a, b] = [unit('1'), unit('2')];
    const rows = [count(a, 'on_schedule', 2), count(b, 'overdue'), count(null, 'overdue', 2)];
    expect(
      byUrgency(unitTable(rows)).map(({ name, total, byClass }) => [name, total, byClass.overdue]),
    ).toEqual([
      ['单位2', 1, 1],
      ['单位1', 2, 0],
      [NO_LEAD_UNIT_LABEL, 2, 2],
    ]);
  });

  it('keeps two units of the same name apart, and the order in which they came', () => {
    const rows = [count(unit('9', '甲局'), 'overdue'), count(unit('2', '甲局'), 'undated')];
    expect(unitTable(rows).map(({ unit: of }) => of?.id)).toEqual(['9', '2']);
  });
});

describe(`the table of 1,000 random ledgers (seed ${SEED})`, () => {
  it('adds up, whatever the order of the rows', () => {
    const random = createRandom(SEED);
    const units = [null, ...['a', 'b', 'c', 'd'].map((id) => unit(id))];
    for (let round = 0; round < 1_000; round += 1) {
      const rows = Array.from({ length: random.integer(0, 60) }, () =>
        count(random.pick(units), random.pick(LEDGER_CLASSES), random.integer(1, 9)),
      );
      const table = byUrgency(unitTable(rows));
      const total = rows.reduce((sum, row) => sum + row.count, 0);
      expect(sumOf(classTotals(table))).toBe(total);
      expect(table.reduce((sum, row) => sum + row.total, 0)).toBe(total);
      for (const row of table) expect(sumOf(row.byClass)).toBe(row.total);
      for (const name of LEDGER_CLASSES) {
        const counted = rows.filter((row) => row.class === name).reduce((sum, row) => sum + row.count, 0);
        expect(classTotals(table)[name]).toBe(counted);
      }
      expect(byUrgency(unitTable([...rows].reverse()))).toEqual(table);
    }
  });
});

describe('readDigest', () => {
  it('reads what an earlier version stored, with nothing where that counted nothing', () => {
    const row = { taskId: '1', code: 'T-1', title: '任务', leadUnit: null, class: 'overdue', overdueDays: 3 };
    const content = readDigest({ total: 5, newlyOverdue: [row], awaitingReview: [] });
    expect(content.total).toBe(5);
    expect(content.newlyOverdue).toEqual({ total: 1, rows: [row] });
    expect(content.awaitingAcceptance).toEqual({ total: 0, rows: [] });
    expect(content.waiting).toEqual([]);
    expect(content.before).toBeNull();
  });

  it('leaves what is of today as it is', () => {
    const content = readDigest({ newlyOverdue: { total: 900, rows: [] } });
    expect(readDigest(content)).toEqual(content);
    expect(content.newlyOverdue.total).toBe(900);
  });
});
