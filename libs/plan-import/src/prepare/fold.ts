import { SIMPLIFIED } from '../script/characters.js';
import { itemAt } from './item-at.js';

/**
 * A folded view of a text: width, bracket shape, blanks and traditional variants are levelled, one UTF-16 unit for
 * one unit, so that an offset in the view **is** an offset in the original. Rules read the view; quotes are cut
 * from the original.
 *
 *     （牽領頭單位：市工信局）   the text
 *     (牵头单位:市工信局)     the view, same length
 *
 * It is no translation: characters are folded one by one, and only for the rules. For readers see script/simplify.ts.
 */

const OPENING = '（〔［【﹝〖｟〘';
const CLOSING = '）〕］】﹞〗｠〙';
const BLANKS = [0x09, 0xa0, 0x2002, 0x2003, 0x2009, 0x3000, 0xfeff, 0x200b];

const isCompatibility = (unit: number): boolean =>
  (unit >= 0x2e80 && unit <= 0x2fdf) ||
  (unit >= 0xf900 && unit <= 0xfaff) ||
  (unit >= 0xfe50 && unit <= 0xfe6b) ||
  (unit >= 0xff01 && unit <= 0xff5e);

function foldTable(): Uint16Array {
  const table = new Uint16Array(0x10000).map((_, unit) => unit);
  for (let unit = 0x2e80; unit < 0x10000; unit += 1) {
    if (!isCompatibility(unit)) continue;
    const plain = String.fromCharCode(unit).normalize('NFKC');
    if (plain.length === 1) table[unit] = plain.charCodeAt(0);
  }
  const put = (chars: string, as: string): void => {
    for (let i = 0; i < chars.length; i += 1) table[chars.charCodeAt(i)] = as.charCodeAt(0);
  };
  for (const [from, into] of SIMPLIFIED) put(from, into);
  put(OPENING + '[', '(');
  put(CLOSING + ']', ')');
  put('〈﹤', '<');
  put('〉﹥', '>');
  put('∶﹕', ':');
  put('·•・', '·');
  put('〇', '零');
  for (const unit of BLANKS) table[unit] = 0x20;
  return table;
}

const TABLE = foldTable();
/** What one UTF-16 unit is folded onto. */
export const foldedUnit = (unit: number): number => itemAt(TABLE, unit);

const DECODER = new TextDecoder('utf-16le', { ignoreBOM: true });

/** The folded view of `text`; has the same length. */
export function fold(text: string): string {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i += 1) units[i] = foldedUnit(text.charCodeAt(i));
  return DECODER.decode(units);
}
