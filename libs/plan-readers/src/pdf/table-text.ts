import type { TableCell } from '@app/plan-import';
import { middle, type Glyph } from './content.js';
import type { Grid, GridCell } from './grid.js';
import { linesOf, runsOf, type Line } from './lines.js';
import { isFull, joinLines } from './paragraphs.js';

/** A cell with what decides whether its text goes on over the end of a page. */
export interface ReadCell extends TableCell {
  /** Its last line reached the right edge. */
  readonly endsFull: boolean;
}

export interface ReadTable {
  readonly page: number;
  readonly grid: Grid;
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly ReadCell[];
}

const LARGEST_PADDING = 8;

/** The text of a table's cells. */
export function readTable(page: number, grid: Grid, glyphs: readonly Glyph[]): ReadTable {
  const byCell = glyphsByCell(grid, glyphs);
  const filled = grid.cells.map((cell) => ({ cell, lines: linesOf(runsOf(byCell.get(cell) ?? [])) }));
  const padding = paddingOf(filled);
  const cells = filled.map(({ cell, lines }): ReadCell => {
    const margins = { left: cell.left + padding, right: cell.right - padding };
    const { row, column, rowSpan, columnSpan } = cell;
    return { row, column, rowSpan, columnSpan, ...cellText(lines, margins) };
  });
  return { page, grid, rows: grid.ys.length - 1, columns: grid.xs.length - 1, cells };
}

function glyphsByCell(grid: Grid, glyphs: readonly Glyph[]): Map<GridCell, Glyph[]> {
  const cells = new Map<string, GridCell>();
  for (const cell of grid.cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++)
        cells.set(`${row} ${column}`, cell);
  const found = new Map<GridCell, Glyph[]>(grid.cells.map((cell) => [cell, []]));
  for (const glyph of glyphs) {
    const { x, y } = middle(glyph);
    const square = `${grid.ys.findLastIndex((top) => top <= y)} ${grid.xs.findLastIndex((left) => left <= x)}`;
    const cell = cells.get(square);
    if (cell) found.get(cell)?.push(glyph);
  }
  return found;
}

/** The least room that any text keeps from the edge of its cell. */
function paddingOf(filled: readonly { readonly cell: GridCell; readonly lines: readonly Line[] }[]): number {
  const rooms = filled.flatMap(({ cell, lines }) =>
    lines.flatMap(({ left, right }) => [left - cell.left, cell.right - right]),
  );
  return Math.min(LARGEST_PADDING, Math.max(0, Math.min(...rooms)));
}

/** Whatever the alignment, a line is full if the next word had no room beside it. */
function cellText(
  lines: readonly Line[],
  margins: { readonly left: number; readonly right: number },
): { readonly text: string; readonly endsFull: boolean } {
  const atLeft = lines.map((line) => {
    const shift = line.left - margins.left;
    return { ...line, left: margins.left, right: line.right - shift, margins };
  });
  const groups: string[][] = [];
  for (const [i, line] of atLeft.entries()) {
    const before = atLeft[i - 1];
    if (before && isFull(before, line)) groups.at(-1)?.push(line.text);
    else groups.push([line.text]);
  }
  const last = atLeft.at(-1);
  const endsFull = last !== undefined && isFull(last, { ...last, text: '', firstWidth: last.size });
  return { text: groups.map((group) => joinLines(group)).join('\n'), endsFull };
}
