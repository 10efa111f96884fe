import { NO_PLACE, type TableBlock, type TableCell } from '@app/plan-import';
import { findAll, isElement, type PageElement } from './page-element.js';

const LARGEST_SPAN = 1000;
const WIDEST = 100;
/** A cell with so many characters, and most of the table's, is a page laid out by a table. */
const LAYOUT_CELL = 500;
const MOST = 0.7;

const isTable = ({ name }: PageElement): boolean => name === 'table';
const isCell = ({ name }: PageElement): boolean => name === 'td' || name === 'th';

/** Rows of a table, those of tables within it left out. */
const rowsOf = (table: PageElement): PageElement[] =>
  table.children
    .filter(isElement)
    .flatMap((child) =>
      child.name === 'tr' ? [child] : ['tbody', 'thead', 'tfoot'].includes(child.name) ? rowsOf(child) : [],
    );

const cellsOf = (row: PageElement): PageElement[] => row.children.filter(isElement).filter(isCell);

function span(text: string | undefined, most: number): number {
  const value = /^\s*(\d{1,5})/.exec(text ?? '')?.[1];
  if (value === undefined) return 1;
  return Number(value) === 0 ? most : Math.min(Number(value), most);
}

/** A table that only arranges the page: one column, or one cell with nearly everything in it. */
function isLayout(table: PageElement, rows: readonly (readonly PageElement[])[]): boolean {
  const widest = Math.max(0, ...rows.slice(0, LARGEST_SPAN).map((cells) => cells.length));
  if (widest < 2 || table.attributes['role'] === 'presentation') return true;
  const largest = rows.flat().reduce((size, cell) => Math.max(size, cell.size), 0);
  if (largest > LAYOUT_CELL && largest > table.size * MOST) return true;
  const inner = findAll(table, isTable).reduce((sum, { size }) => sum + size, 0);
  return inner * 2 > table.size;
}

/** Rows still covered from above, by column. */
type Covered = number[];

function freeColumn(covered: Covered, from: number): number {
  let column = from;
  while ((covered[column] ?? 0) > 0) column += 1;
  return column;
}

function placeRow(
  cells: readonly PageElement[],
  row: number,
  rowsLeft: number,
  covered: Covered,
  textOf: (cell: PageElement) => string,
): TableCell[] {
  const placed: TableCell[] = [];
  const next: Covered = covered.map((rows) => Math.max(0, rows - 1));
  let column = 0;
  for (const cell of cells) {
    column = freeColumn(covered, column);
    if (column >= WIDEST) break;
    const columnSpan = span(cell.attributes['colspan'], WIDEST - column);
    const rowSpan = span(cell.attributes['rowspan'], Math.min(rowsLeft, LARGEST_SPAN));
    placed.push({ row, column, rowSpan, columnSpan, text: textOf(cell) });
    for (let i = 0; i < columnSpan; i += 1) next[column + i] = Math.max(next[column + i] ?? 0, rowSpan - 1);
    column += columnSpan;
  }
  covered.splice(0, covered.length, ...next);
  for (let i = 0; i < covered.length; i += 1) covered[i] ??= 0;
  return placed;
}

/** The table as cells with their places, null where it only arranges the page. `textOf` prints a cell. */
export function tableOf(table: PageElement, textOf: (cell: PageElement) => string): TableBlock | null {
  const rows = rowsOf(table).map(cellsOf);
  if (isLayout(table, rows)) return null;
  const covered: Covered = [];
  const cells = rows.flatMap((row, i) => placeRow(row, i, rows.length - i, covered, textOf));
  const columns = cells.reduce((widest, cell) => Math.max(widest, cell.column + cell.columnSpan), 0);
  return { kind: 'table', rows: rows.length, columns, cells, place: NO_PLACE };
}
