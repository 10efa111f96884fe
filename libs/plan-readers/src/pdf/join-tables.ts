import type { ReadCell, ReadTable } from './table-text.js';

const SAME_EDGE = 4;
const MOST_HEADING_ROWS = 3;
const GOES_ON = /[、，,；;：:（(《“－-]$/u;
/** Ends of sentences, of quoted names and of the names of units. */
const ENDED = /[。；;！!》）)”局委办厅部会院校司处队室府心]$/u;
const LABEL = /^(?:[一二三四五六七八九十]+、|[(（]?[一二三四五六七八九十\d]{1,3}[)）.、．]|[①-⑳])/u;

/** Whether the table at the head of a page is the rest of the one at the foot of the page before. */
export function continues(above: ReadTable, below: ReadTable): boolean {
  const [a, b] = [above.grid.xs, below.grid.xs];
  if (below.page !== above.page + 1 && below.page !== above.page) return false;
  return a.length === b.length && a.every((x, i) => Math.abs(x - (b[i] ?? 0)) < SAME_EDGE);
}

/** One table of two parts: repeated headings are dropped, a row cut by the end of the page is mended. */
export function joinTables(above: ReadTable, below: ReadTable): ReadTable {
  const repeated = repeatedHeading(above, below);
  const rest = dropRows(below, repeated);
  if (rest.rows === 0) return above;
  const taken = cellsThatGoOn(above, rest, repeated > 0);
  const isCut = rowOf(rest, 0).every((head) => [...taken.values()].includes(head));
  const shift = above.rows - (isCut ? 1 : 0);
  const mended = above.cells.map((cell) => mendCell(cell, taken.get(cell), isCut));
  const moved = rest.cells
    .filter((cell) => ![...taken.values()].includes(cell))
    .map((cell) => ({ ...cell, row: cell.row + shift }));
  return {
    ...below,
    rows: shift + rest.rows,
    columns: above.columns,
    cells: [...mended, ...moved],
    grid: { ...below.grid, xs: above.grid.xs },
  };
}

const rowOf = (table: ReadTable, row: number): readonly ReadCell[] =>
  table.cells.filter((cell) => cell.row === row);

function repeatedHeading(above: ReadTable, below: ReadTable): number {
  let repeated = 0;
  const printed = (table: ReadTable, row: number): string =>
    rowOf(table, row)
      .map(({ column, text }) => `${column}:${text.replace(/\s/g, '')}`)
      .join('|');
  while (repeated < Math.min(MOST_HEADING_ROWS, below.rows, above.rows)) {
    const heading = printed(above, repeated);
    if (heading === '' || heading !== printed(below, repeated) || !/\p{L}/u.test(heading)) break;
    repeated++;
  }
  return repeated;
}

function dropRows(table: ReadTable, count: number): ReadTable {
  const cells = table.cells
    .filter(({ row }) => row >= count)
    .map((cell) => ({ ...cell, row: cell.row - count }));
  return { ...table, rows: table.rows - count, cells };
}

/** The cells above that end at the foot of their page, by column. */
const lastCells = (above: ReadTable): readonly ReadCell[] =>
  above.cells.filter(({ row, rowSpan }) => row + rowSpan === above.rows);

const sameColumns = (a: ReadCell, b: ReadCell): boolean =>
  a.column === b.column && a.columnSpan === b.columnSpan;

/**
 * Which cell above goes on in which cell below. A browser shows it by leaving out the rule; a word processor draws it,
 * and then only the text can tell: the whole row goes on, or a merged cell whose words stand on one of the pages.
 */
function cellsThatGoOn(
  above: ReadTable,
  rest: ReadTable,
  hasHeading: boolean,
): ReadonlyMap<ReadCell, ReadCell> {
  const feet = lastCells(above);
  const pairs = rowOf(rest, 0).flatMap((head): Pair[] => {
    const foot = feet.find((cell) => sameColumns(cell, head));
    return foot ? [{ foot, head }] : [];
  });
  const isOpen = ({ foot, head }: Pair): boolean =>
    !above.grid.closedBelow[foot.column] && (hasHeading || !rest.grid.closedAbove[head.column]);
  const open = pairs.filter(isOpen);
  if (open.length > 0) return toMap(open);
  return toMap(isCutRow(pairs) ? pairs : mergedPairs(pairs));
}

interface Pair {
  readonly foot: ReadCell;
  readonly head: ReadCell;
}

const toMap = (pairs: readonly Pair[]): Map<ReadCell, ReadCell> =>
  new Map(pairs.map(({ foot, head }) => [foot, head]));

/** The first cell is empty, and the others take up what stopped in the middle. */
function isCutRow(pairs: readonly Pair[]): boolean {
  if (pairs[0]?.head.text !== '') return false;
  if (/^\d{1,4}$/.test(pairs[0].foot.text)) return true;
  const both = pairs.filter(({ foot, head }) => foot.text !== '' && head.text !== '');
  if (both.some(({ head }) => LABEL.test(head.text))) return false;
  return (
    both.some(stopsShort) ||
    (both.length > 0 && both.every(({ foot }) => foot.endsFull && !ENDED.test(foot.text)))
  );
}

/** A list or a bracket is not finished. */
function stopsShort({ foot, head }: Pair): boolean {
  if (GOES_ON.test(foot.text)) return true;
  return BRACKETS.some(
    ([opening, closing]) =>
      excess(foot.text, opening, closing) > 0 && excess(head.text, closing, opening) > 0,
  );
}

const BRACKETS = ['（）', '()', '《》', '“”', '〔〕', '【】'].map((pair) => [...pair] as [string, string]);

const excess = (text: string, of: string, over: string): number =>
  text.split(of).length - text.split(over).length;

/**
 * Cells with words on one side of the break only are one cell, merged over rows of both pages: if it is merged already
 * on one of them, or stands at the left, where groups are named. Elsewhere an empty cell is just empty.
 */
function mergedPairs(pairs: readonly Pair[]): readonly Pair[] {
  const isHalf = ({ foot, head }: Pair): boolean => (foot.text === '') !== (head.text === '');
  const leading = pairs.findIndex((pair) => !isHalf(pair));
  return pairs.filter(
    (pair, i) => isHalf(pair) && (i < leading || pair.foot.rowSpan > 1 || pair.head.rowSpan > 1),
  );
}

function mendCell(foot: ReadCell, head: ReadCell | undefined, isCut: boolean): ReadCell {
  if (!head) return foot;
  const isOneLine = foot.text === '' || head.text === '' || foot.endsFull || stopsShort({ foot, head });
  return {
    ...foot,
    text: `${foot.text}${isOneLine ? '' : '\n'}${head.text}`,
    rowSpan: foot.rowSpan + head.rowSpan - (isCut ? 1 : 0),
    endsFull: head.text === '' ? foot.endsFull : head.endsFull,
  };
}
