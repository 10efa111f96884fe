import { fixedPeriods } from './fixed-periods.js';
import { openPeriods } from './open-periods.js';
import type { Period, YearContext } from './period.js';
import { recurringPeriods } from './recurring-periods.js';

function byPlace(a: Period, b: Period): number {
  return a.from - b.from || b.to - a.to;
}

/** Of times that overlap the first and longest stands (自2024年6月印发之日起30日内 holds no June). */
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
    if (ranged) joined[joined.length - 1] = { ...period, from: last.from, due: laterOf(last, period) };
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
  return joinRanges(masked, found);
}
