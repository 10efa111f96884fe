import type { Grid } from './grid.js';
import { continues, joinTables } from './join-tables.js';
import type { ReadCell, ReadTable } from './table-text.js';

const XS = [0, 50, 150, 250];

/** A row is `a | b | c`; `+` at the end of a text marks a line that reached the edge. */
function table(page: number, rows: readonly string[], grid: Partial<Grid> = {}): ReadTable {
  const cells = rows.flatMap((row, r) =>
    row.split('|').map((text, c): ReadCell => {
      const printed = text.trim();
      const endsFull = printed.endsWith('+');
      return { row: r, column: c, rowSpan: 1, columnSpan: 1, text: printed.replace(/\+$/, ''), endsFull };
    }),
  );
  const closed = [true, true, true];
  const box = { left: 0, right: 250, top: 0, bottom: rows.length * 20 };
  const ys = Array.from({ length: rows.length + 1 }, (_, i) => i * 20);
  return {
    page,
    rows: rows.length,
    columns: 3,
    cells,
    grid: { ...box, xs: XS, ys, cells: [], closedAbove: closed, closedBelow: closed, ...grid },
  };
}

const OPEN = [false, false, false];
const HEAD = '序号|任务|单位';

const printed = ({ rows, cells }: ReadTable): string[] =>
  Array.from({ length: rows }, (_, row) =>
    cells
      .filter((cell) => cell.row === row)
      .map(({ text, rowSpan }) => (rowSpan > 1 ? `${text}*${rowSpan}` : text))
      .join('|'),
  );

describe('tables over several pages', () => {
  it.each<[string, ReadTable, ReadTable, string[]]>([
    ['rows follow', table(1, [HEAD, '1|甲|乙']), table(2, ['2|丙|丁']), [HEAD, '1|甲|乙', '2|丙|丁']],
    [
      'a repeated heading',
      table(1, [HEAD, '1|甲|乙']),
      table(2, [HEAD, '2|丙|丁']),
      [HEAD, '1|甲|乙', '2|丙|丁'],
    ],
    ['nothing but a heading', table(1, [HEAD, '1|甲|乙']), table(2, [HEAD]), [HEAD, '1|甲|乙']],
    ['a numbered row goes on', table(1, ['1|更新+|市局']), table(2, ['|电梯|']), ['1|更新电梯|市局']],
    [
      'a list of units goes on',
      table(1, ['甲|更新|市局、']),
      table(2, ['||县局', '乙|丙|丁']),
      ['甲|更新|市局、县局', '乙|丙|丁'],
    ],
    ['a bracket goes on', table(1, ['甲|更新（含|市局']), table(2, ['|改造）|']), ['甲|更新（含改造）|市局']],
    [
      'a new paragraph of a numbered row',
      table(1, ['1|更新。|市局']),
      table(2, ['|改造。|']),
      ['1|更新。\n改造。|市局'],
    ],
    [
      'a merged cell goes on over new rows',
      table(1, ['甲|更新|市局+']),
      table(2, ['|改造|县局']),
      ['甲*2|更新|市局+'.replace('+', ''), '改造|县局'],
    ],
    [
      'a merged cell printed on the second page',
      table(1, ['|更新|市局']),
      table(2, ['甲|改造|县局']),
      ['甲*2|更新|市局', '改造|县局'],
    ],
    [
      'a row that no rule closes',
      table(1, ['甲|更新+|市局'], { closedBelow: OPEN }),
      table(2, ['|电梯|县局', '乙|丙|丁'], { closedAbove: OPEN }),
      ['甲|更新电梯|市局\n县局', '乙|丙|丁'],
    ],
    [
      'a merged cell that no rule closes',
      table(1, ['甲+|更新|市局'], { closedBelow: [false, true, true] }),
      table(2, ['类|改造|县局'], { closedAbove: [false, true, true] }),
      ['甲类*2|更新|市局', '改造|县局'],
    ],
  ])('%s', (_, above, below, expected) => expect(printed(joinTables(above, below))).toEqual(expected));

  it('a cell merged behind the numbers goes on, an empty one does not', () => {
    const merge = (part: ReadTable): ReadTable => ({
      ...part,
      cells: part.cells
        .filter(({ row, column }) => column !== 1 || row === 0)
        .map((cell) => (cell.column === 1 ? { ...cell, rowSpan: 2 } : cell)),
    });
    const above = merge(table(1, ['1|甲类|市局', '2||县局']));
    const below = merge(table(2, ['3||', '4||乡']));
    expect(printed(joinTables(above, below))).toEqual(['1|甲类*4|市局', '2|县局', '3|', '4|乡']);
  });

  it('belong together when their columns do and no page lies between', () => {
    const above = table(1, ['甲|乙|丙']);
    expect(continues(above, table(2, ['丁|戊|己']))).toBe(true);
    expect(continues(above, table(3, ['丁|戊|己']))).toBe(false);
    expect(continues(above, table(2, ['丁|戊|己'], { xs: [0, 70, 150, 250] }))).toBe(false);
    expect(continues(above, table(2, ['丁|戊'], { xs: [0, 50, 250] }))).toBe(false);
  });
});
