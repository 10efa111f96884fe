/** A digit, as half of a keyboard or as a Chinese input method writes it. */
const D = '[0-9０-９]';
/** What people put between groups of digits. */
const GAP = '[ \\u00a0\\u3000\\-\\u2010-\\u2015－.．·]{0,2}';
const ALONE_BEFORE = '(?<![0-9０-９])';
const ALONE_AFTER = '(?![0-9０-９])';
const COUNTRY = '(?:[+＋]?[8８][6６][)）]?)?';

/** 11 digits at a stretch, or in the groups in which they are read out: 3-4-4 and 3-3-5. */
const PHONE = new RegExp(
  `${ALONE_BEFORE}${COUNTRY}${GAP}([1１][3-9３-９]${D})(${GAP}${D}{4}${GAP}|${GAP}${D}{3}${GAP}${D})(${D}{4})${ALONE_AFTER}`,
  'gu',
);
/** 17 digits and the check mark, in whatever groups. */
const ID_18 = new RegExp(`${ALONE_BEFORE}(?:${D}${GAP}){17}[0-9０-９XxＸｘ]${ALONE_AFTER}`, 'gu');
/** Of the first generation: 15 digits at a stretch or as place, birthday, number. */
const ID_15 = new RegExp(`${ALONE_BEFORE}${D}{6}${GAP}${D}{6}${GAP}${D}{3}${ALONE_AFTER}`, 'gu');

const NOT_OF_NUMBER = /[^0-9０-９XxＸｘ]/gu;
const WIDE = /[０-９Ｘｘ]/gu;
const WIDE_OFFSET = 0xfee0;
const ANY_DIGIT = /[0-9０-９XxＸｘ]/gu;
/** No sign of any markup. */
const MASK = 'x';

const FULL_BIRTHDAY = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;
const SHORT_BIRTHDAY = /^\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;
/** 省级 codes begin with 1 to 8. */
const PLACE = /^[1-8]/;
const PLACE_DIGITS = 6;
const FULL_BIRTHDAY_END = 14;
const SHORT_BIRTHDAY_END = 12;

const narrow = (text: string): string =>
  text.replace(WIDE, (char) => String.fromCodePoint((char.codePointAt(0) ?? 0) - WIDE_OFFSET));

const digitsOf = (text: string): string => narrow(text.replace(NOT_OF_NUMBER, ''));

/** An amount or a document's number with as many digits has no birthday in its middle. */
const isFullId = (digits: string): boolean =>
  PLACE.test(digits) && FULL_BIRTHDAY.test(digits.slice(PLACE_DIGITS, FULL_BIRTHDAY_END));
const isShortId = (digits: string): boolean =>
  PLACE.test(digits) && SHORT_BIRTHDAY.test(digits.slice(PLACE_DIGITS, SHORT_BIRTHDAY_END));

const hide = (text: string): string => text.replace(ANY_DIGIT, MASK);

/**
 * Hides mobile numbers (the middle) and numbers of identity cards (all but the place) in a text that goes to a group
 * or another system: nobody knows who reads there. Everything else stays as it is.
 */
export function maskNumbers(text: string): string {
  return text
    .replace(ID_18, (found) => (isFullId(digitsOf(found)) ? maskId(found) : found))
    .replace(ID_15, (found) => (isShortId(digitsOf(found)) ? maskId(found) : found))
    .replace(
      PHONE,
      (_found, first: string, middle: string, last: string) => `${first}${hide(middle)}${last}`,
    );
}

function maskId(found: string): string {
  let seen = 0;
  return found.replace(ANY_DIGIT, (char) => (++seen <= PLACE_DIGITS ? char : MASK));
}
