import type { Span } from '../types.js';
import type { BlockPlace, DocumentBlock, ParagraphBlock, PlanText, TableBlock } from './plan-text.js';

/** A block of the flattened text, with where it stands in its file. */
export interface FlatBlock extends Span {
  readonly kind: DocumentBlock['kind'];
  readonly place: BlockPlace;
}

export interface FlatText {
  /** What all spans of a draft point into. */
  readonly text: string;
  readonly blocks: readonly FlatBlock[];
}

/** A paragraph break within a table cell; a line feed there would end the row. */
export const CELL_BREAK = '\u2028';

/** Characters a table may grow by repeating merged cells; a file that merges a page over thousands of rows is hostile. */
const REPEATED_MAX = 1_000_000;

/** 、 and brackets separate a label from its text by themselves. */
const CLOSED_LABEL = /[、）)．。】］\]]$/u;

/**
 * One text of all blocks, as the rules of `importPlan` read it: a paragraph a line with its number before it, a table
 * row a line with tabs between its cells. A cell merged over several rows is repeated in each, because it holds for
 * each; one merged over several columns stands once.
 */
export function flatten(document: PlanText): FlatText {
  const blocks: FlatBlock[] = [];
  const parts: string[] = [];
  let from = 0;
  for (const block of document.blocks) {
    const text = block.kind === 'table' ? tableText(block) : printedParagraph(block);
    blocks.push({ kind: block.kind, place: block.place, from, to: from + text.length });
    parts.push(text);
    from += text.length + 1;
  }
  return { text: parts.join('\n'), blocks };
}

/** The block a place of the flattened text lies in; undefined between and behind the blocks. */
export function blockAt(blocks: readonly FlatBlock[], offset: number): FlatBlock | undefined {
  return blocks.find(({ from, to }) => from <= offset && offset < to);
}

/** A paragraph with its number before it. */
export function printedParagraph({ label, text }: Pick<ParagraphBlock, 'label' | 'text'>): string {
  if (label === null || label === '') return text;
  // "1." before "2025年" would read as 1.2025
  const apart = CLOSED_LABEL.test(label) ? '' : ' ';
  return `${label}${apart}${text}`;
}

function tableText({ rows, columns, cells }: TableBlock): string {
  const grid = Array.from({ length: rows }, () => Array<string>(columns).fill(''));
  let room = REPEATED_MAX;
  for (const { row, column, rowSpan, text } of cells) {
    const printed = cellText(text);
    const extra = printed.length * (rowSpan - 1);
    const lines = grid.slice(row, row + (extra <= room ? rowSpan : 1));
    if (extra <= room) room -= extra;
    for (const line of lines) if (column < line.length) line[column] = printed;
  }
  return grid
    .map((line) => line.join('\t'))
    .filter((line) => line.trim() !== '')
    .join('\n');
}

const cellText = (text: string): string =>
  text
    .replaceAll('\t', ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(CELL_BREAK);
