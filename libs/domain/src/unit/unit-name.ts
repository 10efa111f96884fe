/** Invisible joiners and marks that come along when text is copied out of Word and web pages. */
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff]/gu;
const OPENING = /[(﹙]/gu;
const CLOSING = /[)﹚]/gu;
const BLANKS = /[\s\u00a0\u3000]+/gu;
/** A blank beside anything but Latin letters and digits is layout (发 改 委), not part of a name. */
const LAYOUT_BLANK = /(?<![0-9A-Za-z]) | (?![0-9A-Za-z])/gu;

/**
 * The form in which unit names and aliases are looked up: half-width brackets become full-width, blanks that only
 * spread the characters go, others become one. Nothing semantic: 市发改委 and 市发展和改革委员会 stay two names,
 * which an alias row connects.
 */
export function normaliseUnitName(name: string): string {
  return name
    .replace(INVISIBLE, '')
    .replace(OPENING, '（')
    .replace(CLOSING, '）')
    .replace(BLANKS, ' ')
    .replace(LAYOUT_BLANK, '')
    .trim();
}
