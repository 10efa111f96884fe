const REPLACEMENT = '\uFFFD';
/** With the u flag a surrogate matches only where it stands alone. */
const UNSTORABLE = /\u0000|[\uD800-\uDFFF]/gu;

/** Replaces what PostgreSQL cannot store, one unit by one unit, so that no offset moves. */
export const sanitiseText = (text: string): string => text.replace(UNSTORABLE, REPLACEMENT);

/** The same of every string within plain data. */
export function sanitiseAll<T>(value: T): T {
  return sanitised(value) as T;
}

function sanitised(value: unknown): unknown {
  if (typeof value === 'string') return sanitiseText(value);
  if (Array.isArray(value)) return value.map(sanitised);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, sanitised(item)]));
}
