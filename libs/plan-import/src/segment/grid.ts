import { itemAt } from '../prepare/item-at.js';
import { append } from '../prepare/lists.js';
import type { Line, Source } from '../prepare/source.js';
import { trimSpan } from '../prepare/source.js';
import type { Span } from '../types.js';
import { columnKind } from './columns.js';
import { DATE_LINE } from './vocabulary.js';

/** A block of lines read as rows of cells. */
export interface Grid {
  readonly first: number;
  readonly end: number;
  readonly rows: readonly (readonly Span[])[];
}

/** The line under a heading row: |---|:--:| */
const RULE_CELL = /^[-: ]*$/;

/** Cells of a line that holds a whole row. */
export function rowCells(source: Source, line: Line): Span[] {
  const raw = source.text.slice(line.start, line.to);
  const cut = raw.includes('\t') ? '\t' : raw.includes('|') ? '|' : null;
  if (!cut || (cut === '\t' && raw.lastIndexOf('\t') < line.from - line.start)) return [];
  const cells: Span[] = [];
  let from = line.start;
  for (const piece of raw.split(cut)) {
    cells.push(trimSpan(source.view, { from, to: from + piece.length }));
    from += piece.length + 1;
  }
  if (cut === '|')
    return cells.slice(raw.trimStart().startsWith('|') ? 1 : 0, raw.trimEnd().endsWith('|') ? -1 : undefined);
  return cells;
}

const isRule = (source: Source, cells: readonly Span[]): boolean =>
  cells.every(({ from, to }) => RULE_CELL.test(source.view.slice(from, to)));

const ANNEX = /^附(?:件|表|录)/;

/** A short line between two rows of one table: what a page break or a broken cell left behind. */
function standsBetween(source: Source, at: number, end: number, width: number): boolean {
  const { text } = itemAt(source.lines, at);
  if (text.length >= 30 || DATE_LINE.test(text) || ANNEX.test(text)) return false;
  const next = source.lines
    .slice(at + 1, Math.min(end, at + 4))
    .map((line) => rowCells(source, line))
    .find((cells) => cells.length > 1);
  return next !== undefined && (next.length === width || !isHeading(source, next));
}

/** Every cell is the heading of a column. */
const isHeading = (source: Source, cells: readonly Span[]): boolean =>
  cells.every(({ from, to }) => columnKind(source.view.slice(from, to)) !== null);

/** A cell broken over two lines: the first ends the row too early, the second goes on in the same column. */
function goesOn(source: Source, row: readonly Span[], next: readonly Span[], width: number): boolean {
  const first = itemAt(next, 0);
  const broken = row.length < width && row.length + next.length - 1 <= width;
  return broken && first.from < first.to && !/^\d+$/.test(source.view.slice(first.from, first.to));
}

function addRow(source: Source, rows: Span[][], cells: Span[]): void {
  const row = rows.at(-1);
  const width = rows[0]?.length ?? 0;
  if (!row || rows.length < 2 || !goesOn(source, row, cells, width)) {
    rows.push(cells);
    return;
  }
  const joined = { from: itemAt(row, row.length - 1).from, to: itemAt(cells, 0).to };
  row[row.length - 1] = joined;
  append(row, cells.slice(1));
}

/** One row a line. */
export function lineGrid(source: Source, first: number, end: number): Grid {
  const rows: Span[][] = [];
  let i = first;
  for (; i < end; i += 1) {
    const cells = rowCells(source, itemAt(source.lines, i));
    const [heading] = rows;
    if (cells.length > 1) {
      if (!isRule(source, cells)) addRow(source, rows, cells);
    } else if (!heading || !standsBetween(source, i, end, heading.length)) break;
  }
  return { first, end: i, rows };
}

/** A cell that is followed by an empty line is the last of its row. */
const closesRow = (source: Source, from: number, to: number): boolean =>
  /\n\s*$/.test(source.text.slice(from, to));

/** Cells from the line on, one for every tab at the start of a line. */
function tabCells(source: Source, from: number, to: number): Span[] {
  const cells: Span[] = [];
  for (let start = from; start < to;) {
    const next = source.text.indexOf('\n\t', start);
    const stop = next < 0 || next > to ? to : next;
    cells.push({ from: start, to: stop });
    start = stop + 1;
  }
  return cells;
}

/** One cell a line, each opened by a tab; an empty line closes the row. There is one line at least. */
export function tabGrid(source: Source, first: number, end: number): Grid {
  const { start } = itemAt(source.lines, first);
  const { to } = itemAt(source.lines, end - 1);
  const rows: Span[][] = [];
  let row: Span[] = [];
  for (const cell of tabCells(source, start, to)) {
    const span = trimSpan(source.view, cell);
    row.push(span);
    if (cell.to < to && (span.from === span.to || !closesRow(source, cell.from + 1, cell.to))) continue;
    rows.push(row);
    row = [];
  }
  return { first, end, rows };
}
