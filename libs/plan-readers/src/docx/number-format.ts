/**
 * How Word prints a counted number, by the name of its format (`w:numFmt`). Beyond the range of a format Word, and this,
 * print plain digits. Formats of other scripts are printed as digits.
 */
export function formatNumber(format: string, value: number): string {
  return FORMATS.get(format)?.(value) ?? String(value);
}

/** Undefined where the format cannot print the number. */
type Format = (value: number) => string | undefined;

const DIGITS = '〇一二三四五六七八九';
const LEGAL = '零壹贰叁肆伍陆柒捌玖';
const LEGAL_TRADITIONAL = '零壹貳參肆伍陸柒捌玖';
const LARGEST_COUNTED = 9999;
const LARGEST_ROMAN = 3999;
/** Word repeats the letter: A … Z AA BB, 30 times at most. */
const LARGEST_LETTER = 780;
const ROMAN = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

const digitByDigit = (value: number, digits: string): string =>
  String(value).replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);

/** 一百零一: `units` are those of 1, 10, 100 and 1000. */
function counted(value: number, digits: string, units: readonly string[], zero: string): string | undefined {
  if (value < 1 || value > LARGEST_COUNTED) return undefined;
  const printed = [...String(value)].map((digit, at, all) =>
    digit === '0' ? zero : `${digits[Number(digit)] ?? ''}${units[all.length - 1 - at] ?? ''}`,
  );
  return printed
    .filter((part, at) => part !== zero || printed.slice(at + 1).some((later) => later !== zero))
    .filter((part, at, all) => part !== zero || all[at - 1] !== zero)
    .join('');
}

const TENS = ['', '十', '百', '千'];
const LEGAL_TENS = ['', '拾', '佰', '仟'];

/** 十一, not 一十一. */
const thousands: Format = (value) => counted(value, DIGITS, TENS, '零')?.replace(/^一十/, '十');

/** Up to 99 as spoken, from 100 on digit by digit. */
const counting: Format = (value) => (value < 100 ? thousands(value) : digitByDigit(value, DIGITS));

/** 百一: neither a one before 十, 百, 千 nor a zero. */
const japanese: Format = (value) => counted(value, DIGITS, TENS, '')?.replace(/一(?=[十百千])/g, '');

/** The nth character from `from` on. */
const enclosed =
  (from: string, count: number): Format =>
  (value) =>
    value >= 1 && value <= count ? String.fromCodePoint((from.codePointAt(0) ?? 0) + value - 1) : undefined;

const cycle =
  (signs: string): Format =>
  (value) =>
    value >= 1 && value <= signs.length ? signs[value - 1] : undefined;

function letters(value: number): string | undefined {
  if (value < 1 || value > LARGEST_LETTER) return undefined;
  return String.fromCodePoint(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function roman(value: number): string | undefined {
  if (value < 1 || value > LARGEST_ROMAN) return undefined;
  let left = value;
  return ROMAN.map(([worth, sign]) => {
    const times = Math.floor(left / worth);
    left -= times * worth;
    return sign.repeat(times);
  }).join('');
}

const circled: Format = (value) => (value === 0 ? '⓪' : enclosed('①', 20)(value));
const fullWidth: Format = (value) => digitByDigit(value, '０１２３４５６７８９');
const positional: Format = (value) => digitByDigit(value, DIGITS);

/** By name; a map, because a document may name anything (`__proto__`). */
const FORMATS: ReadonlyMap<string, Format> = new Map<string, Format>(
  Object.entries({
    none: () => '',
    decimalZero: (value) => String(value).padStart(2, '0'),
    decimalFullWidth: fullWidth,
    decimalFullWidth2: fullWidth,
    decimalEnclosedCircle: circled,
    decimalEnclosedCircleChinese: circled,
    decimalEnclosedParen: enclosed('⑴', 20),
    decimalEnclosedFullstop: enclosed('⒈', 20),
    ideographEnclosedCircle: enclosed('㊀', 10),
    numberInDash: (value) => `- ${value} -`,
    upperLetter: letters,
    lowerLetter: (value) => letters(value)?.toLowerCase(),
    upperRoman: roman,
    lowerRoman: (value) => roman(value)?.toLowerCase(),
    chineseCounting: counting,
    taiwaneseCounting: counting,
    chineseCountingThousand: thousands,
    taiwaneseCountingThousand: thousands,
    japaneseCounting: japanese,
    ideographDigital: positional,
    taiwaneseDigital: positional,
    japaneseDigitalTenThousand: positional,
    chineseLegalSimplified: (value) => counted(value, LEGAL, LEGAL_TENS, '零'),
    ideographLegalTraditional: (value) => counted(value, LEGAL_TRADITIONAL, LEGAL_TENS, '零'),
    ideographTraditional: cycle('甲乙丙丁戊己庚辛壬癸'),
    ideographZodiac: cycle('子丑寅卯辰巳午未申酉戌亥'),
  }),
);
