import type { Span } from '../types.js';
import { lostBreaks } from './lost-breaks.js';
import { formatMarks } from './marks.js';
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

/** What is taken out of a text, and where a line break is put in. */
interface Repairs {
  readonly gaps: Span[];
  readonly breaks: readonly number[];
}

/** The repaired text with the place of each of its units in the text that was passed in. */
function repaired(text: string, { gaps, breaks }: Repairs): { text: string; places: Uint32Array } {
  const places = new Uint32Array(text.length + breaks.length);
  const parts: string[] = [];
  let count = 0;
  let at = 0;
  let next = 0;
  const copyTo = (end: number): void => {
    parts.push(text.slice(at, end));
    for (; at < end; at += 1) places[count++] = at;
  };
  for (const { from, to } of [...gaps, { from: text.length, to: text.length }]) {
    for (let place = breaks[next] ?? from; place < from; place = breaks[next] ?? from) {
      copyTo(place);
      parts.push('\n');
      places[count++] = place;
      next += 1;
    }
    copyTo(from);
    at = Math.max(at, to);
  }
  return { text: parts.join(''), places: places.subarray(0, count) };
}

/** A text with its repairs, and the way back. */
function bridge(text: string, repairs: Repairs): Mended {
  repairs.gaps.sort((a, b) => a.from - b.from);
  const { text: read, places } = repaired(text, repairs);
  const place = (at: number): number => places[at] ?? text.length;
  const original = ({ from, to }: Span): Span => {
    const start = place(from);
    return { from: start, to: to > from ? place(to - 1) + 1 : start };
  };
  return { source: prepare(read), original };
}

const isSound = ({ gaps, breaks }: Repairs): boolean => gaps.length === 0 && breaks.length === 0;

/** One round of repairs on top of another. */
function repair(before: Mended, repairs: Repairs): Mended {
  if (isSound(repairs)) return before;
  const after = bridge(before.source.text, repairs);
  return { source: after.source, original: (span) => before.original(after.original(span)) };
}

function cutsOf({ source }: Mended): Repairs {
  const blanks = strayBlanks(source.text, source.view).map((at) => ({ from: at, to: at + 1 }));
  return { gaps: [...softBreaks(source), ...blanks], breaks: [] };
}

/** Reads a text; format marks, cuts and lost breaks are repaired one after the other, as each hides the next. */
export function mend(text: string): Mended {
  const read: Mended = { source: prepare(text), original: (span) => span };
  const plain = repair(read, { gaps: formatMarks(text), breaks: [] });
  const joined = repair(plain, cutsOf(plain));
  return repair(joined, { gaps: [], breaks: lostBreaks(joined.source) });
}
