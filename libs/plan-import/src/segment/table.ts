import type { Line, Source } from '../prepare/source.js';
import { trimSpan } from '../prepare/source.js';
import { looksLikeUnit, namesIn } from '../recognise/unit-names.js';
import type { Span } from '../types.js';
import { columnKind, isUnitColumn, type Cell, type ColumnKind, type Row, type Table } from './columns.js';
import { readStacked, stackedHeading } from './stacked-table.js';
import { DATE_LINE } from './vocabulary.js';

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
/** The line under a heading row: |---|:--:| */
const RULE_CELL = /^[-: ]*$/;

/** Cells of a line that holds a whole row. */
function rowCells(source: Source, line: Line): Span[] {
  const raw = source.text.slice(line.start, line.to);
  const cut = raw.includes('\t') ? '\t' : raw.includes('|') ? '|' : null;
  if (!cut || (cut === '\t' && raw.lastIndexOf('\t') < line.from - line.start)) return [];
  const cells: Span[] = [];
  let from = line.start;
  for (const piece of raw.split(cut)) {
    cells.push(trimSpan(source.view, { from, to: from + piece.length }));
    from += piece.length + 1;
  }
  if (cut === '|') return cells.slice(raw.trimStart().startsWith('|') ? 1 : 0, raw.trimEnd().endsWith('|') ? -1 : undefined);
  return cells;
}

/** A block of lines read as rows of cells. */
interface Grid {
  readonly first: number;
  readonly end: number;
  readonly rows: readonly (readonly Span[])[];
}

function headingKinds(source: Source, cells: readonly Span[]): ColumnKind[] | null {
  const kinds = cells.map(({ from, to }) => columnKind(source.view.slice(from, to)));
  const known = kinds.filter((kind) => kind !== null);
  if (known.length < 2 || known.length * 2 < kinds.length) return null;
  if (!known.some(isUnitColumn) || !known.some((kind) => kind === 'task' || kind === 'content')) return null;
  return kinds.map((kind) => kind ?? 'plain');
}

/** One row a line. */
function lineGrid(source: Source, first: number, end: number): Grid {
  const rows: Span[][] = [];
  let i = first;
  for (; i < end; i += 1) {
    const line = source.lines[i];
    const cells = line ? rowCells(source, line) : [];
    if (!line || cells.length < 2) {
      if (line && rows.length > 0 && !DATE_LINE.test(line.text) && line.text.length < 30 && hasRowAfter(source, i, end)) continue;
      break;
    }
    if (!cells.every(({ from, to }) => RULE_CELL.test(source.view.slice(from, to)))) rows.push(cells);
  }
  return { first, end: i, rows };
}

const hasRowAfter = (source: Source, at: number, end: number): boolean =>
  source.lines.slice(at + 1, Math.min(end, at + 4)).some((line) => rowCells(source, line).length > 1);

/** One cell a line, each opened by a tab; an empty line closes the row. */
function tabGrid(source: Source, first: number, end: number): Grid {
  const from = source.lines[first]?.start ?? 0;
  const to = source.lines[end - 1]?.to ?? from;
  const rows: Span[][] = [];
  let cells: Span[] = [];
  let start = from;
  for (let at = from; at <= to; at += 1) {
    const next = at === to ? to : source.text.indexOf('\n\t', at);
    const stop = next < 0 || next > to ? to : next;
    const span = trimSpan(source.view, { from: start, to: stop });
    const closes = /\n\s*$/.test(source.text.slice(start + 1, stop)) && span.from < span.to;
    cells.push(span);
    if (closes || stop === to) {
      rows.push(cells);
      cells = [];
    }
    start = stop + 1;
    at = stop;
  }
  return { first, end, rows };
}

export function gridAt(source: Source, first: number, end: number): Grid | null {
  const line = source.lines[first];
  if (!line) return null;
  if (rowCells(source, line).length > 1) return lineGrid(source, first, end);
  return source.text.slice(line.start, line.from).includes('\t') ? tabGrid(source, first, end) : null;
}

/** Cells of a row under the columns of the heading; a row with more cells than headings has its groups first. */
function placeCells(cells: readonly Span[], kinds: readonly ColumnKind[]): Row {
  const shift = cells.length - kinds.length;
  const placed = cells.map((span, i): Cell => ({ span, column: shift > 0 && i < shift ? 'group' : (kinds[i - Math.max(shift, 0)] ?? 'plain') }));
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
  const named = units.some(({ span }) => namesIn(source.view, span).some(({ from, to }) => looksLikeUnit(source.view.slice(from, to))));
  return says && (named || row.cells.some(({ column }) => column === 'number' || column === 'date'));
}

/** The table whose heading row is at line `first`, or null. */
export function readTable(source: Source, first: number, end: number): Table | null {
  const grid = gridAt(source, first, end);
  const kinds = headingKinds(source, grid?.rows[0] ?? []);
  if (!grid || !kinds) return readStacked(source, first, end);
  const rows = grid.rows.slice(1).map((cells) => placeCells(cells, kinds));
  return { first, end: grid.end, rows: rows.filter((row) => isTaskRow(source, row)) };
}

/** Whether a table's heading row starts at a line; looks at a few lines only. */
export function isTableHeading(source: Source, first: number): boolean {
  const line = source.lines[first];
  if (!line || line.text.length > 120) return false;
  const cells = rowCells(source, line);
  if (cells.length > 1) return headingKinds(source, cells) !== null;
  if (stackedHeading(source, first, source.lines.length)) return true;
  if (!source.text.slice(line.start, line.from).includes('\t') || !line.spaced) return false;
  const grid = tabGrid(source, first, Math.min(first + 12, source.lines.length));
  return headingKinds(source, grid.rows[0] ?? []) !== null;
}
