import type { Recurrence } from '../types.js';
import { fixedPeriods } from './fixed-periods.js';
import { openPeriods } from './open-periods.js';
import { recurringPeriods } from './recurring-periods.js';

/** Years a deadline without its own year may borrow. */
export interface YearContext {
  readonly issueYear: number | null;
  readonly titleYear: number | null;
}

/** A printed time: what it fixes and how firmly its wording marks it as a deadline. */
export interface Period {
  readonly from: number;
  readonly to: number;
  /** ISO date; null for a recurring or relative time. */
  readonly due: string | null;
  readonly year: number | null;
  /** The year is printed, not borrowed. */
  readonly ownYear: boolean;
  readonly recurring: Recurrence | null;
  /** Its printed words are the deadline (自印发之日起30个工作日内). */
  readonly open: boolean;
  /** 到…, …前, …底: marks a deadline wherever it stands; a bare 2025年 needs its place in the sentence. */
  readonly marked: boolean;
  /** 较2023年, 2024年起, 2024年版: a time that fixes no deadline. */
  readonly role: 'deadline' | 'baseline' | 'start' | 'name';
}

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
