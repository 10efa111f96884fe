import { IDENTITY } from './matrix.js';
import { rulesOf } from './paths.js';

const RECTANGLE = (x: number, y: number, w: number, h: number): number[] => [
  ...[0, x, y],
  ...[1, x + w, y],
  ...[1, x + w, y + h],
  ...[1, x, y + h],
  4,
];

describe('rules of a path', () => {
  it.each<[string, 'stroke' | 'fill', number[], number[][]]>([
    ['a line', 'stroke', [0, 10, 20, 1, 90, 20], [[10, 20, 90, 20]]],
    ['a line drawn upwards', 'stroke', [0, 10, 90, 1, 10, 20], [[10, 20, 10, 90]]],
    ['a slanting line', 'stroke', [0, 10, 20, 1, 90, 60], []],
    ['a dot', 'stroke', [0, 10, 20, 1, 11, 20], []],
    ['a rounded box', 'stroke', [0, 0, 0, 1, 50, 0, 2, 55, 0, 60, 5, 60, 10], []],
    [
      'a box',
      'stroke',
      RECTANGLE(0, 0, 50, 20),
      [
        [0, 0, 50, 0],
        [50, 0, 50, 20],
        [0, 20, 50, 20],
        [0, 0, 0, 20],
      ],
    ],
    ['a thin filled box', 'fill', RECTANGLE(10, 20, 80, 1), [[10, 20.5, 90, 20.5]]],
    ['a thin upright one', 'fill', RECTANGLE(10, 20, 1, 80), [[10.5, 20, 10.5, 100]]],
    ['shading', 'fill', RECTANGLE(10, 20, 80, 12), []],
    ['a code that does not exist', 'stroke', [9, 1, 2, 3], []],
    ['nothing', 'stroke', [], []],
  ])('%s (%s)', (_, paint, buffer, expected) =>
    expect(
      rulesOf(Float32Array.from(buffer), IDENTITY, paint).map(({ left, top, right, bottom }) => [
        left,
        top,
        right,
        bottom,
      ]),
    ).toEqual(expected),
  );
});
