import type { FlatBlock } from '@app/plan-import';
import { columnOf, type UnitColumn } from './unit-columns.js';

/** A row of a directory file: the cells of the columns that are there, trimmed. */
export interface SheetRow {
  /** Worksheet, where the file has several; null else. */
  readonly sheet: string | null;
  /** As counted in the file from 1, rows above the heading included, blank rows not. */
  readonly row: number;
  readonly cells: Readonly<Partial<Record<UnitColumn, string>>>;
}

const HEADING_ROWS = 12;

/**
 * The units of a flattened document: the rows of every table that has a column of unit names.
 * @returns null where no table has one
 */
export function readUnitSheet(text: string, blocks: readonly FlatBlock[]): SheetRow[] | null {
  const tables = blocks.filter(({ kind }) => kind === 'table');
  const several = new Set(tables.map(({ place }) => place.sheet)).size > 1;
  const read = tables.map((table) => {
    const above = blocks.filter((block) => block.kind === 'paragraph' && isAbove(block, table)).length;
    return readTable(text.slice(table.from, table.to), above, several ? table.place.sheet : null);
  });
  const found = read.flatMap((rows) => (rows === null ? [] : [rows]));
  return found.length === 0 ? null : found.flat();
}

const isAbove = (block: FlatBlock, table: FlatBlock): boolean =>
  block.from < table.from && block.place.sheet === table.place.sheet;

function readTable(text: string, above: number, sheet: string | null): SheetRow[] | null {
  const lines = text.split('\n').map((line) => line.split('\t').map((cell) => cell.trim()));
  const heading = lines
    .slice(0, HEADING_ROWS)
    .findIndex((cells) => cells.some((cell) => columnOf(cell) === 'name'));
  const columns = (lines[heading] ?? []).map(columnOf);
  if (heading < 0) return null;
  return lines.slice(heading + 1).flatMap((cells, index) => {
    const known = columns.flatMap((column, at) =>
      column === null ? [] : [[column, cells[at] ?? ''] as const],
    );
    // Of two columns of one meaning (手机, 办公电话) the first that is filled counts.
    const row = Object.fromEntries([...known].reverse().filter(([, cell]) => cell !== ''));
    return Object.keys(row).length === 0 ? [] : [{ sheet, row: above + heading + index + 2, cells: row }];
  });
}
