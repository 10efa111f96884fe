import { borrowYears } from './borrowed-years.js';
import { fixedPeriods } from './fixed-periods.js';
import { openPeriods } from './open-periods.js';
import type { Period, YearContext } from './period.js';
import { recurringPeriods } from './recurring-periods.js';

function byPlace(a: Period, b: Period): number {
  return a.from - b.from;
}

/** Of times that overlap the first stands (自2024年6月印发之日起30日内 holds no June). */
function withoutOverlaps(periods: readonly Period[]): readonly Period[] {
  const kept: Period[] = [];
  for (const period of [...periods].sort(byPlace)) {
    if (period.from >= (kept.at(-1)?.to ?? 0)) kept.push(period);
  }
  return kept;
}

const RANGE_AT_SEAM = /^(?:—{1,2}|至|到)/u;
const DASH = /^(?:—{1,2}|至|到)?$/u;

/** The second end without a year of its own takes the year of the first. */
function laterOf(first: Period, second: Period): string | null {
  if (first.due === null || second.due === null || second.ownYear) return second.due;
  return `${first.due.slice(0, 4)}${second.due.slice(4)}`;
}

/** 2019年1月1日至12月31日，对…企业，返还…: the time a rule is in force, from day to day. */
const DAY_END = /日$/u;
const RULE_AFTER =
  /^(?:期间)?，?(?:对|凡|个人|购买|符合)[^。；]{2,60}?(?:给予|予以|可|享受|返还|减征|减半|免征|补贴|补助|奖励)/u;
const LONGEST_RULE = 80;

function isInForce(masked: string, first: Period, second: Period): boolean {
  const days = [first, second].every(({ from, to }) => DAY_END.test(masked.slice(from, to)));
  return days && RULE_AFTER.test(masked.slice(second.to, second.to + LONGEST_RULE));
}

function ranging(masked: string, first: Period, second: Period): Period {
  const role = isInForce(masked, first, second) ? 'start' : second.role;
  return { ...second, from: first.from, due: laterOf(first, second), role };
}

/** 2024年5月—2025年6月, 5月至12月: the later end is the deadline. */
function joinRanges(masked: string, periods: readonly Period[]): readonly Period[] {
  const joined: Period[] = [];
  for (const period of periods) {
    const last = joined.at(-1);
    const ranged =
      last !== undefined &&
      last.due !== null &&
      period.due !== null &&
      RANGE_AT_SEAM.test(masked.slice(last.to, period.from + 1)) &&
      DASH.test(masked.slice(last.to, period.from));
    if (ranged) joined[joined.length - 1] = ranging(masked, last, period);
    else joined.push(period);
  }
  return joined;
}

/** Every printed time of the view in order, without overlaps. */
export function findPeriods(masked: string, context: YearContext): readonly Period[] {
  const found = withoutOverlaps([
    ...openPeriods(masked),
    ...recurringPeriods(masked),
    ...fixedPeriods(masked, context),
  ]);
  return joinRanges(masked, borrowYears(masked, found, context));
}
