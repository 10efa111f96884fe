import { isInside, type PageContent } from './content.js';
import { regionsOf, type Region } from './columns.js';
import { footnoteLines } from './footnotes.js';
import { gridsOf } from './grid.js';
import { linesOf, runsOf, type Line } from './lines.js';
import { mergeRules } from './rules.js';
import { readTable, type ReadTable } from './table-text.js';

/** A part of a page in reading order. */
export type Piece =
  | { readonly kind: 'line'; readonly line: Line; readonly column: Region['column'] }
  | { readonly kind: 'table'; readonly table: ReadTable };

export interface PageLayout {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
}

/** Finds the tables of a page and the order of what stands around them. */
export function layOut({ page, width, height, glyphs, rules }: PageContent): PageLayout {
  const grids = gridsOf(mergeRules(rules));
  const outside = glyphs.filter((glyph) => !grids.some((grid) => isInside(glyph, grid)));
  const tables = grids.map((grid) =>
    readTable(
      page,
      grid,
      glyphs.filter((glyph) => isInside(glyph, grid)),
    ),
  );
  const pieces = regionsOf(runsOf(outside)).flatMap(({ column, runs }) =>
    linesOf(runs).map((line): Piece => ({ kind: 'line', line, column })),
  );
  for (const table of tables) {
    if (table.cells.every(({ text }) => text === '')) continue;
    const after = pieces.findIndex((piece) => piece.kind === 'line' && isBelow(piece.line, table));
    pieces.splice(after < 0 ? pieces.length : after, 0, { kind: 'table', table });
  }
  return { page, width, height, pieces };
}

const isBelow = ({ base, left, right }: Line, { grid }: ReadTable): boolean =>
  base > grid.bottom && right > grid.left && left < grid.right;

export const linesIn = (pieces: readonly Piece[]): Line[] =>
  pieces.flatMap((piece) => (piece.kind === 'line' ? [piece.line] : []));

/** Splits the footnotes of a page off, so that its last paragraph meets the rest of it on the next page. */
export function splitFootnotes(pieces: readonly Piece[]): {
  readonly text: readonly Piece[];
  readonly notes: readonly Piece[];
} {
  const lines = linesIn(pieces);
  const notes = new Set(lines.slice(lines.length - footnoteLines(lines)));
  const isNote = (piece: Piece): boolean => piece.kind === 'line' && notes.has(piece.line);
  return { text: pieces.filter((piece) => !isNote(piece)), notes: pieces.filter(isNote) };
}
