import { Webhook } from 'standardwebhooks';

/** What is told of a change: ids, code and state; no names, telephone numbers or texts. */
export interface WebhookBody {
  readonly type: string;
  readonly timestamp: string;
  readonly data: object;
}

export interface SignedRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The same for every try of an event at an endpoint, so that the receiver can tell a repetition. */
export const messageIdOf = (endpointId: string, seq: string): string => `evt_${endpointId}_${seq}`;

/** A test is no event. */
export const testIdOf = (endpointId: string, deliveryId: string): string =>
  `test_${endpointId}_${deliveryId}`;

/**
 * A request as Standard Webhooks has it.
 * @param at the real time of sending: receivers refuse what is older than five minutes
 */
export function signRequest(secret: string, id: string, at: Date, content: WebhookBody): SignedRequest {
  const body = JSON.stringify(content);
  return {
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Qiantou-Webhooks',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(id, at, body),
    },
    body,
  };
}
