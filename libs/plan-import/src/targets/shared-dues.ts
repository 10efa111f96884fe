import { endOfYear } from './calendar.js';
import { duesOf, type Due } from './carry.js';
import type { Commitment } from './commitments.js';
import type { Deadline } from './deadlines.js';
import { itemAt } from '../prepare/item-at.js';
import type { SegmentFacts } from './segment-facts.js';

/**
 * Gives each value of a segment its deadlines.
 *
 *     到2025年和2027年，…分别达到55%、60%     one year each
 *     2024—2026年分别改造5公里、6公里、8公里   likewise, as many years as values
 *     到2025年和2027年，…达到90%以上          both years for the one value
 *     2025年达到50万辆、2027年达到100万辆      the nearest year before the value
 *
 * Leaves alone: a value before the first deadline of its segment keeps what was carried to it.
 */
const YEARS = /((?:19|20)\d\d)年?(?:—{1,2}|至|到)((?:19|20)\d\d)年/u;
const EACH = /分别/u;

function sameUnit(masked: string, commitments: readonly Commitment[]): boolean {
  const units = commitments.map(({ quantity }) => masked.slice(quantity.unitFrom, quantity.unitTo));
  return units.every((unit) => unit === units[0]);
}

/** The years of a range, one by one, where 分别 hands them out to as many values. */
function yearsOf(masked: string, deadline: Deadline, facts: SegmentFacts, count: number): readonly Due[] {
  const range = YEARS.exec(masked.slice(deadline.from, deadline.to));
  const first = Number(range?.[1]);
  if (range === null || !EACH.test(facts.text) || Number(range[2]) - first + 1 !== count) return [];
  return Array.from({ length: count }, (_, i) => ({ date: endOfYear(first + i), words: null }));
}

export function duesOfCommitments(
  masked: string,
  facts: SegmentFacts,
  carried: readonly Due[],
  commitments: readonly Commitment[],
): readonly (readonly Due[])[] {
  const nearest = commitments.map(({ quantity }) =>
    facts.deadlines.filter((deadline) => deadline.to <= quantity.from).at(-1),
  );
  const dues = nearest.map((deadline) => (deadline === undefined ? carried : duesOf(deadline)));
  const [first] = nearest;
  const years = first ? yearsOf(masked, first, facts, commitments.length) : [];
  const shared = years.length > 0 ? years : itemAt(dues, 0);
  const paired = shared.length > 1 && shared.length === commitments.length && sameUnit(masked, commitments);
  return paired ? shared.map((due) => [due]) : dues;
}
