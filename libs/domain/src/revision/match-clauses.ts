import { groupBy } from '../lists/group-by.js';
import type { RevisionClause } from './revision-clause.js';

/** Places of one clause in the two lists; -1 where it is in one only. */
export interface ClausePair {
  readonly before: number;
  readonly after: number;
}

/** Clauses that share less than this of their character pairs are two clauses. */
const ALIKE = 0.5;
/** Under the same number or the same title less is enough: a clause may be rewritten in its place. */
const ALIKE_IN_PLACE = 0.3;
const LAYOUT = /[\s\u3000]+/gu;
/** The number a clause opens with; numbers shift when a clause is put in before. */
const NUMBER =
  /^(?:第[一二三四五六七八九十百\d]+[条章节]|[（(]?[一二三四五六七八九十百\d]+[)）、.．]|[①-⑳])+/u;

interface Words {
  readonly pairs: ReadonlyMap<string, number>;
  readonly size: number;
}

interface Candidate extends ClausePair {
  readonly score: number;
}

/** The words of a clause without its number and layout. */
export const wordsOf = (quote: string): string => quote.replace(LAYOUT, '').replace(NUMBER, '');

/** Which clause of the old version each of the new one is. */
class Partners {
  readonly ofAfter = new Map<number, number>();
  readonly taken = new Set<number>();

  pair({ before, after }: ClausePair): void {
    if (this.taken.has(before) || this.ofAfter.has(after)) return;
    this.taken.add(before);
    this.ofAfter.set(after, before);
  }
}

/**
 * Pairs the clauses of two versions: same words first, whatever their numbers; then the most alike by shared character
 * pairs (Dice coefficient), each clause once. In order of the new version, clauses that went at the end.
 */
export function matchClauses(
  before: readonly RevisionClause[],
  after: readonly RevisionClause[],
): ClausePair[] {
  const old = before.map(({ quote }) => wordsOf(quote));
  const fresh = after.map(({ quote }) => wordsOf(quote));
  const partners = new Partners();
  pairSameWords(partners, old, fresh, (place, index) => before[place]?.path === after[index]?.path);
  const candidates = alike(partners, old, fresh, (place, index) => isInPlace(before[place], after[index]));
  for (const candidate of candidates) partners.pair(candidate);
  return [
    ...after.map((_, index): ClausePair => ({ before: partners.ofAfter.get(index) ?? -1, after: index })),
    ...before.flatMap((_, index): ClausePair[] =>
      partners.taken.has(index) ? [] : [{ before: index, after: -1 }],
    ),
  ];
}

type Test = (before: number, after: number) => boolean;

/** A sentence that stands twice keeps its number if it can, else its order. */
function pairSameWords(
  partners: Partners,
  old: readonly string[],
  fresh: readonly string[],
  sameNumber: Test,
): void {
  const places = groupBy([...old.keys()], (place) => old[place] ?? '');
  for (const strict of [true, false]) {
    for (const [after, words] of fresh.entries()) {
      const found = places
        .get(words)
        ?.find((before) => !partners.taken.has(before) && (!strict || sameNumber(before, after)));
      if (found !== undefined) partners.pair({ before: found, after });
    }
  }
}

/** Pairs of what is left that may be one clause, the most alike first. */
function alike(
  { ofAfter, taken }: Partners,
  old: readonly string[],
  fresh: readonly string[],
  inPlace: Test,
): Candidate[] {
  const left = old.flatMap((text, before) => (taken.has(before) ? [] : [{ before, words: pairsIn(text) }]));
  const found = fresh.flatMap((text, after): Candidate[] => {
    if (ofAfter.has(after)) return [];
    const words = pairsIn(text);
    return left.flatMap(({ before, words: other }): Candidate[] => {
      const score = dice(words, other);
      return score < (inPlace(before, after) ? ALIKE_IN_PLACE : ALIKE) ? [] : [{ before, after, score }];
    });
  });
  return found.sort((a, b) => b.score - a.score || a.after - b.after || a.before - b.before);
}

function isInPlace(before: RevisionClause | undefined, after: RevisionClause | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  return before.path === after.path || (before.title !== null && before.title === after.title);
}

function pairsIn(text: string): Words {
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < text.length; i += 1) {
    const pair = text.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return { pairs, size: Math.max(0, text.length - 1) };
}

/** 2 × shared ÷ all, from 0 to 1. */
function dice(a: Words, b: Words): number {
  if (a.size === 0 || b.size === 0) return 0;
  const [small, large] = a.pairs.size <= b.pairs.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [pair, count] of small.pairs) shared += Math.min(count, large.pairs.get(pair) ?? 0);
  return (2 * shared) / (a.size + b.size);
}
