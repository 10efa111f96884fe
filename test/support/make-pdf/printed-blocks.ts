/** A cell as a web page or a word processor would hold it; spans as in HTML. */
export interface PrintedCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export type PrintedBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly PrintedCell[])[] };

/**
 * What the page of a sample text looked like before it was saved as text: each line a paragraph, and the lines of
 * a stacked table (a cell a line behind a tab, rows apart by empty lines, nothing under a merged cell) a table.
 */
export function printedBlocks(text: string): PrintedBlock[] {
  const blocks: PrintedBlock[] = [];
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.startsWith('\t')) {
      const end = tableEnd(lines, at);
      blocks.push(tableOf(lines.slice(at, end)));
      at = end - 1;
    } else if (line.trim() !== '') blocks.push({ kind: 'paragraph', text: line.trim() });
  }
  return blocks;
}

function tableEnd(lines: readonly string[], from: number): number {
  const last = lines.findLastIndex((line) => line.startsWith('\t'));
  const end = lines.findIndex((line, i) => i > last && line.trim() === '');
  return Math.max(from + 1, end < 0 ? lines.length : end);
}

function tableOf(lines: readonly string[]): PrintedBlock {
  const rows = `\n${lines.join('\n')}`
    .split(/\n(?:[^\S\t]*\n)+(?=\t)/)
    .map((row) => row.split('\n\t').map((cell) => cell.replace(/\s*\n\s*/g, '').trim()))
    .map((row, i) => (i === 0 ? row.slice(1) : row.map((cell) => cell.replace(/^\t/, ''))));
  return { kind: 'table', rows: merge(rows) };
}

/** An empty cell continues the one above it; a row with too few cells has its first one merged over columns. */
function merge(rows: readonly (readonly string[])[]): PrintedCell[][] {
  const columns = rows[1]?.length ?? 0;
  const even = rows.map((row) => row.slice(Math.max(0, row.length - columns)));
  return even.map((row, r) =>
    row.flatMap((text, c) => {
      if (text === '' && r > 0) return [];
      const below = even.slice(r + 1).findIndex((next) => next[c] !== '');
      const rowSpan = r === 0 ? 1 : 1 + (below < 0 ? even.length - r - 1 : below);
      return [{ text, rowSpan, columnSpan: c === 0 ? 1 + columns - row.length : 1 }];
    }),
  );
}
