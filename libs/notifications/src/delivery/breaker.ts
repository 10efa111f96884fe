import { BREAKER_FAILURES } from '@app/domain';

const FIRST_MS = 30_000;
const LONGEST_MS = 600_000;
const JITTER = 0.2;

/**
 * How long a channel rests after its n-th failure in a row, counted from the fifth: half a minute, doubling up to ten
 * minutes. Then one message tries, and the rest waits for what becomes of it. 0: it goes on.
 */
export function restMs(failures: number, random: () => number = Math.random): number {
  if (failures < BREAKER_FAILURES) return 0;
  const plain = Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - BREAKER_FAILURES));
  return Math.round(plain * (1 + JITTER * (2 * random() - 1)));
}

/** While one message tries: longer than any try takes, so that no second one joins it. */
export const PROBE_MS = 60_000;
