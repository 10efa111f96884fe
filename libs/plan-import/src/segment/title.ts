import type { Span } from '../types.js';

/**
 * The run-in heading of a clause: up to the first 。, without it.
 *
 *     (二)推动高端先进设备升级。针对光伏…
 *         ^^^^^^^^^^^^^^^^^^
 * Leaves alone: a first sentence as long as a paragraph (no heading), the note of a heading line.
 */
const LONGEST_TITLE = 80;
const COLON_TITLE = /^(?![^:]*(?:应当|包括|如下|以下|分为|即|职责|条件):)[^,。;:、]{2,16}:(?=.)/;
const SPACED_TITLE = /^[^,。;: ]{4,30}(?= {2,}[^ ])/;
const FIRST_STOP = /[。\n]|[;:]$/;

/** Place of the title in `region` (number excluded), null when the first sentence is no heading. */
export function findTitle(view: string, region: Span, noteStart: number | null): Span | null {
  const from = region.from + view.slice(region.from, region.from + 8).search(/[^ ]|$/);
  const limit = Math.min(region.to, noteStart ?? region.to, from + LONGEST_TITLE * 2);
  const text = view.slice(from, limit);
  const short = COLON_TITLE.exec(text) ?? SPACED_TITLE.exec(text);
  const stop = short ? short[0].replace(/:$/, '').length : text.search(FIRST_STOP);
  const end = stop < 0 ? text.length : stop;
  const length = text.slice(0, end).trimEnd().length;
  return length > 0 && length <= LONGEST_TITLE ? { from, to: from + length } : null;
}

/** A paragraph without a number has a heading only where a short sentence opens it. */
const LONGEST_RUN_IN = 30;

/** The run-in heading of a paragraph without a number, null when its first sentence is none. */
export function runInTitle(view: string, region: Span, noteStart: number | null): Span | null {
  const title = findTitle(view, region, noteStart);
  const closed = title && view[title.to] === '。' && title.to + 1 < (noteStart ?? region.to);
  return closed && title.to - title.from <= LONGEST_RUN_IN ? title : null;
}
