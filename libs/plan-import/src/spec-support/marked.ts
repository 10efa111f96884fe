import { itemAt } from '../prepare/item-at.js';
import type { Span } from '../types.js';

/** A piece of a sample that was marked as `{name:text}`. */
export interface Mark extends Span {
  readonly name: string;
}

export interface Marked {
  readonly text: string;
  readonly marks: readonly Mark[];
}

const MARK = /\{([a-z]+):([^{}]*)\}/g;

/** Reads a sample whose expected spans are written into it, so that text and offsets cannot drift apart. */
export function marked(sample: string): Marked {
  let text = '';
  let from = 0;
  const marks: Mark[] = [];
  for (const match of sample.matchAll(MARK)) {
    text += sample.slice(from, match.index);
    const words = itemAt(match, 2);
    marks.push({ name: itemAt(match, 1), from: text.length, to: text.length + words.length });
    text += words;
    from = match.index + match[0].length;
  }
  return { text: text + sample.slice(from), marks };
}
