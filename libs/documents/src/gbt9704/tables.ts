import {
  BorderStyle,
  HeightRule,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { paragraph, type LineStyle } from './lines.js';
import { PAGE, SIZES, type SizeName } from './measures.js';

export interface TableColumn {
  readonly title: string;
  /** Share of the width of the text; the shares of all columns need not sum to anything. */
  readonly share: number;
  readonly align?: 'left' | 'center' | 'right';
}

export interface TableOptions {
  readonly size?: SizeName;
  /** Colour of the rules, black where nothing is said. */
  readonly colour?: string;
  /** Width of the text in twips, for pages that are not upright A4. */
  readonly width?: number;
}

/** Twips between a cell's edges and its text. */
const ABOVE = 40;
const SIDE = 90;

/** Names of fields beside what they say. */
const FORM_SHARES = [1, 4.2] as const;

/** Twips a line for a 字号 in a table. */
const LINES: Readonly<Partial<Record<SizeName, number>>> = { 四号: 440, 小四: 380, 五号: 320 };
const lineFor = (size: SizeName): number => LINES[size] ?? 520;

const edgesOf = (colour: string) => {
  const edge = { style: BorderStyle.SINGLE, size: 6, color: colour } as const;
  return { top: edge, bottom: edge, left: edge, right: edge, insideHorizontal: edge, insideVertical: edge };
};

/** Widths in twips by shares; the last column takes what rounding leaves. */
function widthsOf(shares: readonly number[], width: number): number[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  const widths = shares.map((share) => Math.floor((share / sum) * width));
  const used = widths.reduce((total, part) => total + part, 0);
  return widths.map((part, index) => (index === widths.length - 1 ? part + width - used : part));
}

function cellOf(lines: readonly string[], width: number, style: LineStyle): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: ABOVE, bottom: ABOVE, left: SIDE, right: SIDE },
    children: (lines.length === 0 ? [''] : lines).map((line) => paragraph(line, style)),
  });
}

/** An annex table: heads in 黑体 that stand again on every page, rows that are not torn. */
export function dataTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  { size = '小四', colour = '000000', width = PAGE.textWidth }: TableOptions = {},
): Table {
  const widths = widthsOf(
    columns.map(({ share }) => share),
    width,
  );
  const line = lineFor(size);
  const cells = (row: readonly string[], style: (column: TableColumn) => LineStyle): TableCell[] =>
    columns.map((column, index) => cellOf([row[index] ?? ''], widths[index] ?? 0, style(column)));
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: cells(
      columns.map(({ title }) => title),
      () => ({ size, line, face: '黑体', align: 'center' }),
    ),
  });
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: cells(row, ({ align = 'left' }) => ({ size, line, align })),
      }),
  );
  return tableOf(widths, width, colour, [head, ...body]);
}

export interface FormRow {
  readonly label: string;
  /** A paragraph each. */
  readonly lines: readonly string[];
  /** Least height in twips, for what is filled in by hand. */
  readonly height?: number;
}

/** A form: the names of the fields in a narrow column, what they say beside them. Its last row stays with what follows. */
export function formTable(
  rows: readonly FormRow[],
  { size = '四号', colour = '000000', width = PAGE.textWidth }: TableOptions = {},
): Table {
  const widths = widthsOf(FORM_SHARES, width);
  const line = lineFor(size);
  const label: LineStyle = { size, line, face: '黑体', align: 'center' };
  const value: LineStyle = { size, line, align: 'both' };
  return tableOf(
    widths,
    width,
    colour,
    rows.map(
      (row, place) =>
        new TableRow({
          cantSplit: place === rows.length - 1,
          ...(row.height === undefined ? {} : { height: { value: row.height, rule: HeightRule.ATLEAST } }),
          children: [
            cellOf([row.label], widths[0] ?? 0, { ...label, keepNext: place === rows.length - 1 }),
            cellOf(row.lines, widths[1] ?? 0, { ...value, keepNext: place === rows.length - 1 }),
          ],
        }),
    ),
  );
}

const FORM_SIZES = ['四号', '小四', '五号'] as const;
const ASCII_LAST = 0x7f;

/** The largest 字号 in which the form is no higher than this many twips, as far as widths of characters tell; else the smallest. */
export function formSize(rows: readonly FormRow[], height: number): (typeof FORM_SIZES)[number] {
  return FORM_SIZES.find((size) => formHeight(rows, size) <= height) ?? '五号';
}

/** In twips, as far as widths of characters tell. */
export function formHeight(rows: readonly FormRow[], size: SizeName): number {
  const perLine = Math.floor(
    ((widthsOf(FORM_SHARES, PAGE.textWidth)[1] ?? 0) - 2 * SIDE) / (SIZES[size] * 10),
  );
  const linesOf = (text: string): number => Math.max(1, Math.ceil(squares(text) / perLine));
  return rows.reduce((sum, { lines, height = 0 }) => {
    const count = lines.reduce((total, line) => total + linesOf(line), 0);
    return sum + Math.max(height, count * lineFor(size) + 2 * ABOVE);
  }, 0);
}

/** Width of a text in square characters. */
const squares = (text: string): number =>
  [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) <= ASCII_LAST ? 0.5 : 1), 0);

const tableOf = (columnWidths: number[], width: number, colour: string, rows: TableRow[]): Table =>
  new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    borders: edgesOf(colour),
    rows,
  });
