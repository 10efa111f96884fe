import type { Request } from 'express';
import type { Actor } from '@app/workflow';

export const SESSION_COOKIE = 'qiantou_session';
const TOKEN = /^[\w-]{20,100}$/;

export interface SessionRequest extends Request {
  actor?: Actor;
  sessionToken?: string;
}

/** The session token in the Cookie header; undefined where there is none that could be ours. */
export function sessionTokenOf(cookieHeader: string | undefined): string | undefined {
  for (const pair of (cookieHeader ?? '').split(';')) {
    const [name, value] = pair.trim().split('=');
    if (name === SESSION_COOKIE && value !== undefined && TOKEN.test(value)) return value;
  }
  return undefined;
}
