import { SEED, createRandom } from '../../test/random.js';
import type { Random } from '../../test/random.js';
import { LEDGER_CLASSES } from '../light/light.js';
import { LONGEST_OVERDUE_LIMIT, NO_LEAD_UNIT_LABEL, summarise } from './digest.js';
import type { ClassCounts, DigestRow } from './digest.js';

const row = (code: string, change: Partial<DigestRow> = {}): DigestRow => ({
  taskId: `id-${code}`,
  code,
  title: `任务${code}`,
  leadUnit: { id: 'u1', name: '市工信局' },
  class: 'on_schedule',
  light: 'green',
  nextDue: '2026-12-31',
  overdueDays: 0,
  awaitingAcceptance: false,
  awaitingReview: false,
  newlyOverdue: false,
  ...change,
});

const overdue = (code: string, overdueDays: number, change: Partial<DigestRow> = {}): DigestRow =>
  row(code, { class: 'overdue', light: 'red', overdueDays, ...change });

const codes = (rows: readonly DigestRow[]): string[] => rows.map(({ code }) => code);

describe('summarise', () => {
  it('counts an empty ledger', () => {
    const content = summarise([]);
    expect(content.total).toBe(0);
    expect(Object.values(content.byClass)).toEqual(LEDGER_CLASSES.map(() => 0));
    expect(content.byUnit).toEqual([]);
  });

  it('lists units by what is overdue, tasks without lead last', () => {
    const other = { id: 'u2', name: '市发改委' };
    const content = summarise([
      row('1'),
      row('2'),
      overdue('3', 2, { leadUnit: other }),
      overdue('4', 9, { leadUnit: null }),
      overdue('5', 9, { leadUnit: null }),
    ]);
    expect(content.byUnit.map(({ name, total, byClass }) => [name, total, byClass.overdue])).toEqual([
      ['市发改委', 1, 1],
      ['市工信局', 2, 0],
      [NO_LEAD_UNIT_LABEL, 2, 2],
    ]);
    expect(content.byUnit.at(-1)?.unit).toBeNull();
  });

  it('keeps two units of the same name apart', () => {
    const twin = { id: 'u9', name: '市工信局' };
    expect(summarise([row('1'), row('2', { leadUnit: twin })]).byUnit).toHaveLength(2);
  });

  it('lists the ten longest overdue, longest first, then by code', () => {
    const rows = Array.from({ length: 12 }, (_, index) =>
      overdue(`T${String(index).padStart(2, '0')}`, index + 1),
    );
    const content = summarise([...rows, overdue('A', 12), row('Z', { overdueDays: 99 })]);
    expect(content.longestOverdue).toHaveLength(LONGEST_OVERDUE_LIMIT);
    expect(codes(content.longestOverdue).slice(0, 3)).toEqual(['A', 'T11', 'T10']);
  });

  it('lists what is newly overdue and what waits', () => {
    const content = summarise([
      overdue('3', 1, { newlyOverdue: true }),
      overdue('2', 5),
      row('4', { newlyOverdue: true }),
      row('6', { awaitingAcceptance: true }),
      row('5', { awaitingAcceptance: true }),
      row('7', { awaitingReview: true }),
    ]);
    expect(codes(content.newlyOverdue)).toEqual(['3']);
    expect(codes(content.awaitingAcceptance)).toEqual(['5', '6']);
    expect(codes(content.awaitingReview)).toEqual(['7']);
  });
});

function randomLedger(random: Random): DigestRow[] {
  const units = [null, ...['a', 'b', 'c', 'd'].map((id) => ({ id, name: `单位${id}` }))];
  return Array.from({ length: random.integer(0, 60) }, (_, index) => {
    const ledgerClass = random.pick(LEDGER_CLASSES);
    return row(`T-${index}`, {
      class: ledgerClass,
      leadUnit: random.pick(units),
      overdueDays: ledgerClass === 'overdue' ? random.integer(1, 400) : 0,
      newlyOverdue: ledgerClass === 'overdue' && random.chance(0.3),
      awaitingAcceptance: random.chance(0.2),
      awaitingReview: random.chance(0.2),
    });
  });
}

const sum = (counts: ClassCounts): number => Object.values(counts).reduce((total, count) => total + count, 0);

describe(`the digest of 1,000 random ledgers (seed ${SEED})`, () => {
  it('adds up, whatever the order of the rows', () => {
    const random = createRandom(SEED);
    for (let round = 0; round < 1_000; round += 1) {
      const ledger = randomLedger(random);
      const content = summarise(ledger);
      expect(content.total).toBe(ledger.length);
      expect(sum(content.byClass)).toBe(ledger.length);
      for (const ledgerClass of LEDGER_CLASSES) {
        const ofUnits = content.byUnit.reduce((total, unit) => total + unit.byClass[ledgerClass], 0);
        expect(ofUnits).toBe(content.byClass[ledgerClass]);
      }
      for (const unit of content.byUnit) expect(sum(unit.byClass)).toBe(unit.total);
      expect(content.newlyOverdue.length).toBeLessThanOrEqual(content.byClass.overdue);
      expect(content.longestOverdue).toHaveLength(Math.min(LONGEST_OVERDUE_LIMIT, content.byClass.overdue));
      expect(summarise([...ledger].reverse())).toEqual(content);
    }
  });
});
