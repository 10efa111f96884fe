import { WorkflowError } from '../errors/workflow-error.js';

/** Place of the last row of a page: its sort key, and its id for rows that share the key. */
export interface Place {
  readonly key: string;
  readonly id: string;
}

const ID = /^[1-9]\d{0,17}$/;

export function encodeCursor(sort: string, { key, id }: Place): string {
  return Buffer.from(JSON.stringify([sort, key, id])).toString('base64url');
}

/** A page of what was read with one row more than asked for, and the cursor to go on from; null at the end. */
export function cutPage<T>(
  rows: readonly T[],
  limit: number,
  sort: string,
  placeOf: (row: T) => Place,
): { readonly shown: T[]; readonly nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const goesOn = rows.length > limit && last !== undefined;
  return { shown, nextCursor: goesOn ? encodeCursor(sort, placeOf(last)) : null };
}

/** The place in an order by the id alone. */
export const idPlace = ({ id }: { readonly id: string }): Place => ({ key: '', id });

/** The place, if the cursor was made for the same order. */
export function decodeCursor(sort: string, cursor: string): Place {
  const parts = parse(cursor);
  if (Array.isArray(parts) && parts.length === 3) {
    const [madeFor, key, id] = parts as unknown[];
    if (madeFor === sort && typeof key === 'string' && typeof id === 'string' && ID.test(id))
      return { key, id };
  }
  throw new WorkflowError('CURSOR_INVALID', { place: 'cursor' });
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
