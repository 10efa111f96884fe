/**
 * Lists as long as a document: `push(...items)` and `Math.min(...items)` put every item on the stack and fail on a
 * large one, and the importer never fails.
 */
export function append<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item);
}

/** Smallest of the values, `Infinity` for none. */
export const least = (values: Iterable<number>): number => {
  let smallest = Infinity;
  for (const value of values) if (value < smallest) smallest = value;
  return smallest;
};

/** Largest of the values, `-Infinity` for none. */
export const greatest = (values: Iterable<number>): number => {
  let largest = -Infinity;
  for (const value of values) if (value > largest) largest = value;
  return largest;
};
