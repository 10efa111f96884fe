import { NO_PLACE, type DocumentBlock, type TableCell } from '@app/plan-import';

/**
 * Text in which cells end with a tab and rows with a tab before their line feed, as old Word files flatten to it.
 *
 *     1⇥建设平台⇥市数据局⏎          ← a cell of two paragraphs
 *     市财政局⇥2025年底⇥⏎           ← the row ends here
 * Leaves alone: 姓名⇥电话⏎ (a tab within a paragraph, no row).
 */
const TAB = '\t';
/** Lines of one row at most. */
const LONGEST_ROW = 60;

const endsRow = (line: string): boolean => line.endsWith(TAB);

/** Line after the row that starts at `first`; null where none does. */
function rowEnd(lines: readonly string[], first: number): number | null {
  if (!lines[first]?.includes(TAB)) return null;
  for (let i = first; i < Math.min(lines.length, first + LONGEST_ROW); i += 1)
    if (endsRow(lines[i] ?? '')) return i + 1;
  return null;
}

const cellsOf = (lines: readonly string[]): string[] => lines.join('\n').slice(0, -1).split(TAB);

function tableOf(rows: readonly (readonly string[])[]): DocumentBlock {
  const cells = rows.flatMap((texts, row) =>
    texts.map((text, column): TableCell => ({ row, column, rowSpan: 1, columnSpan: 1, text: text.trim() })),
  );
  const columns = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return { kind: 'table', rows: rows.length, columns, cells, place: NO_PLACE };
}

const paragraph = (text: string): DocumentBlock => ({
  kind: 'paragraph',
  label: null,
  text,
  level: null,
  place: NO_PLACE,
});

/** Paragraphs and tables of such a text; empty lines are left out. */
export function flatBlocks(text: string): DocumentBlock[] {
  const lines = text.split('\n');
  const blocks: DocumentBlock[] = [];
  let rows: string[][] = [];
  const closeTable = (): void => {
    if (rows.length > 0) blocks.push(tableOf(rows));
    rows = [];
  };
  for (let i = 0; i < lines.length;) {
    const end = rowEnd(lines, i);
    if (end !== null) rows.push(cellsOf(lines.slice(i, end)));
    else {
      closeTable();
      const line = (lines[i] ?? '').trim();
      if (line !== '') blocks.push(paragraph(line));
    }
    i = end ?? i + 1;
  }
  closeTable();
  return blocks;
}
