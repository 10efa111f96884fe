import { createHash } from 'node:crypto';
import { systemClock } from '@app/config';
import { signRequest } from '../webhooks/sign.js';
import { callOut, type HttpParts } from './http-call.js';
import { chatTextOf } from './robot-text.js';
import { SendError, type OpenChannel, type Outgoing, type Sender } from './sender.js';

const ID_CHARS = 32;

/** Without a dot, which separates the parts of what is signed. */
export const webhookIdOf = (id: string): string =>
  `msg_${createHash('sha256').update(id).digest('hex').slice(0, ID_CHARS)}`;

function signed(message: Outgoing, secret: string) {
  const { title, text } = chatTextOf(message);
  const content = {
    type: 'notice',
    timestamp: message.date.toISOString(),
    data: { subject: title, text },
  };
  // The receiver compares the signature's time with its own, also at a repetition.
  return signRequest(secret, webhookIdOf(message.id), new Date(systemClock.now()), content);
}

/** Another system that takes notices as Standard Webhooks has it; repetitions carry the same `webhook-id`. */
export function createWebhookSender(parts: HttpParts): Sender {
  return {
    send: async (message: Outgoing, { url, secret }: OpenChannel) => {
      let request;
      try {
        request = signed(message, secret);
      } catch {
        throw new SendError('temporary', '签名密钥无法使用，请系统管理员更换');
      }
      await callOut(url, { method: 'POST', ...request }, parts);
    },
    close: () => undefined,
  };
}
