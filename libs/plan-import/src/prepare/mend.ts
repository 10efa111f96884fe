import type { Span } from '../types.js';
import { softBreaks } from './soft-breaks.js';
import { prepare, type Source } from './source.js';
import { strayBlanks } from './stray-blanks.js';

/**
 * A text whose running sentences were cut by its conversion, with the cuts taken out, and the way back: the stages
 * read the mended text, the draft names places of the text that was passed in.
 */
export interface Mended {
  readonly source: Source;
  /** Span of the text that was passed in. */
  readonly original: (span: Span) => Span;
}

const SAME = (span: Span): Span => span;

/** Offsets that stay, in order; the same as the text's where no gap is given. */
function remaining(length: number, gaps: readonly Span[]): Uint32Array {
  const kept = new Uint32Array(length);
  let count = 0;
  let at = 0;
  for (const { from, to } of [...gaps, { from: length, to: length }]) {
    for (; at < from; at += 1) kept[count++] = at;
    at = Math.max(at, to);
  }
  return kept.subarray(0, count);
}

function without(text: string, gaps: readonly Span[]): string {
  let at = 0;
  let rest = '';
  for (const { from, to } of gaps) {
    rest += text.slice(at, Math.max(at, from));
    at = Math.max(at, to);
  }
  return rest + text.slice(at);
}

/** Reads a text; one that was cut is read without its cuts. */
export function mend(text: string): Mended {
  const source = prepare(text);
  const gaps: Span[] = softBreaks(source);
  for (const at of strayBlanks(text, source.view)) gaps.push({ from: at, to: at + 1 });
  if (gaps.length === 0) return { source, original: SAME };
  gaps.sort((a, b) => a.from - b.from);
  const kept = remaining(text.length, gaps);
  const place = (at: number): number => kept[at] ?? text.length;
  const original = ({ from, to }: Span): Span => {
    const start = place(from);
    return { from: start, to: to > from ? place(to - 1) + 1 : start };
  };
  return { source: prepare(without(text, gaps)), original };
}
