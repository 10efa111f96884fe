import type { Span } from '../types.js';

/** A pair of brackets with what stands inside; all shapes look alike in the folded view. */
export interface Bracket {
  readonly outer: Span;
  readonly inner: Span;
}

/** A bracket longer than this was never closed where it should have been. */
const LONGEST = 1500;
const [ROUND_OPEN, ROUND_CLOSE, ANGLE_OPEN, ANGLE_CLOSE] = [0x28, 0x29, 0x3c, 0x3e];

/**
 * The outermost closed brackets of a region, in order.
 *
 *     …。(责任单位:发展改革局(统计局)、财政局)
 *        ^                                 ^
 * An opening bracket that is never closed hides nothing: the pairs inside it are found all the same.
 * 〈…〉 is a bracket beside others: it stands for itself and closes nothing else.
 */
export function bracketsIn(view: string, region: Span): Bracket[] {
  const round: number[] = [];
  const angled: number[] = [];
  const found: Bracket[] = [];
  const close = (from: number | undefined, to: number): void => {
    if (from === undefined || to - from > LONGEST) return;
    while ((found.at(-1)?.outer.from ?? -1) > from) found.pop();
    found.push({ outer: { from, to: to + 1 }, inner: { from: from + 1, to } });
  };
  for (let i = region.from; i < region.to; i += 1) {
    const unit = view.charCodeAt(i);
    if (unit > ANGLE_CLOSE) continue;
    if (unit === ROUND_OPEN) round.push(i);
    else if (unit === ROUND_CLOSE) close(round.pop(), i);
    else if (unit === ANGLE_OPEN) angled.push(i);
    else if (unit === ANGLE_CLOSE) close(angled.pop(), i);
  }
  return found;
}

const UNITS = new Map<string, readonly number[]>();

/** Code units of a few signs; the same few are asked for again and again. */
function unitsOf(signs: string): readonly number[] {
  const known = UNITS.get(signs) ?? Array.from(signs, (sign) => sign.charCodeAt(0));
  UNITS.set(signs, known);
  return known;
}

/** Most of a text is Han characters, which neither open nor cut anything. */
const [HAN_FIRST, HAN_LAST] = [0x3400, 0x9fff];
const OPENS = unitsOf('(《“<');
const CLOSES = unitsOf(')》”>');

/** Splits a region at single separators that stand outside every bracket and quotation. */
export function splitOutside(view: string, region: Span, separators: string): Span[] {
  const pieces: Span[] = [];
  const cuts = unitsOf(separators);
  let depth = 0;
  let from = region.from;
  for (let i = region.from; i < region.to; i += 1) {
    const unit = view.charCodeAt(i);
    if (unit >= HAN_FIRST && unit <= HAN_LAST) continue;
    if (OPENS.includes(unit)) depth += 1;
    else if (CLOSES.includes(unit)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && cuts.includes(unit)) {
      pieces.push({ from, to: i });
      from = i + 1;
    }
  }
  pieces.push({ from, to: region.to });
  return pieces;
}
