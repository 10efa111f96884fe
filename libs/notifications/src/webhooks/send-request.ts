import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import type { OutgoingAddress } from './outgoing-address.js';
import type { SignedRequest } from './sign.js';

export const SEND_TIMEOUT_MS = 10_000;

/** What the receiver said; `error` is empty for a good answer. */
export interface SendResult {
  readonly status: number | null;
  readonly error: string;
}

const ERROR_CHARS = 300;
const GOOD = 2;

/**
 * Sends one request to exactly the address that was looked at, within ten seconds from connecting to the status line. What
 * the receiver sends besides is not read, and where it points to is not followed.
 */
export function sendRequest(
  { url, address, family }: OutgoingAddress,
  { headers, body }: SignedRequest,
  timeoutMs = SEND_TIMEOUT_MS,
): Promise<SendResult> {
  const pinned: LookupFunction = (_hostname, options, callback) => {
    if (options.all === true) callback(null, [{ address, family }]);
    else callback(null, address, family);
  };
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve) => {
    const options = {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      lookup: pinned,
      agent: false as const,
      signal: AbortSignal.timeout(timeoutMs),
    };
    const outgoing = request(url, options, (response) => {
      const status = response.statusCode ?? 0;
      response.destroy();
      resolve({ status, error: Math.floor(status / 100) === GOOD ? '' : `对方回答 ${status}` });
    });
    outgoing.on('error', (error) => resolve({ status: null, error: reasonOf(error, timeoutMs) }));
    outgoing.end(body);
  });
}

function reasonOf(error: Error & { code?: string }, timeoutMs: number): string {
  if (error.name === 'AbortError' || error.name === 'TimeoutError')
    return `对方在 ${timeoutMs / 1000} 秒内没有回答`;
  return `连接不上：${error.code ?? error.message}`.slice(0, ERROR_CHARS);
}
