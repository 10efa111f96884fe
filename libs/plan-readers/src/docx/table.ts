import { NO_PLACE, printedParagraph, type DocumentBlock, type TableCell } from '@app/plan-import';
import type { XmlPart } from '../xml/scan-xml.js';
import { numberOf, propertiesPart, switchOf, valueOf, type Properties } from './properties.js';
import { isRemoved, newCellStory, type Reading, type Story } from './reading.js';

/** Word's own limit is 63. */
const MAX_COLUMNS = 64;

interface Cell {
  readonly row: number;
  readonly column: number;
  rowSpan: number;
  columnSpan: number;
  readonly blocks: readonly DocumentBlock[];
}

interface Grid {
  readonly cells: Cell[];
  /** Cells that the row below may continue, by column. */
  readonly growing: Map<number, Cell>;
  rows: number;
  columns: number;
}

/**
 * Reads a table. One of a single column is a frame around text: its paragraphs and tables come out as they are. In a
 * cell among others everything becomes text, rows of a table within it lines.
 */
export function tablePart(
  story: Story,
  reading: Reading,
  done: (blocks: readonly DocumentBlock[]) => void,
): XmlPart {
  const grid: Grid = { cells: [], growing: new Map(), rows: 0, columns: 0 };
  const part: XmlPart = {
    open: ({ name }) => {
      if (name === 'w:tr') return rowPart(grid, story, reading);
      return SETTINGS.has(name) || isRemoved(name, reading) ? null : part;
    },
    close: () => done(blocksOf(grid)),
  };
  return part;
}

const SETTINGS: ReadonlySet<string> = new Set(['w:tblPr', 'w:tblGrid', 'w:tblPrEx', 'w:sdtPr']);

function rowPart(grid: Grid, story: Story, reading: Reading): XmlPart {
  let column = 0;
  let isLeftOut = false;
  const part: XmlPart = {
    open: ({ name }) => {
      if (name === 'w:trPr')
        return propertiesPart((properties) => {
          column = Math.max(0, numberOf(properties, 'gridBefore') ?? 0);
          isLeftOut = isRowLeftOut(properties, reading);
        });
      if (name === 'w:tc')
        return isLeftOut
          ? null
          : cellPart(story, reading, (properties, blocks) => {
              column = place(grid, column, properties, blocks);
            });
      return SETTINGS.has(name) || isRemoved(name, reading) ? null : part;
    },
    close: () => {
      if (!isLeftOut) grid.rows += 1;
    },
  };
  return part;
}

function isRowLeftOut(properties: Properties, { notices }: Reading): boolean {
  if (properties.has('del')) notices.add('tracked-deletions-left-out');
  return properties.has('del') || switchOf(properties, 'hidden') === true;
}

function cellPart(
  around: Story,
  reading: Reading,
  done: (properties: Properties, blocks: readonly DocumentBlock[]) => void,
): XmlPart {
  const story = newCellStory(around);
  let own: Properties = new Map();
  return reading.openStory(story, reading, {
    properties: (properties) => (own = properties),
    done: () => done(own, story.blocks),
  });
}

/** Puts a cell into the grid and returns the column behind it. */
function place(grid: Grid, column: number, properties: Properties, blocks: readonly DocumentBlock[]): number {
  const columnSpan = Math.max(1, numberOf(properties, 'gridSpan') ?? 1);
  const end = Math.min(column + columnSpan, MAX_COLUMNS);
  if (column >= end) return column;
  const before = grid.cells.at(-1);
  if (continues(properties, 'hMerge') && before?.row === grid.rows) before.columnSpan = end - before.column;
  else if (!grow(grid, column, properties)) {
    const cell = { row: grid.rows, column, rowSpan: 1, columnSpan: end - column, blocks };
    grid.cells.push(cell);
    if (properties.has('vMerge')) grid.growing.set(column, cell);
    else grid.growing.delete(column);
  }
  grid.columns = Math.max(grid.columns, end);
  return end;
}

function grow({ growing, rows }: Grid, column: number, properties: Properties): boolean {
  const above = growing.get(column);
  if (!above || !continues(properties, 'vMerge') || above.row + above.rowSpan !== rows) return false;
  above.rowSpan += 1;
  return true;
}

/** A merge that does not say that it begins goes on. */
const continues = (properties: Properties, name: string): boolean =>
  properties.has(name) && valueOf(properties, name) !== 'restart';

function blocksOf({ cells, rows, columns }: Grid): DocumentBlock[] {
  if (columns === 1) return cells.flatMap(({ blocks }) => blocks);
  const printed = cells.map(({ blocks, ...where }): TableCell => ({ ...where, text: textOf(blocks) }));
  if (printed.every(({ text }) => text === '')) return [];
  return [{ kind: 'table', rows, columns, cells: printed, place: NO_PLACE }];
}

const textOf = (blocks: readonly DocumentBlock[]): string =>
  blocks
    .map((block) => (block.kind === 'table' ? linesOf(block.cells) : printedParagraph(block).trim()))
    .join('\n');

/** Rows as lines, cells apart by a blank. */
function linesOf(cells: readonly TableCell[]): string {
  const rows = new Map<number, string[]>();
  for (const { row, text } of cells) if (text !== '') rows.set(row, [...(rows.get(row) ?? []), text]);
  return [...rows.values()].map((texts) => texts.join(' ')).join('\n');
}
