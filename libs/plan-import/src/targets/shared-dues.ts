import { duesOf, type Due } from './carry.js';
import type { Commitment } from './commitments.js';
import type { SegmentFacts } from './segment-facts.js';

/**
 * Gives each value of a segment its deadlines.
 *
 *     到2025年和2027年，…分别达到55%、60%     one year each
 *     到2025年和2027年，…达到90%以上          both years for the one value
 *     2025年达到50万辆、2027年达到100万辆      the nearest year before the value
 *
 * Leaves alone: a value before the first deadline of its segment keeps what was carried to it.
 */
function sameUnit(masked: string, commitments: readonly Commitment[]): boolean {
  const units = commitments.map(({ quantity }) => masked.slice(quantity.unitFrom, quantity.unitTo));
  return units.every((unit) => unit === units[0]);
}

export function duesOfCommitments(
  masked: string,
  facts: SegmentFacts,
  carried: readonly Due[],
  commitments: readonly Commitment[],
): readonly (readonly Due[])[] {
  const dues = commitments.map(({ quantity }) => {
    const nearest = facts.deadlines.filter((deadline) => deadline.to <= quantity.from).at(-1);
    return nearest === undefined ? carried : duesOf(nearest, masked);
  });
  const shared = dues[0] ?? [];
  const paired = shared.length > 1 && shared.length === commitments.length && sameUnit(masked, commitments);
  return paired ? shared.map((due) => [due]) : dues;
}
