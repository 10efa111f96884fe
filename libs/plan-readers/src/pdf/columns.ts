import type { Glyph } from './content.js';

/** Runs of one column; a band of two columns is read left, then right. */
export interface Region {
  readonly column: 'full' | 'left' | 'right';
  readonly runs: readonly (readonly Glyph[])[];
}

interface Extent {
  readonly run: readonly Glyph[];
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
}

const extentOf = (run: readonly Glyph[]): Extent => ({
  run,
  left: Math.min(...run.map(({ left }) => left)),
  right: Math.max(...run.map(({ right }) => right)),
  base: run[0]?.base ?? 0,
  size: run[0]?.size ?? 0,
});

/** A gutter is at least this wide, in type sizes, and has as many lines on either side. */
const GUTTER = 1.2;
const LINES = 4;
const STEP = 4;

/**
 * Cuts a page into what stands over its whole width and what stands in two columns. Only text that fills its
 * column counts as one: a list of short entries with a gap in each line is read across.
 */
export function regionsOf(runs: readonly (readonly Glyph[])[]): Region[] {
  const extents = runs.map(extentOf).sort((a, b) => a.base - b.base);
  const gutter = findGutter(extents);
  if (!gutter) return runs.length > 0 ? [{ column: 'full', runs }] : [];
  const { x, from, to } = gutter;
  const part = (column: Region['column'], of: readonly Extent[]): Region[] =>
    of.length > 0 ? [{ column, runs: of.map(({ run }) => run) }] : [];
  const band = extents.slice(from, to);
  return [
    ...part('full', extents.slice(0, from)),
    ...part(
      'left',
      band.filter(({ right }) => right <= x),
    ),
    ...part(
      'right',
      band.filter(({ left }) => left >= x),
    ),
    ...part('full', extents.slice(to)),
  ];
}

interface Gutter {
  readonly x: number;
  readonly from: number;
  readonly to: number;
}

function findGutter(extents: readonly Extent[]): Gutter | null {
  const left = Math.min(...extents.map((extent) => extent.left));
  const right = Math.max(...extents.map((extent) => extent.right));
  const found: Gutter[] = [];
  for (let x = left + (right - left) * 0.3; x <= left + (right - left) * 0.7; x += STEP)
    found.push(...bandsAt(extents, x).filter((band) => isTwoColumns(extents.slice(band.from, band.to), x)));
  return found.sort((a, b) => b.to - b.from - (a.to - a.from))[0] ?? null;
}

/** Stretches of the page that nothing crosses at `x`. */
function bandsAt(extents: readonly Extent[], x: number): Gutter[] {
  const bands: Gutter[] = [];
  let from = 0;
  for (let i = 0; i <= extents.length; i++) {
    const extent = extents[i];
    if (extent && (extent.right <= x || extent.left >= x)) continue;
    if (i - from >= 2 * LINES) bands.push({ x, from, to: i });
    from = i + 1;
  }
  return bands;
}

function isTwoColumns(band: readonly Extent[], x: number): boolean {
  const left = band.filter(({ right }) => right <= x);
  const right = band.filter((extent) => extent.left >= x);
  if (left.length < LINES || right.length < LINES) return false;
  const edge = Math.max(...left.map((extent) => extent.right));
  const start = Math.min(...right.map((extent) => extent.left));
  const size = left[0]?.size ?? 0;
  return start - edge >= size * GUTTER && isFilled(left) && isFilled(right);
}

/** Most lines run from one edge of their column to the other. */
function isFilled(column: readonly Extent[]): boolean {
  const from = Math.min(...column.map(({ left }) => left));
  const to = Math.max(...column.map(({ right }) => right));
  const full = column.filter(({ left, right, size }) => right > to - 2 * size && left < from + 3 * size);
  const isWide = (column[0]?.size ?? 0) * 8 < to - from;
  return isWide && full.length * 2 >= column.length;
}
