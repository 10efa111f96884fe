/** How texts are searched; the database function `zh_bigrams` cuts them in the same way. */
const RUN = /[0-9a-z\u3007\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\u{20000}-\u{323AF}]+/gu;
const BLANKS = /\s+/u;
const CAPITALS = /[A-Z]/g;

/** Longest query that is read, in characters; what goes beyond is no search for words. */
export const QUERY_MAX = 60;
export const WORDS_MAX = 6;

/** One word that is looked for. */
export interface SearchWord {
  /** Folded: half width, small letters. */
  readonly text: string;
  /** Its pairs of neighbouring characters; empty where the word has none, 电 or 、. */
  readonly pairs: readonly string[];
}

/** Half width and small, as `zh_fold` does it in the database. */
export const foldText = (text: string): string =>
  text.normalize('NFKC').replace(CAPITALS, (letter) => letter.toLowerCase());

/** The words of a query; blanks part them, and a text must hold them all. */
export function searchWords(query: string): SearchWord[] {
  const texts = foldText(query)
    .split(BLANKS)
    .filter((text) => text !== '');
  return [...new Set(texts)].slice(0, WORDS_MAX).map(toWord);
}

function toWord(text: string): SearchWord {
  const pairs = (text.match(RUN) ?? []).flatMap(pairsOf);
  return { text, pairs: [...new Set(pairs)] };
}

function pairsOf(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}

/** False of a query that no index can answer: it holds no two neighbouring characters. */
export const isSearchable = (words: readonly SearchWord[]): boolean =>
  words.some(({ pairs }) => pairs.length > 0);
