import type { AppConfig } from '@app/config';
import { guardedRequest, type GuardedRequest } from '../webhooks/guarded-request.js';
import {
  outgoingAddress,
  OutgoingRefused,
  systemResolver,
  type OutgoingAddress,
  type Resolver,
} from '../webhooks/outgoing-address.js';
import { SendError } from './sender.js';

export interface HttpParts {
  readonly config: Pick<AppConfig, 'webhooks'>;
  readonly resolve?: Resolver;
  readonly timeoutMs?: number;
}

export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
}

const TIMEOUT_MS = 10_000;
const ANSWER_BYTES = 16_384;

/** Statuses that blame neither message nor recipient. */
const COME_AGAIN: ReadonlySet<number> = new Set([408, 425]);
const TOO_MANY = 429;
const SERVER_ERROR = 500;
const GOOD_FROM = 200;
const GOOD_TO = 299;
const SECOND = 1000;
const LONGEST_PAUSE_MS = 3_600_000;
const WAITS = ['retry-after', 'x-ogw-ratelimit-reset'] as const;
const SECONDS = /^\d{1,6}$/;

/**
 * Asks another system, within the hosts that the installation allows.
 * @throws SendError that says whether the message may have arrived; never with the address in it
 */
export async function callOut(url: string, request: GuardedRequest, parts: HttpParts): Promise<HttpAnswer> {
  const address = await addressOf(url, parts);
  const limits = { timeoutMs: parts.timeoutMs ?? TIMEOUT_MS, answerBytes: ANSWER_BYTES };
  const answer = await guardedRequest(address, request, limits);
  if (answer.status === null) {
    throw new SendError(answer.handedOver ? 'unknown' : 'temporary', answer.error);
  }
  refuseStatus(answer.status, pauseOf(answer.headers));
  if (answer.body === null) throw new SendError('unknown', '对方的回答没有收全，可能已经送达');
  return { status: answer.status, body: answer.body };
}

/** What the list of hosts forbids, the administrator mends: worth another try. */
async function addressOf(url: string, { config, resolve }: HttpParts): Promise<OutgoingAddress> {
  try {
    return await outgoingAddress(url, config.webhooks.hosts, resolve ?? systemResolver);
  } catch (error) {
    throw new SendError('temporary', error instanceof OutgoingRefused ? error.message : '地址无法使用');
  }
}

function refuseStatus(status: number, pauseMs: number | null): void {
  if (status >= GOOD_FROM && status <= GOOD_TO) return;
  const text = `对方回答 ${status}`;
  if (status === TOO_MANY) throw new SendError('throttled', `${text}，发送过于频繁`, pauseMs);
  if (COME_AGAIN.has(status) || status >= SERVER_ERROR) throw new SendError('temporary', text);
  throw new SendError('refused', text);
}

/** In seconds, as both headers have it. */
function pauseOf(headers: Readonly<Record<string, string | string[] | undefined>>): number | null {
  for (const name of WAITS) {
    const value = headers[name];
    if (typeof value === 'string' && SECONDS.test(value))
      return Math.min(LONGEST_PAUSE_MS, Number(value) * SECOND);
  }
  return null;
}

/** A parsed answer; an answer that is no JSON leaves open whether the message was taken. */
export function parseAnswer({ body }: HttpAnswer): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed === 'object' && parsed !== null) return parsed as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw new SendError('unknown', '对方的回答无法识别，可能已经送达');
}
