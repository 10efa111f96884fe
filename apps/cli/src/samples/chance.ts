import { createHash } from 'node:crypto';

/** A number in [0, 1) that the same words always give: the demo looks the same on every machine. */
export function chance(...words: readonly (string | number)[]): number {
  return createHash('sha256').update(words.join('|')).digest().readUInt32BE(0) / 2 ** 32;
}

/** One of the items, chosen by the words. */
export function pick<T>(items: readonly [T, ...T[]], ...words: readonly (string | number)[]): T {
  return items[Math.floor(chance(...words) * items.length)] ?? items[0];
}

/** A whole number from `low` to `high`, both included, chosen by the words. */
export function between(low: number, high: number, ...words: readonly (string | number)[]): number {
  return low + Math.floor(chance(...words) * (high - low + 1));
}
