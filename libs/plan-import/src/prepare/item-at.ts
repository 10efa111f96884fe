/**
 * The item at a place that is known to be inside; asking for another is a mistake of the caller.
 *
 *     itemAt(match, 1)    the first group of a pattern whose first group always takes part
 */
export function itemAt<T>(items: ArrayLike<T | undefined>, index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(`no item at ${index} of ${items.length}`);
  return item;
}
