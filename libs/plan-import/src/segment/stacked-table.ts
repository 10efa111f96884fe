import { itemAt } from '../prepare/item-at.js';
import type { Line, Source } from '../prepare/source.js';
import { columnsFrom, sortOfCell, type CellSort } from './cell-sorts.js';
import { isUnitColumn, type Cell, type ColumnKind, type Row, type Table } from './columns.js';

/**
 * A task table flattened to one cell a line without any mark; rows are told apart by their running number.
 *
 *     序号
 *     重点任务
 *     牵头单位
 *     1            ← row 1
 *     建设平台
 *     市数据局
 *     2            ← row 2
 * Empty cells leave no line, so cells are placed by what they hold: names, dates, other words, each in order.
 */
/** Kinds of the heading's columns, null when no such heading starts at the line. */
export function stackedHeading(source: Source, first: number, end: number): ColumnKind[] | null {
  const kinds = columnsFrom(source, first, end);
  const says = kinds.some((kind) => kind === 'task' || kind === 'content');
  const numbered = kinds[0] === 'number' && /^\d{1,3}$/.test(source.lines[first + kinds.length]?.text ?? '');
  return numbered && says && kinds.some(isUnitColumn) ? kinds : null;
}

/** The next free column that can hold such a cell; the last of its sort takes what is left over. */
function columnFor(sort: CellSort, free: ColumnKind[], used: readonly Cell[]): ColumnKind {
  const fits = (kind: ColumnKind): boolean =>
    sort === 'unit'
      ? isUnitColumn(kind)
      : sort === 'date'
        ? kind === 'date'
        : !isUnitColumn(kind) && kind !== 'date';
  const at = free.findIndex(fits);
  const kind = free[at];
  if (kind === undefined) return used.findLast(({ column }) => fits(column))?.column ?? 'plain';
  free.splice(at, 1);
  return kind;
}

function placeRow(source: Source, number: Line, lines: readonly Line[], kinds: readonly ColumnKind[]): Row {
  const cells: Cell[] = [{ span: { from: number.from, to: number.to }, column: 'number' }];
  const free = kinds.slice(1);
  const exact = lines.length === free.length;
  lines.forEach((line, i) => {
    const column = exact ? itemAt(kinds, i + 1) : columnFor(sortOfCell(source, line, i === 0), free, cells);
    cells.push({ span: { from: line.from, to: line.to }, column });
  });
  return { cells };
}

/** Reads the table whose heading starts at line `first`, null when there is none. */
export function readStacked(source: Source, first: number, end: number): Table | null {
  const kinds = stackedHeading(source, first, end);
  if (!kinds) return null;
  const starts: number[] = [];
  const opening = Number(source.lines[first + kinds.length]?.text);
  for (let i = first + kinds.length; i < end; i += 1)
    if (source.lines[i]?.text === String(opening + starts.length)) starts.push(i);
  const rows = starts.map((start, i) => {
    const stop = starts[i + 1] ?? Math.min(end, start + kinds.length);
    return placeRow(source, itemAt(source.lines, start), source.lines.slice(start + 1, stop), kinds);
  });
  return { first, end, rows };
}
