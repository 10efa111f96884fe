import http, { type IncomingMessage, type IncomingHttpHeaders } from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import type { OutgoingAddress } from './outgoing-address.js';

export interface GuardedRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface GuardedLimits {
  /** From connecting to the end of what is read. */
  readonly timeoutMs: number;
  /** How much of an answer is read; 0: its status line only. */
  readonly answerBytes: number;
}

/** What came back; of a request that failed, whether all of it had been handed to the connection before. */
export type GuardedAnswer =
  | {
      readonly status: number;
      readonly headers: IncomingHttpHeaders;
      /** Null where it broke off or was longer than wanted. */
      readonly body: string | null;
    }
  | { readonly status: null; readonly error: string; readonly handedOver: boolean };

const ERROR_CHARS = 300;

/**
 * Sends one request to exactly the address that was looked at. Where the answer points to is not followed, and no more
 * of it is read than was asked for.
 */
export function guardedRequest(
  { url, address, family }: OutgoingAddress,
  { method, headers, body }: GuardedRequest,
  limits: GuardedLimits,
): Promise<GuardedAnswer> {
  const pinned: LookupFunction = (_hostname, options, callback) => {
    if (options.all === true) callback(null, [{ address, family }]);
    else callback(null, address, family);
  };
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve) => {
    const options = {
      method,
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      lookup: pinned,
      agent: false as const,
      signal: AbortSignal.timeout(limits.timeoutMs),
    };
    let handedOver = false;
    const outgoing = request(url, options, (response) => {
      const { statusCode: status = 0, headers: given } = response;
      void read(response, limits.answerBytes).then((text) => resolve({ status, headers: given, body: text }));
    });
    outgoing.on('finish', () => (handedOver = true));
    outgoing.on('error', (error) =>
      resolve({ status: null, error: reasonOf(error, limits.timeoutMs), handedOver }),
    );
    outgoing.end(body);
  });
}

function read(response: IncomingMessage, most: number): Promise<string | null> {
  if (most === 0) {
    response.destroy();
    return Promise.resolve('');
  }
  const chunks: Buffer[] = [];
  let size = 0;
  return new Promise((resolve) => {
    response.on('data', (chunk: Buffer) => {
      size += chunk.length;
      chunks.push(chunk);
      if (size > most) response.destroy();
    });
    response.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    response.on('error', () => resolve(null));
    response.on('close', () => resolve(null));
  });
}

function reasonOf(error: Error & { code?: string }, timeoutMs: number): string {
  if (error.name === 'AbortError' || error.name === 'TimeoutError')
    return `对方在 ${timeoutMs / 1000} 秒内没有回答`;
  return `连接不上：${error.code ?? error.message}`.slice(0, ERROR_CHARS);
}
