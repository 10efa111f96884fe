import type { BlockPlace, DocumentBlock, TableCell } from '@app/plan-import';
import { ReadError } from '../read-result.js';

/** A rectangle of merged cells, from 0, both ends included. */
export interface Merge {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}

/** What a sheet shows, as printed; rows hold `MOST_COLUMNS` cells at most. */
export interface SheetText {
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly Merge[];
  readonly place: BlockPlace;
}

/** A table is searched for its heading so far down. */
const FIRST_ROWS = 12;
const LEAST_HEADINGS = 3;
const LONGEST_HEADING = 20;
const SHORTEST_TITLE = 5;
const NO_TITLE = /[：:。；]|^附[件表]|^[（(].*[）)]$|^\d/;
/** More than any ledger has; rows beyond are a reason to refuse, columns beyond are left out. */
export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 200;
const MOST_MERGED = 1_000_000;

const filled = (row: readonly string[]): string[] => row.filter((cell) => cell !== '');

/** Several short names side by side, without the marks of sentences. */
const isHeading = (row: readonly string[]): boolean => {
  const cells = filled(row);
  return (
    cells.length >= LEAST_HEADINGS &&
    cells.every((cell) => cell.replace(/\s/g, '').length <= LONGEST_HEADING && !/[。：:；]|^\d+$/.test(cell))
  );
};

/** Merged cells as they lie within the used rectangle; a file may claim millions of cells, or the same ones again. */
function mergesWithin(merges: readonly Merge[], rows: number, columns: number): Merge[] {
  let area = 0;
  return merges
    .filter(({ startRow, startCol }) => startRow < rows && startCol < columns)
    .map((merge) => ({
      ...merge,
      endRow: Math.min(merge.endRow, rows - 1),
      endCol: Math.min(merge.endCol, columns - 1),
    }))
    .filter(({ startRow, startCol, endRow, endCol }) => {
      area += (endRow - startRow + 1) * (endCol - startCol + 1);
      return area <= MOST_MERGED;
    });
}

const keyOf = (row: number, column: number): number => row * MOST_COLUMNS + column;

/** Places that a merged cell covers, its own upper left corner left out. */
function coveredBy(merges: readonly Merge[]): ReadonlySet<number> {
  const covered = new Set<number>();
  for (const { startRow, startCol, endRow, endCol } of merges)
    for (let row = startRow; row <= endRow; row += 1)
      for (let column = startCol; column <= endCol; column += 1)
        if (row !== startRow || column !== startCol) covered.add(keyOf(row, column));
  return covered;
}

/** Cells with their spans, from a row on. */
function cellsFrom({ rows, merges: all }: SheetText, first: number, columns: number): TableCell[] {
  const merges = mergesWithin(all, rows.length, columns);
  const byPlace = new Map(merges.map((merge) => [keyOf(merge.startRow, merge.startCol), merge]));
  const covered = coveredBy(merges);
  return rows.slice(first).flatMap((row, i) =>
    row.flatMap((text, column): TableCell[] => {
      const place = keyOf(first + i, column);
      const merge = byPlace.get(place);
      if (covered.has(place) || (text === '' && !merge)) return [];
      const rowSpan = merge ? merge.endRow - merge.startRow + 1 : 1;
      const columnSpan = merge ? merge.endCol - merge.startCol + 1 : 1;
      return [{ row: i, column, rowSpan, columnSpan, text }];
    }),
  );
}

/** The name of the ledger: a row above the heading with one cell, neither 附件1 nor 填报单位：…. */
export function sheetTitle(blocks: readonly DocumentBlock[]): string | null {
  const table = blocks.findIndex(({ kind }) => kind === 'table');
  const above = blocks.slice(0, Math.max(table, 0));
  const texts = above.map((block) => (block.kind === 'paragraph' ? block.text.replace(/\s+/g, '') : ''));
  return texts.find((text) => text.length >= SHORTEST_TITLE && !NO_TITLE.test(text)) ?? null;
}

/** Title, subtitle and unit of a sheet stand above its table. Throws ReadError `too-large`. */
export function sheetBlocks(sheet: SheetText): DocumentBlock[] {
  if (sheet.rows.length > MOST_ROWS) throw new ReadError('too-large', 'rows of a sheet');
  const heading = sheet.rows.slice(0, FIRST_ROWS).findIndex(isHeading);
  const first = Math.max(heading, 0);
  const above = sheet.rows.slice(0, first).map((row) => filled(row).join(' '));
  const paragraphs = above
    .filter((text) => text !== '')
    .map((text): DocumentBlock => ({
      kind: 'paragraph',
      label: null,
      text,
      level: null,
      place: sheet.place,
    }));
  const columns = sheet.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const cells = cellsFrom(sheet, first, columns);
  if (cells.length === 0) return paragraphs;
  return [
    ...paragraphs,
    { kind: 'table', rows: sheet.rows.length - first, columns, cells, place: sheet.place },
  ];
}
