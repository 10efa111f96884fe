import { itemAt } from '../prepare/item-at.js';
import type { Source } from '../prepare/source.js';
import { looksLikeUnit, namesIn } from '../recognise/unit-names.js';
import type { Span } from '../types.js';
import { columnKind, isUnitColumn, type Cell, type ColumnKind, type Row, type Table } from './columns.js';
import { looseHeading, readLoose } from './loose-table.js';
import { readStacked, stackedHeading } from './stacked-table.js';
import { lineGrid, rowCells, tabGrid, type Grid } from './grid.js';

/**
 * Task tables that a converter flattened to text: one row a line with tabs or bars, or one cell a line.
 *
 *     序号⇥重点任务⇥牵头单位⇥完成时限          ⇥重点任务
 *     1⇥建设平台⇥市数据局⇥2025年底            ⇥牵头责任单位
 *                                          (empty line)
 *                                          ⇥建设平台
 *                                          ⇥市数据局
 * Leaves alone: tables without a column of responsible units.
 */
function headingKinds(source: Source, cells: readonly Span[]): ColumnKind[] | null {
  const kinds = kindsOf(source, cells);
  const known = kinds.filter((kind) => kind !== null);
  if (known.length < 2 || known.length * 2 < kinds.length) return null;
  if (!known.some(isUnitColumn) || !known.some((kind) => kind === 'task' || kind === 'content')) return null;
  return overColumns(cells, kinds);
}

/**
 * A heading merged over columns leaves empty ones behind it: under 重点任务 the last is the task and the ones before
 * are its groups; under 责任单位 all name units.
 */
function overColumns(cells: readonly Span[], kinds: readonly (ColumnKind | null)[]): ColumnKind[] {
  const filled = kinds.map((kind) => kind ?? 'plain');
  cells.forEach(({ from, to }, i) => {
    const above = filled[i - 1];
    if (from < to || i + 1 === cells.length || above === undefined) return;
    if (above === 'task' || isUnitColumn(above)) filled[i] = above;
    if (above === 'task') filled[i - 1] = 'group';
  });
  return filled;
}

const kindsOf = (source: Source, cells: readonly Span[]): (ColumnKind | null)[] =>
  cells.map(({ from, to }) => columnKind(source.view.slice(from, to)));

/**
 * A heading of two rows: 责任单位 above 牵头单位 | 配合单位. The lower row says what the upper leaves open.
 *
 *     序号 | 任务 | 责任单位 |        | 时限
 *     序号 | 任务 | 牵头单位 | 配合单位 | 时限
 */
function lowerKinds(
  source: Source,
  cells: readonly Span[],
  upper: readonly ColumnKind[],
): ColumnKind[] | null {
  const kinds = kindsOf(source, cells);
  const told = cells.filter(({ from, to }) => from < to);
  const isHeading =
    cells.length === upper.length && told.length > 0 && told.every((cell) => kindsOf(source, [cell])[0]);
  return isHeading && kinds.some((kind) => kind !== null && isUnitColumn(kind))
    ? upper.map((kind, i) => kinds[i] ?? kind)
    : null;
}

export function gridAt(source: Source, first: number, end: number): Grid | null {
  const line = source.lines[first];
  if (!line) return null;
  if (rowCells(source, line).length > 1) return lineGrid(source, first, end);
  return source.text.slice(line.start, line.from).includes('\t') ? tabGrid(source, first, end) : null;
}

/** Cells of a row under the columns of the heading; a row with more cells than headings has its groups first. */
function placeCells(cells: readonly Span[], kinds: readonly ColumnKind[]): Row {
  const groups = Array.from({ length: cells.length - kinds.length }, (): ColumnKind => 'group');
  const columns = [...groups, ...kinds];
  const placed = cells.map((span, i): Cell => ({ span, column: itemAt(columns, i) }));
  return { cells: placed.filter(({ span }) => span.from < span.to) };
}

/**
 * A row says what to do and by whom, or at least carries a number or a date with it; a lone cell is a heading that
 * spans the table, and a row that repeats the headings is a page break.
 */
function isTaskRow(source: Source, row: Row): boolean {
  const says = row.cells.some(({ column }) => column === 'task' || column === 'content');
  const units = row.cells.filter(({ column }) => isUnitColumn(column));
  if (units.some(({ span }) => columnKind(source.view.slice(span.from, span.to)) !== null)) return false;
  const named = (): boolean =>
    units.some(({ span }) =>
      namesIn(source.view, span).some(({ from, to }) => looksLikeUnit(source.view.slice(from, to))),
    );
  return says && (row.cells.some(({ column }) => column === 'number' || column === 'date') || named());
}

/** A heading row of a cell a line ends within these; the rest of a table is read only below a heading. */
const HEADING_LINES = 60;

/** The table whose heading row is at line `first`, or null. */
export function readTable(source: Source, first: number, end: number): Table | null {
  const heading = gridAt(source, first, Math.min(first + HEADING_LINES, end));
  const kinds = headingKinds(source, heading?.rows[0] ?? []);
  const grid = kinds && gridAt(source, first, end);
  if (!grid) return readStacked(source, first, end) ?? readLoose(source, first, end);
  const lower = lowerKinds(source, grid.rows[1] ?? [], kinds);
  const rows = grid.rows.slice(lower ? 2 : 1).map((cells) => placeCells(cells, lower ?? kinds));
  return { first, end: grid.end, rows: rows.filter((row) => isTaskRow(source, row)) };
}

/** Whether a table's heading row starts at a line; looks at a few lines only. */
export function isTableHeading(source: Source, first: number): boolean {
  const line = source.lines[first];
  if (!line || line.text.length > 120) return false;
  const cells = rowCells(source, line);
  if (cells.length > 1) return headingKinds(source, cells) !== null;
  const { length } = source.lines;
  if (stackedHeading(source, first, length) || looseHeading(source, first, length)) return true;
  if (!source.text.slice(line.start, line.from).includes('\t') || !line.spaced) return false;
  const grid = tabGrid(source, first, Math.min(first + 12, source.lines.length));
  return grid.rows.slice(0, 1).some((cells) => headingKinds(source, cells) !== null);
}

/** How many lines the heading takes that starts at a line: one a column where every cell has a line of its own. */
export function headingLines(source: Source, first: number): number {
  const { length } = source.lines;
  const kinds = stackedHeading(source, first, length) ?? looseHeading(source, first, length);
  return kinds?.length ?? 1;
}
