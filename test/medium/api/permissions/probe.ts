import { readXlsx } from 'hucre/xlsx';
import type { Ask } from '../audit-calls.js';
import { API } from '../plan-steps.js';

/** What came back, with a workbook read as text. */
export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** The door and the reach let a call through, whatever became of it then; or which of the two refused it. */
export type Outcome = 'through' | 'forbidden' | 'not found' | `broken ${string}`;

/** Sends requests as a person or a program. */
export type Send = (method: string, ask: Ask) => Promise<Answer>;

/** @param who the header that says who asks */
export const sender =
  (address: string, who: Readonly<Record<string, string>>): Send =>
  async (method, ask) => {
    const abort = new AbortController();
    const response = await fetch(`${address}${API}${ask.path}`, {
      ...{ method, signal: abort.signal, redirect: 'manual' },
      headers: { ...who, ...conditions(ask), ...(ask.body ? { 'Content-Type': 'application/json' } : {}) },
      ...contentOf(ask),
    });
    if (response.headers.get('content-type')?.startsWith('text/event-stream')) {
      abort.abort(); // its answer never ends
      return { status: response.status, text: '' };
    }
    return { status: response.status, text: await textOf(response) };
  };

const conditions = ({ version }: Ask): Record<string, string> =>
  version === undefined ? {} : { 'If-Match': `"${version}"` };

function contentOf({ body, file }: Ask): { body?: string | FormData } {
  if (file === undefined) return body === undefined ? {} : { body: JSON.stringify(body) };
  const form = new FormData();
  for (const [name, value] of Object.entries(file.fields ?? {})) form.set(name, value);
  form.set('file', new Blob([file.text]), file.name);
  return { body: form };
}

async function textOf(response: Response): Promise<string> {
  if (!response.headers.get('content-type')?.includes('spreadsheet')) return response.text();
  const { sheets } = await readXlsx(Buffer.from(await response.arrayBuffer()));
  return JSON.stringify(sheets.map(({ name, rows }) => [name, rows]));
}

/** A unit named in the body that is out of reach is one that does not exist. */
const BY_CODE: Readonly<Record<string, Outcome>> = {
  FORBIDDEN: 'forbidden',
  NOT_FOUND: 'not found',
  UNIT_UNKNOWN: 'not found',
};
/** A request that is refused for its form says nothing about who may send it. */
const MALFORMED: readonly number[] = [400, 401, 405, 415, 428, 429];
const REFUSED = 400;
const BROKEN = 500;

export function outcomeOf({ status, text }: Answer): Outcome {
  if (status >= BROKEN || MALFORMED.includes(status)) return `broken ${status} ${text}`;
  const body = bodyOf(text);
  if (status >= REFUSED) return BY_CODE[body?.code ?? ''] ?? reached(status, text);
  return ofRow(body) ?? 'through';
}

/** Refused for what the thing is like, which only whoever may do it is told. */
const reached = (status: number, text: string): Outcome =>
  status === 403 || status === 404 ? `broken ${status} ${text}` : 'through';

/** Bulk routes answer row by row; here there is one. */
function ofRow(body: Body | null): Outcome | undefined {
  const [row] = Array.isArray(body?.items) ? body.items : [];
  return row?.ok === false ? BY_CODE[row.problem?.code ?? ''] : undefined;
}

interface Body {
  readonly code?: string;
  readonly items?: readonly { readonly ok?: boolean; readonly problem?: { readonly code?: string } }[];
}

function bodyOf(text: string): Body | null {
  try {
    return JSON.parse(text) as Body | null;
  } catch {
    return null;
  }
}
