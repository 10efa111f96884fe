import type { AppConfig } from '@app/config';
import type { ChannelKind } from '@app/persistence';
import { createDingtalkSender } from './dingtalk-sender.js';
import { createEmailSender } from './email-sender.js';
import { createFeishuSender } from './feishu-sender.js';
import type { HttpParts } from './http-call.js';
import type { Sender, Senders } from './sender.js';
import { createSmsSender } from './sms-sender.js';
import { createWebhookSender } from './webhook-sender.js';
import { createWecomSender } from './wecom-sender.js';

/** All ways out of this installation; everything but mail goes to allowed hosts only. */
export function createSenders(
  config: Pick<AppConfig, 'mail' | 'webhooks'>,
  options: Omit<HttpParts, 'config'> = {},
): Senders {
  const parts = { ...options, config };
  const senders: Readonly<Record<ChannelKind, Sender | null>> = {
    email: createEmailSender(config.mail),
    sms: createSmsSender(parts),
    dingtalk: createDingtalkSender(parts),
    wecom: createWecomSender(parts),
    feishu: createFeishuSender(parts),
    webhook: createWebhookSender(parts),
  };
  return {
    senderFor: (kind) => senders[kind],
    close: () => Object.values(senders).forEach((sender) => sender?.close()),
  };
}
