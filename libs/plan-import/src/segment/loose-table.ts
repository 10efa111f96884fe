import { itemAt } from '../prepare/item-at.js';
import { startsWithTab, type Line, type Source } from '../prepare/source.js';
import { columnsFrom, sortOfCell, type CellSort } from './cell-sorts.js';
import { isUnitColumn, type Cell, type ColumnKind, type Row, type Table } from './columns.js';
import { CLOSING_LINE, DATE_LINE, SENTENCE_END } from './vocabulary.js';

/**
 * A task table flattened to one cell a line, without marks and without running numbers: words after names or a date
 * open the next row.
 *
 *     重点任务
 *     具体举措
 *     牵头单位
 *     改造老旧小区         ← a group, where rows below have one text only
 *     加装电梯40部         ← row 1
 *     区住建局
 *     新建公园8个          ← row 2
 *     区城管局
 * Leaves alone: headings of prose (重点任务 above a paragraph): a heading row has a column of units.
 */
/** Share of the rows that must have a cell for every column of words. */
const REGULAR = 0.8;
const SHORTEST_TABLE = 2;

interface Draft {
  readonly line: Line;
  readonly sort: CellSort;
}

const hasTab = (source: Source, line: Line | undefined): boolean =>
  line !== undefined && startsWithTab(source, line);

const isWords = (kind: ColumnKind): boolean => kind === 'task' || kind === 'content';

/** Kinds of the heading's columns, null when no such heading starts at the line. */
export function looseHeading(source: Source, first: number, end: number): ColumnKind[] | null {
  const kinds = columnsFrom(source, first, end);
  const says = kinds.some(isWords);
  const below = source.lines[first + kinds.length];
  const prose =
    !below ||
    hasTab(source, below) !== hasTab(source, source.lines[first]) ||
    SENTENCE_END.test(below.text) ||
    kinds.includes('number');
  return says && !prose && kinds.some(isUnitColumn) && kinds.length >= SHORTEST_TABLE ? kinds : null;
}

const isEnd = ({ text }: Line): boolean => DATE_LINE.test(text) || CLOSING_LINE.test(text);

/** Lines of the table in rows. */
function draftRows(source: Source, from: number, end: number): Draft[][] {
  const rows: Draft[][] = [];
  let row: Draft[] = [];
  for (const line of source.lines.slice(from, end)) {
    if (isEnd(line)) break;
    const sort = sortOfCell(source, line, row.length === 0);
    if (sort === 'text' && row.some((cell) => cell.sort !== 'text')) {
      rows.push(row);
      row = [];
    }
    row.push({ line, sort });
  }
  return row.some(({ sort }) => sort === 'unit') ? [...rows, row] : rows;
}

/** The last words of a row are its own; words before them are its task where every row has one, else a group. */
function wordColumns(count: number, columns: readonly ColumnKind[], regular: boolean): readonly ColumnKind[] {
  const groups = Array.from({ length: count - 1 }, (): ColumnKind => 'group');
  return regular ? columns : [...groups, ...columns.slice(-1)];
}

function placeRow(row: readonly Draft[], kinds: readonly ColumnKind[], regular: boolean): Row {
  const texts = row.filter(({ sort }) => sort === 'text');
  const words = wordColumns(texts.length, kinds.filter(isWords), regular);
  const units = kinds.filter(isUnitColumn);
  const seen = { text: 0, unit: 0, date: 0 };
  const cells = row.map(({ line, sort }): Cell => {
    const i = seen[sort]++;
    const span = { from: line.from, to: line.to };
    if (sort === 'text') return { span, column: words[i] ?? 'plain' };
    if (sort === 'date') return { span, column: kinds.includes('date') ? 'date' : 'plain' };
    return { span, column: itemAt(units, Math.min(i, units.length - 1)) };
  });
  return { cells };
}

/** Reads the table whose heading starts at line `first`, null when there is none. */
export function readLoose(source: Source, first: number, end: number): Table | null {
  const kinds = looseHeading(source, first, end);
  if (!kinds) return null;
  const drafts = draftRows(source, first + kinds.length, end);
  const words = kinds.filter(isWords).length;
  const full = drafts.filter((row) => row.filter(({ sort }) => sort === 'text').length === words);
  const regular = full.length >= drafts.length * REGULAR;
  const rows = drafts.map((row) => placeRow(row, kinds, regular));
  return rows.length >= SHORTEST_TABLE ? { first, end, rows } : null;
}
