import type { Span } from '../types.js';

/** A pair of brackets with what stands inside; all shapes look alike in the folded view. */
export interface Bracket {
  readonly outer: Span;
  readonly inner: Span;
}

/** A bracket longer than this was never closed where it should have been. */
const LONGEST = 1500;

/**
 * The outermost closed brackets of a region, in order.
 *
 *     …。(责任单位:发展改革局(统计局)、财政局)
 *        ^                                 ^
 * An opening bracket that is never closed hides nothing: the pairs inside it are found all the same.
 */
export function bracketsIn(view: string, region: Span): Bracket[] {
  const open: number[] = [];
  const found: Bracket[] = [];
  for (let i = region.from; i < region.to; i += 1) {
    const char = view[i];
    if (char === '(') open.push(i);
    if (char !== ')') continue;
    const from = open.pop();
    if (from === undefined || i - from > LONGEST) continue;
    while ((found.at(-1)?.outer.from ?? -1) > from) found.pop();
    found.push({ outer: { from, to: i + 1 }, inner: { from: from + 1, to: i } });
  }
  return found;
}

/** Splits a region at single separators that stand outside every bracket and quotation. */
export function splitOutside(view: string, region: Span, separators: string): Span[] {
  const pieces: Span[] = [];
  let depth = 0;
  let from = region.from;
  for (let i = region.from; i < region.to; i += 1) {
    const char = view[i] ?? '';
    if ('(《“'.includes(char)) depth += 1;
    else if (')》”'.includes(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && separators.includes(char)) {
      pieces.push({ from, to: i });
      from = i + 1;
    }
  }
  pieces.push({ from, to: region.to });
  return pieces;
}
