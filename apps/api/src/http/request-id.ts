import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

const storage = new AsyncLocalStorage<string>();
const GIVEN = /^[\w-]{8,64}$/;
export const REQUEST_ID_HEADER = 'X-Request-Id';

/** Number of the request being served; a dash outside of one. */
export const currentRequestId = (): string => storage.getStore() ?? '-';

/** Gives every request a number (a proxy's own, if it looks like one), in its answer and in every line of its log. */
export function requestId(request: Request, response: Response, next: NextFunction): void {
  const given = request.header(REQUEST_ID_HEADER);
  const id = given !== undefined && GIVEN.test(given) ? given : randomUUID();
  response.setHeader(REQUEST_ID_HEADER, id);
  storage.run(id, next);
}
