/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** `length` Chinese letters in no order: text that hardly compresses, so that no limit of ratios stops it. */
export function disorderedText(random: () => number, length: number): string {
  return Array.from({ length }, () => String.fromCharCode(0x4e00 + below(random, 20_000))).join('');
}

/** A whole number below `end`. */
export const below = (random: () => number, end: number): number => Math.floor(random() * end);
