import type { Comparator } from '../types.js';
import { comparatorAfter, comparatorBefore, comparatorInside, distantComparator } from './comparators.js';
import { ENDS_IN_DOING } from './patterns.js';
import { readNumeral, scaled, type Numeral } from './numerals.js';
import { readUnit, type Unit, type UnitKind } from './units.js';
import type { View } from './view.js';

/**
 * Finds every number with its unit and comparing words; whether it is a commitment is decided elsewhere.
 *
 *     到2027年,更新改造化工装置500台(套)以上
 *                            ^^^^^^^^^^^
 *
 * Leaves alone: 第3期, 5G, PM2.5, 每10万人 (an ordinal, a name, a name, a rate's base).
 */
export interface Quantity {
  /** From the comparing word before the number to the one behind the unit. */
  readonly from: number;
  readonly to: number;
  readonly numberFrom: number;
  readonly unitFrom: number;
  readonly unitTo: number;
  readonly kind: UnitKind;
  readonly value: number;
  readonly valueMax: number | null;
  /** As read from the view; the printed form is sliced from the original. */
  readonly percentWord: boolean;
  readonly comparator: Comparator;
  readonly comparedBefore: boolean;
  readonly comparedAfter: boolean;
  /** Bound by a word further off: 不低于交流总数的20%. */
  readonly comparedAfar: boolean;
  readonly chinese: boolean;
  /** The unit is a known word, not merely the end of the phrase. */
  readonly listedUnit: boolean;
}

const NUMBER_START = /[\d零〇一二两三四五六七八九十百千]/u;
const NO_NUMBER_BEFORE = /[A-Za-z第每几两后\d.十百千万亿+×÷*=]$|[\dA-Za-z]\/$/u;
/** 数十, 3个十亿级, 进一步, 统一: spelt like a number, but vague, an attribute or a word of its own. */
const NO_HAN_NUMBER_BEFORE = /[数个进统唯]$/u;
const RANGE_DASH = /[—至到]/u;
const HAN_START = /[百千]/u;
const HAN_NUMERAL = /[一二三四五六七八九十百千两]/u;
/** 创建百家园区、千家工厂; not 走进千家万户. */
const ROUND_COUNT = /[百千][家个项名场座所](?!万)/uy;
const APPROACH = /[近超过逾达破]$/u;
const LONGEST_VERB = 4;
/** 零部件, 零距离: a Chinese nought spells no quantity. */
const NOUGHT = /[零〇]/u;

interface Stretch {
  readonly numeral: Numeral;
  readonly insideLength: number;
  readonly insideComparator: Comparator | null;
  readonly unit: Unit;
}

/** 百分之… and 三分之一 are complete as they stand. */
function unitOf(view: View, numeral: Numeral, from: number): Unit {
  if (numeral.percent || numeral.fraction) return { kind: 'percent', to: from, listed: true };
  return readUnit(view.plain, from);
}

function stretchAt(view: View, from: number): Stretch | null {
  const numeral = readNumeral(view.masked, from);
  if (numeral === null) return null;
  const inside = comparatorInside(view.masked, numeral.to);
  const unitFrom = numeral.to + (inside?.length ?? 0);
  const unit = unitOf(view, numeral, unitFrom);
  return {
    numeral,
    insideLength: inside?.length ?? 0,
    insideComparator: inside?.comparator ?? null,
    unit,
  };
}

/** Upper end of 20—30% or 3家至5家, if one follows. */
function upperEnd(view: View, low: Stretch): Stretch | null {
  const dash = low.unit.to;
  if (!RANGE_DASH.test(view.masked.charAt(dash))) return null;
  const skip = view.masked.charAt(dash + 1) === '—' ? 2 : 1;
  const high = stretchAt(view, dash + skip);
  if (high === null || high.numeral.chinese !== low.numeral.chinese) return null;
  return high.numeral.value > low.numeral.value ? high : null;
}

/** 20—30万亩 prints the scale once. */
function lowValue(low: Stretch, high: Stretch | null): number {
  const shares = high !== null && low.numeral.scale === 1 && low.unit.kind === 'bare';
  return shares ? scaled(low.numeral.value, high.numeral.scale) : low.numeral.value;
}

type Binding = Pick<
  Quantity,
  'from' | 'to' | 'comparator' | 'comparedBefore' | 'comparedAfter' | 'comparedAfar'
>;

const NO_WORD = { comparator: null, length: 0 } as const;

/** The word behind the unit outranks the one before the number, that the one between them (超过1500余艘). */
function bindingOf(view: View, from: number, last: Stretch): Binding {
  const before = comparatorBefore(view.masked, from) ?? NO_WORD;
  const after = comparatorAfter(view.masked, last.unit.to) ?? NO_WORD;
  const near = after.comparator ?? before.comparator ?? last.insideComparator;
  const distant = distantComparator(view.masked, from);
  return {
    from: from - before.length,
    to: last.unit.to + after.length,
    comparator: near ?? distant,
    comparedAfar: near === null && distant !== 'eq',
    comparedBefore: before.length > 0,
    comparedAfter: after.length > 0 || last.insideComparator !== null,
  };
}

function assemble(view: View, from: number, low: Stretch, high: Stretch | null): Quantity {
  const last = high ?? low;
  return {
    ...bindingOf(view, from, last),
    numberFrom: from,
    unitFrom: last.numeral.to + last.insideLength,
    unitTo: last.unit.to,
    kind: last.unit.kind,
    value: lowValue(low, high),
    valueMax: high?.numeral.value ?? null,
    percentWord: last.numeral.percent,
    chinese: low.numeral.chinese,
    listedUnit: last.unit.listed,
  };
}

/** 0.8:1 → 0.8 without a unit. */
const RATIO = /:\d+(?:\.\d+)?/uy;

function ratio(view: View, from: number, low: Stretch): Quantity | null {
  RATIO.lastIndex = low.numeral.to;
  const found = RATIO.exec(view.masked);
  if (found === null) return null;
  const end = low.numeral.to + found[0].length;
  const flat: Stretch = {
    ...low,
    insideLength: 0,
    insideComparator: null,
    unit: { kind: 'bare', to: end, listed: false },
  };
  return { ...assemble(view, from, flat, null), unitFrom: end };
}

function countsRoundly(text: string, place: number): boolean {
  ROUND_COUNT.lastIndex = place;
  const before = text.slice(Math.max(0, place - LONGEST_VERB), place);
  return ROUND_COUNT.test(text) && (before.endsWith('、') || ENDS_IN_DOING.test(before));
}

function startsNumber(text: string, place: number): boolean {
  if (!NUMBER_START.test(text.charAt(place))) return false;
  if (NOUGHT.test(text.charAt(place))) return false;
  const before = text.slice(Math.max(0, place - 2), place);
  if (HAN_START.test(text.charAt(place)) && !text.startsWith('百分之', place))
    return APPROACH.test(before) || countsRoundly(text, place);
  if (HAN_NUMERAL.test(text.charAt(place)) && NO_HAN_NUMBER_BEFORE.test(before)) return false;
  return !NO_NUMBER_BEFORE.test(before);
}

export function findQuantities(view: View): readonly Quantity[] {
  const found: Quantity[] = [];
  for (let i = 0; i < view.masked.length; i++) {
    if (!startsNumber(view.masked, i)) continue;
    const low = stretchAt(view, i);
    if (low === null) continue;
    const quantity = ratio(view, i, low) ?? assemble(view, i, low, upperEnd(view, low));
    found.push(quantity);
    i = Math.max(i, quantity.unitTo - 1, low.numeral.to - 1);
  }
  return found;
}
