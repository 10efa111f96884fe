/** `length` Chinese letters in no order: text that hardly compresses, so that no limit of ratios stops it. */
export function disorderedText(random: () => number, length: number): string {
  return Array.from({ length }, () => String.fromCharCode(0x4e00 + below(random, 20_000))).join('');
}

/** A whole number below `end`. */
export const below = (random: () => number, end: number): number => Math.floor(random() * end);
