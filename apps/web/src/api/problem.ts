import { texts } from '../texts';
import type { Problem } from './types';

/** The server's closed list, and what goes wrong on the way there. */
type Code = Problem['code'] | 'UPLOAD_TOO_LARGE' | 'NETWORK' | 'CLIENT' | `HTTP_${number}`;
export type AnyProblem = Omit<Problem, 'code'> & { code: Code };

/** What went wrong, in words a person can act on; the code is for the person they call. */
export class ApiError extends Error {
  constructor(readonly problem: AnyProblem) {
    super(problem.title);
    this.name = 'ApiError';
  }

  get isConflict(): boolean {
    return this.problem.code === 'VERSION_CONFLICT';
  }

  get isSignedOut(): boolean {
    return this.problem.status === 401;
  }
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'title' in value && 'code' in value;
}

/** The server's problem, or one of our own where a proxy answered in its place. */
export function problemOf(status: number, body: unknown): AnyProblem {
  if (isProblem(body)) return { ...body, status };
  if (status === 413) return localProblem(status, 'UPLOAD_TOO_LARGE', texts.errors.tooLarge);
  return localProblem(
    status,
    `HTTP_${status}`,
    status >= 500 ? texts.errors.server : texts.errors.unexpected,
  );
}

export function localProblem(status: number, code: Code, title: string): AnyProblem {
  return { type: 'about:blank', title, status, code };
}

export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  // fetch rejects with a TypeError and nothing else when the server cannot be reached.
  if (error instanceof TypeError) return new ApiError(localProblem(0, 'NETWORK', texts.errors.network));
  return new ApiError(localProblem(0, 'CLIENT', texts.errors.unexpected));
}

/** The sentence to show: the field errors where there are some, else the title. */
export function sentenceOf(error: unknown): string {
  const { problem } = toApiError(error);
  const fields = problem.errors ?? [];
  if (fields.length > 0) return [...new Set(fields.map(({ message }) => message))].join('；');
  return problem.detail === undefined ? problem.title : `${problem.title}${problem.detail}`;
}
