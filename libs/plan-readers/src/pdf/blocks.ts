import { NO_PLACE, type DocumentBlock, type TableBlock } from '@app/plan-import';
import { continues, joinTables } from './join-tables.js';
import { splitFootnotes, type PageLayout, type Piece } from './layout.js';
import type { Line } from './lines.js';
import { setLines } from './margins.js';
import { paragraphsOf, type SetLine } from './paragraphs.js';
import type { ReadTable } from './table-text.js';

type Part =
  | { readonly kind: 'text'; readonly lines: SetLine[] }
  | { readonly kind: 'table'; readonly page: number; readonly table: ReadTable };

/** Pages without their running heads and feet to the blocks of one document. */
export function blocksOf(layouts: readonly PageLayout[]): DocumentBlock[] {
  const set = setLines(layouts);
  const pages = layouts.map(({ pieces }) => splitFootnotes(pieces));
  // notes follow the text: one between two pages would cut a paragraph in two
  const text = partsOf(
    pages.flatMap((page) => page.text),
    set,
  );
  const notes = partsOf(
    pages.flatMap((page) => page.notes),
    set,
  );
  return [...text, ...notes].flatMap(toBlocks);
}

/** Lines that follow each other, and tables, those that go on over a page break as one. */
function partsOf(pieces: readonly Piece[], set: ReadonlyMap<Line, SetLine>): Part[] {
  const parts: Part[] = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    if (piece.kind === 'line') {
      const line = set.get(piece.line);
      if (!line) continue;
      if (last?.kind === 'text') last.lines.push(line);
      else parts.push({ kind: 'text', lines: [line] });
    } else if (last?.kind === 'table' && continues(last.table, piece.table))
      parts.splice(-1, 1, { ...last, table: joinTables(last.table, piece.table) });
    else parts.push({ kind: 'table', page: piece.table.page, table: piece.table });
  }
  return parts;
}

function toBlocks(part: Part): DocumentBlock[] {
  if (part.kind === 'table') return [toTable(part.table, part.page)];
  return paragraphsOf(part.lines).map(({ text, page }) => ({
    kind: 'paragraph',
    label: null,
    text,
    level: null,
    place: { ...NO_PLACE, page },
  }));
}

const toTable = ({ rows, columns, cells }: ReadTable, page: number): TableBlock => ({
  kind: 'table',
  rows,
  columns,
  cells: cells.map(({ row, column, rowSpan, columnSpan, text }) => ({
    row,
    column,
    rowSpan,
    columnSpan,
    text,
  })),
  place: { ...NO_PLACE, page },
});
