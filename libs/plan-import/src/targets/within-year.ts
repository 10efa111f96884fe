import { endOfMonth, endOfQuarter, endOfYear, isoDate } from './calendar.js';
import { itemAt } from '../prepare/item-at.js';
import { hanValue } from './numerals.js';

/**
 * Reads what narrows a year down, and the words that mark its end.
 *
 *     2025年6月底前    2024年第三季度    今年上半年    2025年年底
 *           ^^^^^           ^^^^^           ^^^^^^        ^^^^
 *
 * Leaves alone: 2025年6个月内 (a length of time).
 */
export interface WithinYear {
  readonly to: number;
  readonly half: number | null;
  readonly quarter: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** 底, 末, 内, 期间. */
  readonly end: boolean;
  readonly before: boolean;
}

const HALF = /[上下]半年/uy;
const QUARTER = /第?([一二三四1-4])季度/uy;
const MONTH = /(?:(?:1[0-2]|0?[1-9])—)?(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月份?/uy;
const DAY = /([0-3]?\d)[日号]/uy;
const THIRD = /[上中下]旬|初/uy;
const END = /年?[底末终]|年?内|期间/uy;
const BEFORE = /之前|以前|前(?![端期台沿瞻列景])/uy;
const FIRST_THIRD_END = 10;
const SECOND_THIRD_END = 20;
const MONTHS_IN_HALF = 6;

class Reader {
  constructor(
    private readonly text: string,
    public place: number,
  ) {}

  take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.place;
    const found = pattern.exec(this.text);
    if (found !== null) this.place += found[0].length;
    return found;
  }
}

function numberOf(word: string): number {
  return /\d/u.test(word) ? Number(word) : hanValue(word);
}

function thirdEnd(word: string): number | null {
  if (word.startsWith('上') || word === '初') return FIRST_THIRD_END;
  return word.startsWith('中') ? SECOND_THIRD_END : null;
}

type Part = Pick<WithinYear, 'half' | 'quarter' | 'month' | 'day'>;

const NO_PART: Part = { half: null, quarter: null, month: null, day: null };

function readDay(reader: Reader): number | null {
  const day = reader.take(DAY);
  if (day !== null) return Number(day[1]);
  const third = reader.take(THIRD);
  return third === null ? null : thirdEnd(third[0]);
}

function readPart(reader: Reader): Part {
  const half = reader.take(HALF);
  if (half !== null) return { ...NO_PART, half: half[0].startsWith('上') ? 1 : 2 };
  const quarter = reader.take(QUARTER);
  if (quarter !== null) return { ...NO_PART, quarter: numberOf(itemAt(quarter, 1)) };
  const month = reader.take(MONTH);
  if (month === null) return NO_PART;
  return { ...NO_PART, month: numberOf(itemAt(month, 1)), day: readDay(reader) };
}

export function readWithinYear(text: string, from: number): WithinYear {
  const reader = new Reader(text, from);
  const part = readPart(reader);
  const end = reader.take(END) !== null;
  const before = reader.take(BEFORE) !== null;
  return { ...part, to: reader.place, end, before };
}

/** Last day of the period, or null for a day no calendar has. */
export function dayOf(year: number, within: WithinYear): string | null {
  if (within.month !== null) {
    return within.day === null ? endOfMonth(year, within.month) : isoDate(year, within.month, within.day);
  }
  if (within.quarter !== null) return endOfQuarter(year, within.quarter);
  if (within.half !== null) return endOfMonth(year, within.half * MONTHS_IN_HALF);
  return endOfYear(year);
}
