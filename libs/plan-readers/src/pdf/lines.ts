import type { Glyph } from './content.js';

/** A printed line, or the part of one that stands in a column. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  /** Height of most of its type. */
  readonly size: number;
  /** Room the first word or character takes: what did not fit at the end of the line before. */
  readonly firstWidth: number;
}

/** Parts of one line lie this close; a marginal note or a second column lies further off. In type sizes. */
const SAME_RUN = 1;
const SAME_BASE = 0.15;

/**
 * Characters in the order of drawing, cut where the pen jumps. Reading order is taken from the drawing as far as
 * possible: sorting a page from top to bottom would weave its columns into each other.
 */
export function runsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const runs: Glyph[][] = [];
  for (const glyph of glyphs) {
    const before = runs.at(-1)?.at(-1);
    if (before && follows(before, glyph)) runs.at(-1)?.push(glyph);
    else runs.push([glyph]);
  }
  return runs.filter((run) => run.some(({ text }) => text.trim() !== ''));
}

function follows(before: Glyph, glyph: Glyph): boolean {
  const size = Math.max(before.size, glyph.size);
  const gap = glyph.left - before.right;
  return Math.abs(glyph.base - before.base) <= size * SAME_BASE && gap > -size / 2 && gap < size * SAME_RUN;
}

interface Row {
  readonly glyphs: Glyph[];
  base: number;
  size: number;
}

/** Whether a run stands on the row, perhaps raised or lowered as a footnote mark is. */
function standsOn(row: Row, base: number, size: number): boolean {
  const above = row.base - base;
  const tall = Math.max(row.size, size);
  if (Math.min(row.size, size) > tall * 0.75) return Math.abs(above) <= tall * 0.35;
  return size < row.size
    ? above > -tall * 0.3 && above < tall * 0.7
    : above < tall * 0.3 && above > -tall * 0.7;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Lines of one column from top to bottom. */
export function linesOf(runs: readonly (readonly Glyph[])[]): Line[] {
  const rows: Row[] = [];
  const sorted = runs.flatMap((run) => (run[0] ? [{ run, base: run[0].base, size: sizeOf(run) }] : []));
  for (const { run, base, size } of sorted.sort((a, b) => a.base - b.base)) {
    const row = rows.slice(-3).find((candidate) => standsOn(candidate, base, size));
    if (!row) rows.push({ glyphs: [...run], base, size });
    else {
      row.glyphs.push(...run);
      if (size > row.size) Object.assign(row, { base, size });
    }
  }
  return rows.map(toLine).sort((a, b) => a.base - b.base);
}

const sizeOf = (glyphs: readonly Glyph[]): number => median(glyphs.map(({ size }) => size));

function toLine({ glyphs, base }: Row): Line {
  const inOrder = withoutDoubles([...glyphs].sort((a, b) => a.left - b.left));
  const shown = inOrder.filter(({ text }) => text.trim() !== '');
  const size = sizeOf(shown);
  return {
    text: textOf(inOrder, size, base).trim(),
    left: shown[0]?.left ?? 0,
    right: Math.max(...shown.map(({ right }) => right)),
    base,
    size,
    firstWidth: firstWidth(shown),
  };
}

/** Bold is sometimes made by printing a character twice, a little aside. */
function withoutDoubles(glyphs: readonly Glyph[]): Glyph[] {
  const kept: Glyph[] = [];
  for (const glyph of glyphs) {
    const isDouble = kept
      .slice(-2)
      .some(
        ({ text, left, base }) =>
          text === glyph.text &&
          text.trim() !== '' &&
          glyph.left - left < (glyph.right - glyph.left) * 0.3 &&
          Math.abs(glyph.base - base) < glyph.size * 0.1,
      );
    if (!isDouble) kept.push(glyph);
  }
  return kept;
}

const WORD = /[\p{Script=Latin}\p{Nd}]/u;
const HAN = /\p{Script=Han}/u;
const WIDE_GAP = 0.8;
/** Half a blank sets the number of a chapter apart from its name; justified text leaves less room. */
const HAN_GAP = 0.45;
const WORD_GAP = 0.2;

/** Printed characters, with a blank where the room between two says so and none was printed. */
function textOf(glyphs: readonly Glyph[], size: number, base: number): string {
  const gaps = glyphs.slice(1).map((glyph, i) => glyph.left - (glyphs[i]?.right ?? glyph.left));
  const usual = Math.max(0, median(gaps)); // letters spaced out over the whole line are no words
  return glyphs
    .map((glyph, i) => `${blankBefore(glyphs, i, size, usual)}${raised(glyph, size, base)}`)
    .join('');
}

function blankBefore(glyphs: readonly Glyph[], i: number, size: number, usual: number): string {
  const [before, glyph] = [glyphs[i - 1], glyphs[i]];
  if (!before || !glyph || before.text.endsWith(' ') || glyph.text.startsWith(' ')) return '';
  // Word processors set a little room between 2027 and 年 that is no blank
  const both = (kind: RegExp): boolean => kind.test(before.text) && kind.test(glyph.text);
  const gap = both(WORD) ? WORD_GAP : both(HAN) ? HAN_GAP : WIDE_GAP;
  return glyph.left - before.right - usual > size * gap ? ' ' : '';
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The mark of a footnote behind a number must not become part of the number. */
function raised(glyph: Glyph, size: number, base: number): string {
  const isRaised = glyph.size <= size * 0.8 && base - glyph.base > size * 0.15;
  return isRaised
    ? glyph.text.replace(/[0-9]/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? digit)
    : glyph.text;
}

/** A word of letters or digits is not broken, so all of it has to fit. */
function firstWidth(glyphs: readonly Glyph[]): number {
  const end = glyphs.findIndex(({ text }) => !WORD.test(text));
  const last = end === 0 ? glyphs[0] : glyphs[(end < 0 ? glyphs.length : end) - 1];
  return (last?.right ?? 0) - (glyphs[0]?.left ?? 0);
}
