import type { Span } from '../types.js';

/** Looks up which of many spans (sorted, apart from each other) holds an offset: by halves, so that long texts stay fast. */
export function holderOf<T>(items: readonly T[], spanOf: (item: T) => Span): (at: number) => T | null {
  return (at) => {
    let low = 0;
    let high = items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const item = items[middle];
      if (item !== undefined && spanOf(item).to <= at) low = middle + 1;
      else high = middle;
    }
    const item = items[low];
    return item !== undefined && spanOf(item).from <= at ? item : null;
  };
}

/** Items whose spans lie within a region; items are sorted and apart from each other. */
export function within<T>(items: readonly T[], spanOf: (item: T) => Span, region: Span): T[] {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && spanOf(item).from < region.from) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let i = low; i < items.length; i += 1) {
    const item = items[i];
    if (item === undefined || spanOf(item).to > region.to) break;
    found.push(item);
  }
  return found;
}
