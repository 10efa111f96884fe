import { Trie } from 'opencc-js/core';
import type { Span } from '../types.js';
import { SIMPLIFIED, TO_SIMPLIFIED } from './characters.js';
import { Writer, type Replacement, type SimplifiedView } from './pieces.js';
import { REGIONAL_WORDS } from './regional-words.js';

/**
 * A Simplified reading of a text in Traditional script, with the way back: for matching names, proposals and search.
 * The text itself stays the evidence.
 *
 *     新增計程車和智慧型工具機      the text
 *     新增出租车和智能机床          the view; 机床 ⇐ 工具機
 *
 * Leaves alone: a text in Simplified script (the view is the text), and every word both sides write differently but
 * understand alike.
 */
const HAN = /\p{Script=Han}/u;
/** A Simplified text holds next to none of them; a Traditional one more than thirty in a hundred. */
const TRADITIONAL_SHARE = 0.03;

/** Whether a text is written in Traditional characters: by their share among its Han characters. */
export function isTraditional(text: string): boolean {
  let han = 0;
  let traditional = 0;
  for (const character of text) {
    if (SIMPLIFIED.has(character)) traditional += 1;
    if (HAN.test(character)) han += 1;
  }
  return traditional > 0 && traditional >= han * TRADITIONAL_SHARE;
}

interface Dictionaries {
  readonly characters: Trie;
  readonly regional: Trie;
}

let loaded: Dictionaries | null = null;

/** Built when the first Traditional text comes: most documents need neither. */
function dictionaries(): Dictionaries {
  if (loaded !== null) return loaded;
  const characters = new Trie();
  characters.loadDictGroup(TO_SIMPLIFIED);
  const regional = new Trie();
  for (const { word, as } of REGIONAL_WORDS) regional.addWord(word, as);
  return (loaded = { characters, regional });
}

/** Two units that are one character. */
const PAIR = /^[\uD800-\uDBFF][\uDC00-\uDFFF]/;
const afterCharacter = (text: string, place: number): number =>
  place + (PAIR.test(text.slice(place, place + 2)) ? 2 : 1);

/** Character for character: a reading has as many of them as what it reads. */
function putEach(writer: Writer, text: string, from: number, reading: string): void {
  let place = from;
  for (const character of reading) {
    const next = afterCharacter(text, place);
    writer.put(character, place, next);
    place = next;
  }
}

/** Goes through a text by longest matches; `put` receives each match, or the single character where none begins. */
function eachMatch(
  trie: Trie,
  text: string,
  put: (from: number, to: number, as: string | null) => void,
): void {
  for (let i = 0; i < text.length;) {
    const match = trie.matchPrefix(text, i);
    const end = match?.end ?? afterCharacter(text, i);
    put(i, end, match?.value ?? null);
    i = end;
  }
}

type WayBack = (span: Span) => Span;

/** Characters first: the words of the second pass are written in Simplified ones. */
function convertCharacters(text: string, characters: Trie): Writer {
  const writer = new Writer();
  eachMatch(characters, text, (from, to, as) => {
    putEach(writer, text, from, as ?? text.slice(from, to));
  });
  return writer;
}

function copy(writer: Writer, plain: string, { from, to }: Span, back: WayBack): void {
  for (let i = from; i < to; i += 1) {
    const unit = back({ from: i, to: i + 1 });
    writer.put(plain.charAt(i), unit.from, unit.to);
  }
}

const same: WayBack = (span) => span;

/** The Simplified view of `text`. Pure; linear in its length. */
export function simplify(text: string): SimplifiedView {
  if (!isTraditional(text)) return { text, toOriginal: same, replaced: [] };
  const { characters, regional } = dictionaries();
  const converted = convertCharacters(text, characters);
  const plain = converted.text();
  const back = converted.wayBack(text.length);
  const view = new Writer();
  const replaced: Replacement[] = [];
  eachMatch(regional, plain, (from, to, as) => {
    if (as === null || as === plain.slice(from, to)) {
      copy(view, plain, { from, to }, back);
      return;
    }
    const span = back({ from, to });
    view.put(as, span.from, span.to);
    replaced.push({ span, from: text.slice(span.from, span.to), to: as });
  });
  return { text: view.text(), toOriginal: view.wayBack(text.length), replaced };
}
