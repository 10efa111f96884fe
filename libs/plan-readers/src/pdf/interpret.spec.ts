import { interpret, turnBack, type Operation } from './interpret.js';
import type { Matrix } from './matrix.js';
import { PLAIN_FONT, type FontMetrics } from './text-state.js';

const PAGE: Matrix = [1, 0, 0, -1, 0, 800];
const FONTS = new Map<string, FontMetrics>([
  ['plain', PLAIN_FONT],
  ['vertical', { ...PLAIN_FONT, vertical: true }],
  ['drawn', { vertical: false, widthScale: 0.1 }],
]);
const PAINTS = new Map<unknown, string>([
  [20, 'stroke'],
  [22, 'fill'],
  [28, 'endPath'],
]);

const op = (name: string, ...args: unknown[]): Operation => ({ name, args });
const draw = (text: string, ...between: number[]): Operation =>
  op('showText', [
    ...[...text].flatMap((unicode, i) => [
      { unicode, width: 1000, isSpace: unicode === ' ' },
      ...(between[i] ? [between[i]] : []),
    ]),
  ]);
const places = (...operations: Operation[]): string[] =>
  interpret([op('beginText'), op('setFont', 'plain', 10), ...operations], PAGE, FONTS, PAINTS).glyphs.map(
    ({ text, left, right, base }) => `${text} ${left}-${right} ${Number(base.toFixed(3))}`,
  );

describe('drawing operators', () => {
  it.each<[string, Operation[], string[]]>([
    ['the pen moves on', [op('moveText', 50, 700), draw('甲乙')], ['甲 50-60 100', '乙 60-70 100']],
    [
      'a matrix places and enlarges',
      [op('setTextMatrix', [2, 0, 0, 2, 50, 700]), draw('甲')],
      ['甲 50-70 100'],
    ],
    [
      'numbers between characters',
      [op('moveText', 50, 700), draw('甲乙', -500)],
      ['甲 50-60 100', '乙 65-75 100'],
    ],
    [
      'spacing',
      [op('setCharSpacing', 2), op('setWordSpacing', 3), draw(' 甲')],
      ['  0-10 800', '甲 15-25 800'],
    ],
    ['narrow type', [op('setHScale', 50), draw('甲乙')], ['甲 0-5 800', '乙 5-10 800']],
    ['the next line', [op('setLeadingMoveText', 0, -20), op('nextLine'), draw('甲')], ['甲 0-10 840']],
    ['a leading of its own', [op('setLeading', 30), op('nextLine'), draw('甲')], ['甲 0-10 830']],
    ['raised type', [op('setTextRise', 5), draw('甲')], ['甲 0-10 795']],
    ['a font with units of its own', [op('setFont', 'drawn', 0.1), draw('甲')], []],
    [
      'vertical writing',
      [op('setFont', 'vertical', 10), op('moveText', 50, 700), draw('甲乙')],
      ['甲 45-55 108.8', '乙 45-55 118.8'],
    ],
    [
      'mirrored twice is upright',
      [op('setFont', 'plain', -10), op('setTextMatrix', [-1, 0, 0, -1, 50, 700]), draw('甲')],
      ['甲 50-60 100'],
    ],
    ['type of no size', [op('setFont', 'plain', 0), draw('甲')], []],
    ['a slanting watermark', [op('setTextMatrix', [0.7, 0.7, -0.7, 0.7, 0, 0]), draw('甲')], []],
    ['control characters', [draw('\u0000甲\u200b')], ['甲 10-20 800']],
    [
      'saved and restored',
      [op('save'), op('transform', 1, 0, 0, 1, 9, 0), op('restore'), draw('甲')],
      ['甲 0-10 800'],
    ],
    [
      'a form within the page',
      [
        op('paintFormXObjectBegin', [1, 0, 0, 1, 30, 0], null),
        draw('甲'),
        op('paintFormXObjectEnd'),
        draw('乙'),
      ],
      ['甲 30-40 800', '乙 0-10 800'],
    ],
    [
      'what is no drawing',
      [op('showText', 'x'), op('showText', [null, {}]), op('restore'), op('unknown')],
      [],
    ],
  ])('%s', (_, operations, expected) => expect(places(...operations)).toEqual(expected));

  it('collects rules that are painted, not those that clip', () => {
    const path = [Float32Array.from([0, 10, 700, 1, 90, 700])];
    const rules = (paint: number) =>
      interpret(
        [op('constructPath', paint, path, null), op('constructPath', paint, [null], null)],
        PAGE,
        FONTS,
        PAINTS,
      ).rules;
    expect(rules(20)).toEqual([{ left: 10, right: 90, top: 100, bottom: 100 }]);
    expect(rules(28)).toEqual([]);
  });

  it.each<[0 | 1 | 2 | 3, number[]]>([
    [0, [1, 0, 0, 1, 300, 400]],
    [3, [0, 1, -1, 0, 300, 400]],
    [2, [-1, 0, 0, -1, 300, 400]],
    [1, [0, -1, 1, 0, 300, 400]],
  ])('text turned by %d quarters stands upright after turning back', (turns, matrix) => {
    const operations = [op('setFont', 'plain', 10), op('setTextMatrix', matrix), draw('甲乙')];
    expect(interpret(operations, PAGE, FONTS, PAINTS).turns).toBe(turns);
    const back = turnBack(turns, 600, 800);
    const [a, b, c, d, e, f] = back.matrix;
    const turned: Matrix = [a, b, -c, -d, c * 800 + e, d * 800 + f];
    const { glyphs } = interpret(operations, turned, FONTS, PAINTS);
    expect(glyphs.map(({ text }) => text)).toEqual(['甲', '乙']);
    expect(glyphs[1]?.left).toBeCloseTo((glyphs[0]?.left ?? 0) + 10);
    expect([back.width, back.height]).toEqual(turns % 2 ? [800, 600] : [600, 800]);
  });
});
