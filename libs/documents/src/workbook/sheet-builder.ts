import { calculateRowHeight, type Cell, type MergeRange, type WriteSheet } from 'hucre/xlsx';
import { FONT_SIZE, STYLES, type StyleName } from './styles.js';

/** Excel refuses longer texts in a cell. */
const CELL_MAX = 32_767;
/** Nor does it draw higher rows, in points. */
const HEIGHT_MAX = 409;
/** Characters that XML cannot hold; a document may bring them. */
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/gu;

export type Value = string | number | null;

/** How a sheet is laid out on paper. */
export interface SheetLayout {
  readonly name: string;
  /** Of each column, in characters of half width. */
  readonly widths: readonly number[];
  /** A column whose cells are merged downwards; its texts do not make rows higher. */
  readonly mergedColumn?: number;
  /** Rows and columns that stay in sight, and repeat on each printed page. */
  readonly headRows: number;
  readonly headColumns: number;
}

/**
 * Collects the cells of one sheet. Texts are stored as strings, never as formulas, whatever they begin with: a plan
 * that brings `=HYPERLINK(…)` shows it and runs nothing.
 */
export class SheetBuilder {
  private readonly rows: Value[][] = [];
  private readonly cells = new Map<string, Partial<Cell>>();
  private readonly merges: MergeRange[] = [];
  private readonly heights = new Map<number, { height: number }>();

  constructor(private readonly layout: SheetLayout) {}

  /** Appends a row, as high as its texts need unless a height in points is given; @returns its index from 0 */
  row(values: readonly Value[], styles: readonly StyleName[], height?: number): number {
    const index = this.rows.length;
    const clean = values.map((value) => (typeof value === 'string' ? printable(value) : value));
    this.rows.push(clean);
    for (const [column, value] of clean.entries()) {
      const type = typeof value === 'number' ? 'number' : 'string';
      const style = STYLES[styles[column] ?? 'text'];
      this.cells.set(`${index},${column}`, { value, type: value === null ? 'empty' : type, style });
    }
    this.heights.set(index, { height: height ?? this.heightFor(clean) });
    return index;
  }

  /** Spreadsheet programs fit rows only when a cell is edited, so a file has to bring the heights. */
  private heightFor(values: readonly Value[]): number {
    const { widths, mergedColumn } = this.layout;
    const counted = values.map((value, column) => (column === mergedColumn ? null : value));
    const options = { fontSize: FONT_SIZE, wrapText: true, columnWidths: [...widths] };
    return Math.min(HEIGHT_MAX, calculateRowHeight(counted, options));
  }

  /** Appends a row of one text over all columns. */
  banner(text: string, style: StyleName, height: number): void {
    const width = this.layout.widths.length;
    const index = this.row(
      [text, ...Array<null>(width - 1).fill(null)],
      Array<StyleName>(width).fill(style),
      height,
    );
    this.merge(index, 0, index, width - 1);
  }

  merge(startRow: number, startCol: number, endRow: number, endCol: number): void {
    if (startRow !== endRow || startCol !== endCol) this.merges.push({ startRow, startCol, endRow, endCol });
  }

  build(): WriteSheet {
    const { name, widths, headRows, headColumns } = this.layout;
    return {
      name,
      columns: widths.map((width) => ({ width })),
      rows: this.rows,
      cells: this.cells,
      merges: this.merges,
      rowDefs: this.heights,
      freezePane: { rows: headRows, columns: headColumns },
      pageSetup: {
        paperSize: 'a4',
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        horizontalCentered: true,
        margins: { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
        printTitlesRow: `$${headRows}:$${headRows}`,
      },
      headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
    };
  }
}

function printable(text: string): string {
  const clean = text.replace(/\u2028/g, '\n').replace(UNPRINTABLE, '\ufffd');
  return clean.length <= CELL_MAX ? clean : `${clean.slice(0, CELL_MAX - 1)}…`;
}
