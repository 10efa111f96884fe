import { guardedRequest } from './guarded-request.js';
import type { OutgoingAddress } from './outgoing-address.js';
import type { SignedRequest } from './sign.js';

export const SEND_TIMEOUT_MS = 10_000;

/** What the receiver said; `error` is empty for a good answer. */
export interface SendResult {
  readonly status: number | null;
  readonly error: string;
}

const GOOD = 2;

/** Sends a change within ten seconds from connecting to the status line; what the receiver says besides is not read. */
export async function sendRequest(
  address: OutgoingAddress,
  { headers, body }: SignedRequest,
  timeoutMs = SEND_TIMEOUT_MS,
): Promise<SendResult> {
  const request = { method: 'POST', headers, body };
  const answer = await guardedRequest(address, request, { timeoutMs, answerBytes: 0 });
  if (answer.status === null) return { status: null, error: answer.error };
  const { status } = answer;
  return { status, error: Math.floor(status / 100) === GOOD ? '' : `对方回答 ${status}` };
}
