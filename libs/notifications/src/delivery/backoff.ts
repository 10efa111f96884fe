export const MAX_ATTEMPTS = 8;

const FIRST_MS = 60_000;
const LONGEST_MS = 3_600_000;
const JITTER = 0.2;

/** Waiting time after the n-th failed try: 1, 2, 4 … minutes up to an hour, ±20 % so that a herd comes apart. */
export function backoffMs(attempt: number, random: () => number = Math.random): number {
  const plain = Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempt - 1));
  return Math.round(plain * (1 + JITTER * (2 * random() - 1)));
}
