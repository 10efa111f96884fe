import { FUNCTION_CODES, type FunctionCode } from '../unit/unit-functions.js';
import { FUNCTION_KEYWORDS } from './function-keywords.js';
import type { ClauseTopic } from './topic.js';

export interface KeywordScore {
  readonly score: number;
  /** Most telling first. */
  readonly keywords: readonly string[];
}

const TITLE_WEIGHT = 4;
const MENTIONS_MAX = 3;
const OWNED = FUNCTION_CODES.flatMap((code) =>
  (FUNCTION_KEYWORDS[code] ?? '').split(' ').flatMap((word) => (word === '' ? [] : [{ code, word }])),
);
const OWNERS = new Map<string, number>();
for (const { word } of OWNED) OWNERS.set(word, (OWNERS.get(word) ?? 0) + 1);

/** How much of what a clause says belongs to the field of each function; long words tell more, shared ones less. */
export function keywordScores({ title, text }: ClauseTopic): ReadonlyMap<FunctionCode, KeywordScore> {
  const found = OWNED.flatMap(({ code, word }) => {
    const inTitle = title?.includes(word) === true ? TITLE_WEIGHT : 0;
    const mentions = Math.min(MENTIONS_MAX, text.split(word).length - 1);
    const weight = ((inTitle + mentions) * Math.sqrt(word.length)) / (OWNERS.get(word) ?? 1);
    return weight === 0 ? [] : [{ code, word, weight }];
  });
  const scores = new Map<FunctionCode, { score: number; keywords: string[] }>();
  for (const { code, word, weight } of found.sort((a, b) => b.weight - a.weight)) {
    const sofar = scores.get(code) ?? { score: 0, keywords: [] };
    scores.set(code, { score: sofar.score + weight, keywords: [...sofar.keywords, word] });
  }
  return scores;
}
