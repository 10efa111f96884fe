import { foldedUnit } from '../prepare/fold.js';
import { itemAt } from '../prepare/item-at.js';

/**
 * Folds one character onto the form the grammar is written in: Simplified Han, ASCII digits and letters,
 * full-width punctuation, on top of the folding of the whole text. One UTF-16 unit in, one out, so that places never move.
 *
 *     個→个  萬→万  ８→8  (→（  ;→；
 *
 * Leaves alone: every character no rule of this folder asks about. It is no converter for readers.
 */
const PUNCTUATION: readonly (readonly [string, string])[] = [
  [',', '，'],
  [';', '；'],
  [':', '：'],
  ['!', '！'],
  ['?', '？'],
  ['(', '（'],
  [')', '）'],
  ['「', '“'],
  ['」', '”'],
  ['『', '“'],
  ['』', '”'],
  ['<', '《'],
  ['>', '》'],
  ['-', '—'],
  ['–', '—'],
  ['―', '—'],
  ['─', '—'],
  ['~', '—'],
  ['∼', '—'],
  ['〜', '—'],
  ['•', '·'],
  ['○', '〇'],
];

const UNITS = 0x10000;

const FOLDS = ((): Uint16Array => {
  const punctuation = new Map(PUNCTUATION.map(([from, into]) => [from.charCodeAt(0), into.charCodeAt(0)]));
  return Uint16Array.from({ length: UNITS }, (_, unit) => {
    const folded = foldedUnit(unit);
    return punctuation.get(folded) ?? folded;
  });
})();

/** `unit` is one UTF-16 unit; so is the answer. */
export function foldUnit(unit: string): string {
  return String.fromCharCode(itemAt(FOLDS, unit.charCodeAt(0)));
}
