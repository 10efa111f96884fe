import type { Box, Rule } from './content.js';
import { connectedRules, TOLERANCE, type Rules } from './rules.js';

/** A cell of a ruled table, from row and column 0 at the upper left. */
export interface GridCell extends Box {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export interface Grid extends Box {
  /** Edges of the columns, from left to right: one more than columns. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly GridCell[];
  /** By column, whether a rule was drawn along the edge: browsers draw none where a page ends within a row. */
  readonly closedAbove: readonly boolean[];
  readonly closedBelow: readonly boolean[];
}

const MOST_COLUMNS = 60;
const MOST_ROWS = 300;

/** Tables of a page, found by their rules; boxes around a text and rules under a heading are none. */
export function gridsOf(rules: Rules): Grid[] {
  return connectedRules(rules)
    .flatMap(toGrid)
    .sort((a, b) => a.top - b.top);
}

function edges(values: readonly number[]): number[] {
  const distinct: number[] = [];
  for (const value of [...values].sort((a, b) => a - b))
    if (distinct.length === 0 || value - (distinct.at(-1) ?? 0) >= TOLERANCE) distinct.push(value);
  return distinct;
}

function toGrid({ flat, upright }: Rules): Grid[] {
  if (flat.length === 0 || upright.length === 0) return [];
  // Tables are often left open at the sides, so the ends of the rules count as edges too.
  const xs = edges([
    ...upright.map(({ left }) => left),
    ...extremes(flat.flatMap(({ left, right }) => [left, right])),
  ]);
  const ys = edges([
    ...flat.map(({ top }) => top),
    ...extremes(upright.flatMap(({ top, bottom }) => [top, bottom])),
  ]);
  if (xs.length < 3 || ys.length < 2 || xs.length > MOST_COLUMNS || ys.length > MOST_ROWS) return [];
  const cells = mergeCells(xs, ys, { flat, upright });
  if (cells.length < 2) return [];
  const [left, right] = extremes(xs);
  const [top, bottom] = extremes(ys);
  const closed = (y: number): boolean[] =>
    xs.slice(1).map((edge, i) => covers(flat, y, xs[i] ?? 0, edge, 'flat'));
  return [{ left, right, top, bottom, xs, ys, cells, closedAbove: closed(top), closedBelow: closed(bottom) }];
}

const extremes = (values: readonly number[]): [number, number] => [Math.min(...values), Math.max(...values)];

/** Whether a rule at `at` covers the middle of the stretch. */
const covers = (
  rules: readonly Rule[],
  at: number,
  from: number,
  to: number,
  side: 'flat' | 'upright',
): boolean =>
  rules.some((rule) => {
    const [place, start, end] =
      side === 'flat' ? [rule.top, rule.left, rule.right] : [rule.left, rule.top, rule.bottom];
    const middle = (from + to) / 2;
    return Math.abs(place - at) < TOLERANCE && start <= middle && end >= middle;
  });

/** Squares of the grid without a rule between them are one cell; cells stay rectangles. */
function mergeCells(xs: readonly number[], ys: readonly number[], { flat, upright }: Rules): GridCell[] {
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const x = (i: number): number => xs[i] ?? 0;
  const y = (i: number): number => ys[i] ?? 0;
  const squares: Squares = {
    rows,
    columns,
    right: grid(rows, columns, (r, c) => covers(upright, x(c + 1), y(r), y(r + 1), 'upright')),
    below: grid(rows, columns, (r, c) => covers(flat, y(r + 1), x(c), x(c + 1), 'flat')),
    taken: grid(rows, columns, () => false),
  };
  const cells: GridCell[] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      if (squares.taken[row]?.[column]) continue;
      const [right, below] = takeCell(squares, row, column);
      const place = { row, column, rowSpan: below - row, columnSpan: right - column };
      cells.push({ ...place, left: x(column), right: x(right), top: y(row), bottom: y(below) });
    }
  return cells;
}

interface Squares {
  readonly rows: number;
  readonly columns: number;
  /** Whether a rule stands to the right of a square, and below it. */
  readonly right: readonly (readonly boolean[])[];
  readonly below: readonly (readonly boolean[])[];
  readonly taken: readonly boolean[][];
}

/** Takes all squares of the cell that begins here; answers where it ends. */
function takeCell(squares: Squares, row: number, column: number): readonly [number, number] {
  let [right, below] = [column + 1, row + 1];
  while (right < squares.columns && !squares.right[row]?.[right - 1] && !squares.taken[row]?.[right]) right++;
  while (below < squares.rows && isOpen(squares, below, column, right)) below++;
  for (let r = row; r < below; r++) squares.taken[r]?.fill(true, column, right);
  return [right, below];
}

const grid = <T>(rows: number, columns: number, at: (row: number, column: number) => T): T[][] =>
  Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => at(row, column)));

/** Whether row `below` belongs to the cell above it in all columns from `from` to `to`. */
function isOpen(squares: Squares, below: number, from: number, to: number): boolean {
  const noneBelow = squares.below[below - 1]?.slice(from, to).every((wall) => !wall) ?? false;
  const noneBetween = squares.right[below]?.slice(from, to - 1).every((wall) => !wall) ?? false;
  return noneBelow && noneBetween;
}
