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
