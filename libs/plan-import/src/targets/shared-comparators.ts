import type { Comparator } from '../types.js';
import type { Commitment } from './commitments.js';

/**
 * Spreads a comparing word over the values of one list.
 *
 *     分别超过70%、50%          both `ge`: the word before the first governs the bare values joined to it
 *     分别达到50%、60%以上      both `ge`: under 分别 the word behind the last does too
 *
 * Leaves alone: 新增10家以上、20个 (each value has its own object).
 */
const JOINER = /^(?:、|和|及|与|以及|，)$/u;
const EACH = /分别/u;

function joined(text: string, left: Commitment, right: Commitment): boolean {
  return JOINER.test(text.slice(left.quantity.to, right.quantity.from));
}

function isBare({ quantity }: Commitment): boolean {
  return !quantity.comparedBefore && !quantity.comparedAfter;
}

function withComparator(commitment: Commitment, comparator: Comparator): Commitment {
  return { ...commitment, quantity: { ...commitment.quantity, comparator } };
}

function spreadForward(text: string, commitments: readonly Commitment[]): readonly Commitment[] {
  const out: Commitment[] = [];
  let governing = false;
  commitments.forEach((commitment, i) => {
    const last = out[i - 1];
    const before = commitments[i - 1];
    const follows = last !== undefined && before !== undefined && joined(text, before, commitment);
    const takes = follows && governing && isBare(commitment);
    out.push(takes ? withComparator(commitment, last.quantity.comparator) : commitment);
    governing = commitment.quantity.comparedBefore || takes;
  });
  return out;
}

export function shareComparators(
  text: string,
  segment: string,
  commitments: readonly Commitment[],
): readonly Commitment[] {
  const forward = spreadForward(text, commitments);
  const last = forward.at(-1);
  if (last === undefined || !last.quantity.comparedAfter || !EACH.test(segment)) return forward;
  const bare = forward.slice(0, -1);
  const allJoined = bare.every((commitment, i) => {
    const next = forward[i + 1];
    return isBare(commitment) && next !== undefined && joined(text, commitment, next);
  });
  return allJoined
    ? forward.map((commitment) => withComparator(commitment, last.quantity.comparator))
    : forward;
}
