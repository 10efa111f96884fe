import type { Comparator } from '../types.js';

/**
 * Reads how a number binds: the words that stand before it, between it and its unit, or after the unit.
 *
 *     不低于80%    1500余艘    60%以上    降至1.3以下    约20公里
 *     ^^^             ^          ^^            ^^    ^
 *
 * Leaves alone: 达到, 完成 (they state the number itself: `eq`).
 */
interface Worded {
  readonly comparator: Comparator;
  readonly length: number;
}

const GE_BEFORE =
  /(?:不得?低于|不得?少于|不得?小于|不得?短于|不弱于|超出|超过|超|突破|高于|大于|多于|优于|逾|至少|最少|力争超|过)$/u;
const LE_BEFORE =
  /(?:不得?超过|不超|不得?高于|不得?大于|不得?多于|不突破|(?<![不得])(?:低于|少于|小于)|至多|最多|不足|不到|不满)$/u;
/** 至少设立1个, 不低于交流总数的20%: other words may stand between. */
const AT_LEAST_BEFORE = /(?:至少|最少|不得?少于|不得?低于|不小于)(?:[^，、；\d]{0,10}|[^，、；\d]{0,24}的)$/u;
const AT_MOST_BEFORE = /(?:不得?超过|不得?高于|不多于|至多|最多)(?:[^，、；\d]{0,10}|[^，、；\d]{0,24}的)$/u;
const ABOUT_BEFORE = /(?:大约|约为|约|接近|将近|近)$/u;
const GE_AFTER = /^(?:（□{1,6}）)?[及（]?(?:以上|之上)/u;
const LE_AFTER = /^(?:（□{1,6}）)?及?(?:以下|以内|之内|之下|内(?![容部涵外地资]))/u;
const ABOUT_AFTER = /^(?:（□{1,6}）)?(?:左右|上下)/u;
const GE_INSIDE = /^(?:余|多|几)/u;
/** Longest comparing word; how far to look back. */
const REACH = 5;
const FAR = 29;
/** A short bracket may stand before the word: 0.3%（1天）以内. */
const LONGEST_AFTER = 15;

function wordEnding(pattern: RegExp, comparator: Comparator, before: string): Worded | null {
  const found = pattern.exec(before);
  return found === null ? null : { comparator, length: found[0].length };
}

/** Negated forms first: 不超过 ends in 超过. */
export function comparatorBefore(text: string, from: number): Worded | null {
  const before = text.slice(Math.max(0, from - REACH), from);
  return (
    wordEnding(LE_BEFORE, 'le', before) ??
    wordEnding(GE_BEFORE, 'ge', before) ??
    wordEnding(ABOUT_BEFORE, 'about', before)
  );
}

/** How a number without a comparing word beside it is bound by one further off (不低于交流总数的20%). */
export function distantComparator(text: string, from: number): Comparator {
  const before = text.slice(Math.max(0, from - FAR), from);
  if (AT_LEAST_BEFORE.test(before)) return 'ge';
  return AT_MOST_BEFORE.test(before) ? 'le' : 'eq';
}

export function comparatorInside(text: string, from: number): Worded | null {
  const found = GE_INSIDE.exec(text.slice(from, from + 1));
  return found === null ? null : { comparator: 'ge', length: found[0].length };
}

export function comparatorAfter(text: string, from: number): Worded | null {
  const after = text.slice(from, from + LONGEST_AFTER);
  const ge = GE_AFTER.exec(after);
  if (ge !== null) return { comparator: 'ge', length: ge[0].length };
  const le = LE_AFTER.exec(after);
  if (le !== null) return { comparator: 'le', length: le[0].length };
  const about = ABOUT_AFTER.exec(after);
  return about === null ? null : { comparator: 'about', length: about[0].length };
}
