import type { SpanView } from '../views/index.js';
import { foldText } from './search-words.js';

/** Part of a text around what was found. Spans are places in `text`. */
export interface Snippet {
  readonly text: string;
  readonly marks: readonly SpanView[];
  /** The text goes on before or after. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

const BEFORE = 30;
const LENGTH = 140;

interface Folded {
  readonly text: string;
  /** Where in the original the character begins that a place of the folded text comes from; one more for the end. */
  readonly origins: readonly number[];
}

function foldWithOrigins(text: string): Folded {
  let folded = '';
  let place = 0;
  const origins: number[] = [];
  for (const character of text) {
    const piece = foldText(character);
    for (let unit = 0; unit < piece.length; unit += 1) origins.push(place);
    folded += piece;
    place += character.length;
  }
  origins.push(place);
  return { text: folded, origins };
}

/** Every place of the words in the text, in order and without overlaps. The words are folded already. */
export function findWords(text: string, words: readonly string[]): SpanView[] {
  const folded = foldWithOrigins(text);
  const spans = words.flatMap((word) => placesOf(folded, word));
  return mergeSpans(spans.sort((a, b) => a.from - b.from || a.to - b.to));
}

function placesOf({ text, origins }: Folded, word: string): SpanView[] {
  const spans: SpanView[] = [];
  if (word === '') return spans;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const from = origins[at] ?? 0;
    // A character that folds into several belongs to the mark as a whole.
    const last = origins[at + word.length - 1] ?? from;
    const next = origins.findIndex((origin, index) => index >= at + word.length && origin > last);
    spans.push({ from, to: origins[next] ?? origins.at(-1) ?? last });
  }
  return spans;
}

function mergeSpans(spans: readonly SpanView[]): SpanView[] {
  const merged: SpanView[] = [];
  for (const span of spans) {
    const before = merged.at(-1);
    if (before === undefined || span.from > before.to) merged.push(span);
    else merged[merged.length - 1] = { from: before.from, to: Math.max(before.to, span.to) };
  }
  return merged;
}

/** The first place of the words with some text around it; the beginning of the text where none is found. */
export function snippetOf(text: string, words: readonly string[]): Snippet {
  const spans = findWords(text, words);
  const starts = characterStarts(text);
  const first = starts.findLastIndex((start) => start <= (spans[0]?.from ?? 0));
  const start = Math.max(0, first - BEFORE);
  const end = Math.min(starts.length - 1, start + LENGTH);
  const [from, to] = [starts[start] ?? 0, starts[end] ?? text.length];
  const marks = spans
    .filter((span) => span.from < to)
    .map((span) => ({ from: span.from - from, to: Math.min(span.to, to) - from }));
  return { text: text.slice(from, to), marks, cutBefore: from > 0, cutAfter: to < text.length };
}

/** Where each character begins, and the end: a cut at one of these leaves no half of a surrogate pair. */
function characterStarts(text: string): number[] {
  const starts: number[] = [];
  let place = 0;
  for (const character of text) {
    starts.push(place);
    place += character.length;
  }
  return [...starts, place];
}
