import { REPORT_FORM_HEADINGS } from '@app/documents';
import type { FlatBlock } from '@app/plan-import';

type Column = keyof typeof REPORT_FORM_HEADINGS;

/** A row of an uploaded form: the cells of the columns that are there. */
export interface FormRow {
  /** As counted in its sheet from 1. */
  readonly row: number;
  readonly cells: Readonly<Partial<Record<Column, string>>>;
  /** False in the sheet of figures. */
  readonly words: boolean;
}

const COLUMN_OF = new Map(
  (Object.entries(REPORT_FORM_HEADINGS) as [Column, string][]).map(([column, heading]) => [heading, column]),
);
const HEADING_ROWS = 12;
/** A line break within a cell, as the reader hands it over. */
const CELL_BREAK = '\u2028';

/** The rows of every table that has the form's hidden column; null where no table has it. */
export function readFormSheet(text: string, blocks: readonly FlatBlock[]): FormRow[] | null {
  const tables = blocks.filter(({ kind }) => kind === 'table');
  const read = tables.flatMap((table) => {
    const above = blocks.filter(
      (block) =>
        block.kind === 'paragraph' && block.from < table.from && block.place.sheet === table.place.sheet,
    ).length;
    const rows = readTable(text.slice(table.from, table.to), above);
    return rows === null ? [] : [rows];
  });
  return read.length === 0 ? null : read.flat();
}

function readTable(text: string, above: number): FormRow[] | null {
  const lines = text.split('\n').map((line) => line.split('\t').map((cell) => cell.trim()));
  const heading = lines.slice(0, HEADING_ROWS).findIndex((cells) => cells.includes(REPORT_FORM_HEADINGS.key));
  if (heading < 0) return null;
  const columns = (lines[heading] ?? []).map((cell) => COLUMN_OF.get(cell) ?? null);
  const words = columns.includes('done');
  return lines.slice(heading + 1).map((line, index) => ({
    row: above + heading + index + 2,
    words,
    cells: Object.fromEntries(
      columns.flatMap((column, place) =>
        column === null ? [] : [[column, (line[place] ?? '').replaceAll(CELL_BREAK, '\n')] as const],
      ),
    ),
  }));
}
