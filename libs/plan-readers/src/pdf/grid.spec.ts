import type { Rule } from './content.js';
import { gridsOf } from './grid.js';
import { mergeRules } from './rules.js';

const flat = (top: number, left: number, right: number): Rule => ({ left, right, top, bottom: top });
const upright = (left: number, top: number, bottom: number): Rule => ({ left, right: left, top, bottom });

const gridCells = (rules: readonly Rule[]): string[][] =>
  gridsOf(mergeRules(rules)).map(({ cells }) =>
    cells.map(({ row, column, rowSpan, columnSpan }) => `${row},${column} ${rowSpan}x${columnSpan}`),
  );

const FRAME = [flat(0, 0, 200), flat(60, 0, 200), upright(0, 0, 60), upright(200, 0, 60)];
const TWO_BY_TWO = [['0,0 1x1', '0,1 1x1', '1,0 1x1', '1,1 1x1']];

describe('tables from rules', () => {
  it.each<[string, Rule[], string[][]]>([
    ['two by two', [...FRAME, flat(30, 0, 200), upright(100, 0, 60)], TWO_BY_TWO],
    [
      'borders drawn cell by cell, doubled and not quite meeting',
      [
        ...FRAME.map((rule) => ({ ...rule, left: rule.left + 1, right: rule.right + 1 })),
        ...FRAME,
        flat(30, 1, 99),
        flat(30.6, 101, 199),
        upright(100, 1, 29),
        upright(100.4, 31, 59),
      ],
      TWO_BY_TWO,
    ],
    [
      'open at the sides',
      [flat(0, 0, 200), flat(30, 0, 200), flat(60, 0, 200), upright(100, 0, 60)],
      TWO_BY_TWO,
    ],
    [
      'cut below without a rule',
      [flat(0, 0, 200), flat(30, 0, 200), ...[0, 100, 200].map((x) => upright(x, 0, 60))],
      TWO_BY_TWO,
    ],
    [
      'merged over rows',
      [...FRAME, flat(30, 100, 200), upright(100, 0, 60)],
      [['0,0 2x1', '0,1 1x1', '1,1 1x1']],
    ],
    [
      'merged over columns',
      [...FRAME, flat(30, 0, 200), upright(100, 30, 60)],
      [['0,0 1x2', '1,0 1x1', '1,1 1x1']],
    ],
    ['a frame around a text', FRAME, []],
    ['a frame with one line through it', [...FRAME, flat(30, 0, 200)], []],
    ['rules of a letterhead', [flat(0, 0, 200), flat(30, 0, 200)], []],
    [
      'two tables apart',
      [0, 100].flatMap((y) => [flat(y, 0, 90), flat(y + 20, 0, 90), upright(45, y, y + 20)]),
      [
        ['0,0 1x1', '0,1 1x1'],
        ['0,0 1x1', '0,1 1x1'],
      ],
    ],
    ['a map', Array.from({ length: 5000 }, (_, i) => (i % 2 ? flat(i * 4, 0, 9) : upright(i * 4, 0, 9))), []],
    ['nothing', [], []],
  ])('%s', (_, rules, expected) => expect(gridCells(rules)).toEqual(expected));

  it('tells by column where a page cut through a row', () => {
    const rules = [flat(0, 0, 200), flat(60, 100, 200), ...[0, 100, 200].map((x) => upright(x, 0, 60))];
    expect(gridsOf(mergeRules(rules))).toMatchObject([
      { closedAbove: [true, true], closedBelow: [false, true] },
    ]);
  });
});
