import type { Commitment } from './commitments.js';

/**
 * A unit that is printed in full only behind the last value of a list.
 *
 *     分别提高15个、13个百分点      both 个百分点
 *            ^^^^  ^^^^^^^^^
 *
 * Leaves alone: 公园5个、绿道13公里 (each value has its own unit).
 */
const JOINER = /^(?:、|和|及|与|，)$/u;
const SHORT = '个';

function shares(masked: string, left: Commitment, right: Commitment): boolean {
  const [a, b] = [left.quantity, right.quantity];
  const short = masked.slice(a.unitFrom, a.unitTo) === SHORT;
  const long =
    (b.kind === 'percent' || b.kind === 'duration') &&
    masked.startsWith(SHORT, b.unitFrom) &&
    b.unitTo > b.unitFrom + 1;
  return short && long && JOINER.test(masked.slice(a.to, b.from));
}

/** Each value with the unit it shares; read from the end, so that a longer list shares one too. */
export function shareUnits(masked: string, commitments: readonly Commitment[]): readonly Commitment[] {
  const out = [...commitments];
  for (let i = out.length - 2; i >= 0; i--) {
    const [left, right] = [out[i], out[i + 1]];
    if (!left || !right || !shares(masked, left, right)) continue;
    const { unitFrom, unitTo, kind } = right.quantity;
    out[i] = { ...left, quantity: { ...left.quantity, unitFrom, unitTo, kind } };
  }
  return out;
}
