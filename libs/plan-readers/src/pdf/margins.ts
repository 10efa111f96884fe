import type { PageLayout } from './layout.js';
import type { Line } from './lines.js';
import type { Margins, SetLine } from './paragraphs.js';

interface Entry {
  readonly line: Line;
  readonly page: number;
  readonly area: string;
}

/** So many lines that end at one edge show where it is. */
const ENOUGH = 4;

/**
 * Lines with the type area they belong to. A page whose lines share an edge shows its own; on one with a few short
 * lines only, the edges of the other pages of the same width hold.
 */
export function setLines(pages: readonly PageLayout[]): Map<Line, SetLine> {
  const entries = pages.map(({ page, width, pieces }) => ({
    width: `${Math.round(width)}`,
    lines: pieces.flatMap((piece): Entry[] =>
      piece.kind === 'line' ? [{ line: piece.line, page, area: `${piece.column} ${page}` }] : [],
    ),
  }));
  const ofWidth = groupBy(entries, ({ width }) => width);
  const result = new Map<Line, SetLine>();
  for (const { width, lines } of entries) {
    const usual = (): Margins =>
      marginsOf((ofWidth.get(width) ?? []).flatMap((entry) => entry.lines.map(({ line }) => line)));
    for (const area of groupBy(lines, (entry) => entry.area).values()) {
      const own = area.map(({ line }) => line);
      const margins = showsItsEdge(own) || !area[0]?.area.startsWith('full') ? marginsOf(own) : usual();
      for (const entry of area) result.set(entry.line, { ...entry.line, ...entry, margins });
    }
  }
  return result;
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}

/** Punctuation may hang over the edge a little. */
function showsItsEdge(lines: readonly Line[]): boolean {
  const edge = marginsOf(lines).right;
  const full = lines.filter(({ right, size }) => edge - right < size * 1.5);
  return full.length >= ENOUGH && full.length * 2 > lines.length;
}

/** The outermost edges that more than a few lines share. */
function marginsOf(lines: readonly Line[]): Margins {
  const size = lines[0]?.size ?? 0;
  const needed = Math.min(3, Math.ceil(lines.length / 2));
  const shared = (edges: readonly number[]): number =>
    edges.find((edge, i) => Math.abs((edges[i + needed - 1] ?? Infinity) - edge) <= size) ?? edges[0] ?? 0;
  return {
    left: shared(lines.map(({ left }) => left).sort((a, b) => a - b)),
    right: shared(lines.map(({ right }) => right).sort((a, b) => b - a)),
  };
}
