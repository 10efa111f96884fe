/** A number as printed in a text, with what follows it. */
export interface PrintedValue {
  readonly value: number;
  /** From its first digit to the end of its unit and of words such as 以上. */
  readonly from: number;
  readonly unitFrom: number;
  readonly to: number;
  /** It closes an item of a list or the sentence: what it counts stands before it. */
  readonly closes: boolean;
}

const NUMBER = /(\d+(?:\.\d+)?|[一两](?=倍))(万|亿)?(?:余|多)?/gu;
const UNIT =
  /^(?::\d+|个百分点|[%％‰]|(?:平方|立方|千)?[^\d、,;。的()\s]{1,2}(?:\/[日天年])?(?=$|[、,;。和及]|以上|左右|以内|以下|及以上))/u;
const BOUND = /^(?:及?以上|左右|以内|以下|上下|之内)/u;
const CLOSED = /^(?:$|[、,;。]|[和及]\d)/u;
const YEAR = /^(?:19|20)\d{2}$/u;
const SCALE: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };
const WORDS: Readonly<Record<string, number>> = { 一: 1, 两: 2 };

/** Units and words such as 以上 are looked for so far behind a number. */
const LONGEST = 16;
const lengthOf = (pattern: RegExp, text: string): number => pattern.exec(text)?.[0].length ?? 0;

/** Every number of the text but years, in order. */
export function printedValues(text: string): PrintedValue[] {
  return [...text.matchAll(NUMBER)].flatMap((match) => {
    const [printed, digits = '', scale = ''] = match;
    const after = match.index + printed.length;
    if (YEAR.test(digits) && scale === '' && text.startsWith('年', after)) return [];
    const counted = after + lengthOf(UNIT, text.slice(after, after + LONGEST));
    const to = counted + lengthOf(BOUND, text.slice(counted, counted + LONGEST));
    const value = (WORDS[digits] ?? Number(digits)) * (SCALE[scale] ?? 1);
    return [
      { value, from: match.index, unitFrom: after, to, closes: CLOSED.test(text.slice(to, to + LONGEST)) },
    ];
  });
}

const TOLERANCE = 1e-9;

/** The place of a target's value: of the numbers of that size one with its unit that closes an item, if there is one. */
export function placeOfValue(
  text: string,
  values: readonly PrintedValue[],
  value: number,
  unit: string | null,
): number {
  const same = values.flatMap((each, index) =>
    Math.abs(each.value - value) <= TOLERANCE * Math.max(1, Math.abs(value)) ? [index] : [],
  );
  const counted = same.filter((index) => text.startsWith(unit ?? '', values[index]?.unitFrom));
  const likely = counted.length === 0 ? same : counted;
  return likely.find((index) => values[index]?.closes) ?? likely[0] ?? -1;
}
