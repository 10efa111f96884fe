import type { Request } from 'express';
import type { Actor } from '@app/workflow';

export const SESSION_COOKIE = 'qiantou_session';
const TOKEN = /^[\w-]{20,100}$/;
const BEARER = /^bearer +(\S{1,200})$/i;

export interface SessionRequest extends Request {
  actor?: Actor;
  sessionToken?: string;
  /** Asks again who stands behind the request, for answers that go on for long; null once nobody does. */
  identify?: () => Promise<Actor | null>;
}

/** The session token in the Cookie header; undefined where there is none that could be ours. */
export function sessionTokenOf(cookieHeader: string | undefined): string | undefined {
  for (const pair of (cookieHeader ?? '').split(';')) {
    const [name, value] = pair.trim().split('=');
    if (name === SESSION_COOKIE && value !== undefined && TOKEN.test(value)) return value;
  }
  return undefined;
}

/** The token of a program; other schemes are a proxy's business. A request with a token is judged by it alone. */
export const bearerOf = (authorization: string | undefined): string | undefined =>
  BEARER.exec(authorization?.trim() ?? '')?.[1];
