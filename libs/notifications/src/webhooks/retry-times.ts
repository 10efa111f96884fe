const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const JITTER = 0.2;

/** Waiting times after the first, second … failure in a row: about a day in all. */
export const RETRY_PAUSES_MS = [
  5 * SECOND,
  30 * SECOND,
  2 * MINUTE,
  10 * MINUTE,
  HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
] as const;

/** How long to wait after so many failures in a row, ±20 % so that a herd comes apart; null: give up. */
export function retryPauseMs(failures: number, random: () => number = Math.random): number | null {
  const plain = RETRY_PAUSES_MS[failures - 1];
  return plain === undefined ? null : Math.round(plain * (1 + JITTER * (2 * random() - 1)));
}
