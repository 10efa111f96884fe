import type { TextSpan } from '../plan/propose-assignments.js';

/** What a clause is about, in Simplified characters. */
export interface ClauseTopic {
  readonly title: string | null;
  readonly text: string;
}

/** How often each pair of neighbouring characters stands in a text, the title counting more than the body. */
export type Bigrams = ReadonlyMap<string, number>;

const WORDS = /[\p{Script=Han}A-Za-z]+/gu;
const TITLE_WEIGHT = 4;
/** What comes after says the same again in detail; measured in characters. */
const BODY_MAX = 600;
/** A title stands behind its number. */
const NUMBER_MAX = 12;

/** A clause as it stands in its plan. */
export interface PrintedClause {
  readonly title: string | null;
  readonly quote: string;
  /** Where the quote begins in the plan's text. */
  readonly from: number;
  /** Notes and unit names, in the plan's text: they say who does it, not what it is about. */
  readonly naming: readonly TextSpan[];
}

/** What a clause is about, without what names its units and without its title said again at its beginning. */
export function topicOf({ title, quote, from, naming }: PrintedClause): ClauseTopic {
  const characters = quote.split('');
  for (const span of naming) characters.fill('', Math.max(0, span.from - from), Math.max(0, span.to - from));
  const text = compact(characters.join(''));
  const heading = compact(title ?? '');
  const at = heading === '' ? -1 : text.indexOf(heading);
  const body = at < 0 || at > NUMBER_MAX ? text : text.slice(at + heading.length);
  return { title: title === null ? null : heading, text: body.slice(0, BODY_MAX) };
}

const compact = (text: string): string => text.replace(/\s+/gu, '');

/** Counted once in a scale that grows slowly: a word said ten times is not ten times as telling. */
export function bigramsOf({ title, text }: ClauseTopic): Bigrams {
  const counts = new Map<string, number>();
  count(title ?? '', TITLE_WEIGHT, counts);
  count(text.slice(0, BODY_MAX), 1, counts);
  return new Map([...counts].map(([pair, times]) => [pair, 1 + Math.log(times)]));
}

function count(text: string, weight: number, counts: Map<string, number>): void {
  for (const [word] of text.matchAll(WORDS)) {
    for (let at = 0; at < word.length - 1; at += 1) {
      const pair = word.slice(at, at + 2);
      counts.set(pair, (counts.get(pair) ?? 0) + weight);
    }
  }
}
