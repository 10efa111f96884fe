import createClient from 'openapi-fetch';
import { fileNameOf } from '../lib/save-file';
import type { NamedFile } from '../lib/save-file';
import { ApiError, problemOf, toApiError } from './problem';
import type { paths } from './schema';

/** Same origin, cookie session; every path is written out as the OpenAPI document has it. */
export const api = createClient<paths>({ baseUrl: '', credentials: 'same-origin' });

/** Conditional change: the server refuses it when somebody else was faster. */
export function ifMatch(version: number): { 'If-Match': string } {
  return { 'If-Match': `"${version}"` };
}

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The body of a good answer; everything else becomes an {@link ApiError}. */
export async function unwrap<T>(call: Promise<Answer<T>>): Promise<T> {
  return (await goodAnswer(call)).data as T;
}

/** A file under the name that the server gave it; a refusal is a problem as everywhere and no broken download. */
export async function unwrapFile(call: Promise<Answer<Blob>>, otherwise: string): Promise<NamedFile> {
  const { data, response } = await goodAnswer(call);
  return { name: fileNameOf(response.headers.get('content-disposition'), otherwise), blob: data as Blob };
}

async function goodAnswer<T>(call: Promise<Answer<T>>): Promise<Answer<T>> {
  const answer = await call.catch((error: unknown) => {
    throw toApiError(error);
  });
  if (!answer.response.ok) throw new ApiError(problemOf(answer.response.status, answer.error));
  return answer;
}
