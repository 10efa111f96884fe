/**
 * Reads a printed number: Arabic with 十/百/千/万/亿, Chinese, fractions.
 *
 *     5.35万 → 53500    一千五百 → 1500    百分之二十五 → 25 (percent)    三分之一 → 0.333…
 *     ^^^^^
 *
 * Leaves alone: 数十, 两三 (no number is printed), 二〇二四 (a year, see periods.ts).
 */
export interface Numeral {
  readonly value: number;
  readonly to: number;
  /** What its scale word multiplies by (万: 10⁴). */
  readonly scale: number;
  readonly chinese: boolean;
  /** 百分之…: the percent sign is part of the wording. */
  readonly percent: boolean;
  /** 三分之一: it needs no unit. */
  readonly fraction: boolean;
}

/** Longer runs of digits are numbers of something (a telephone, a code), and no quantity. */
const ARABIC = /\d{1,12}(?:\.\d{1,12})?(?!\d)/uy;
const HAN_RUN = /[零〇一二两三四五六七八九十百千万亿]{1,16}/uy;
const HAN_POINT = /点[零〇一二三四五六七八九]+/uy;
const SCALE_AFTER_DIGITS = /(?:[十百千]?[万亿]亿?|十|百|千)/uy;
/** 千 before one of these belongs to the unit (千瓦, 千米, 千克, 千伏). */
const PREFIXED_UNIT = /[瓦伏米克卡赫帕焦字比安乏吨]/u;
const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };
const ROUNDING = 12;

function matchAt(pattern: RegExp, text: string, from: number): string | null {
  pattern.lastIndex = from;
  return pattern.exec(text)?.[0] ?? null;
}

/** Decimal places survive the multiplication (5.35 × 10⁴ is 53500, not 53499.999…). */
export function scaled(value: number, factor: number): number {
  return Number((value * factor).toPrecision(ROUNDING));
}

const scaleOfUnit = (unit: string): number => SCALES[unit] ?? 1;

function scaleOf(word: string): number {
  let factor = 1;
  for (const unit of word) factor *= scaleOfUnit(unit);
  return factor;
}

/** Scale word after digits at `from`, or '' where it belongs to the unit. */
function scaleWord(text: string, from: number): string {
  const word = matchAt(SCALE_AFTER_DIGITS, text, from) ?? '';
  const last = word.at(-1);
  if (last === '千' && PREFIXED_UNIT.test(text.charAt(from + word.length))) return word.slice(0, -1);
  return word;
}

function readArabic(text: string, from: number): Numeral | null {
  const digits = matchAt(ARABIC, text, from);
  if (digits === null) return null;
  const word = scaleWord(text, from + digits.length);
  const scale = scaleOf(word);
  return {
    value: scaled(Number(digits), scale),
    scale,
    to: from + digits.length + word.length,
    chinese: false,
    percent: false,
    fraction: false,
  };
}

/** Value of 一千五百, 三十, 十二; NaN for 两三, 二〇二四 and other runs that spell no quantity. */
export function hanValue(run: string): number {
  let total = 0;
  let section = 0;
  let digit = -1;
  for (const unit of run) {
    const value = DIGITS[unit];
    const scale = scaleOfUnit(unit);
    if (value !== undefined) {
      if (digit > 0) return Number.NaN;
      digit = value;
    } else if (scale >= 1e4) {
      total = (total + section + Math.max(digit, 0) || 1) * scale;
      section = 0;
      digit = -1;
    } else {
      section += (digit < 0 ? 1 : digit) * scale;
      digit = -1;
    }
  }
  return total + section + Math.max(digit, 0);
}

/** 千 of 五千瓦? No: Chinese runs keep it unless a unit follows that cannot stand without it (五百千伏). */
function trimUnitScale(run: string, next: string): string {
  return run.length > 1 && run.endsWith('千') && PREFIXED_UNIT.test(next) ? run.slice(0, -1) : run;
}

function readHan(text: string, from: number): Numeral | null {
  const found = matchAt(HAN_RUN, text, from);
  if (found === null) return null;
  const run = trimUnitScale(found, text.charAt(from + found.length));
  const value = hanValue(run);
  if (Number.isNaN(value)) return null;
  const end = from + run.length;
  const point = matchAt(HAN_POINT, text, end);
  if (point === null) return { value, scale: 1, to: end, chinese: true, percent: false, fraction: false };
  const decimals = [...point.slice(1)].map((unit) => DIGITS[unit]).join('');
  return {
    value: Number(`${value}.${decimals}`),
    scale: 1,
    to: end + point.length,
    chinese: true,
    percent: false,
    fraction: false,
  };
}

function readPlain(text: string, from: number): Numeral | null {
  return readArabic(text, from) ?? readHan(text, from);
}

/** The number that begins at `from`, or null. */
export function readNumeral(text: string, from: number): Numeral | null {
  if (text.startsWith('百分之', from)) {
    const part = readPlain(text, from + 3);
    if (part !== null) return { ...part, percent: true };
  }
  const first = readPlain(text, from);
  if (first === null || !text.startsWith('分之', first.to) || first.value === 0) return first;
  const part = readPlain(text, first.to + 2);
  return part === null ? first : { ...part, value: scaled(part.value / first.value, 1), fraction: true };
}
