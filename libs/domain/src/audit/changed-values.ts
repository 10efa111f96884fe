/** Values that differ, by field: what stood there and what stands there now. */
export interface ChangedValues {
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
}

/**
 * The fields of two states that differ, null on both sides where a field is missing on one; null if nothing differs.
 * Values are compared as JSON, so lists differ by order.
 */
export function changedValues(before: object, after: object): ChangedValues | null {
  const [was, is] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const keys = [...new Set([...was.keys(), ...is.keys()])].filter(
    (key) => JSON.stringify(was.get(key) ?? null) !== JSON.stringify(is.get(key) ?? null),
  );
  if (keys.length === 0) return null;
  const picked = (from: ReadonlyMap<string, unknown>): Record<string, unknown> =>
    Object.fromEntries(keys.map((key) => [key, from.get(key) ?? null]));
  return { before: picked(was), after: picked(is) };
}
