import type { Provider, Type } from '@nestjs/common';
import type { AppConfig } from '@app/config';
import { createLinks, previewTemplate } from '@app/notifications';
import { openSecretBox, type SecretBox } from '@app/persistence';
import {
  Channels,
  Idempotency,
  LiveChanges,
  MessageTemplates,
  Tokens,
  UnitFeeds,
  WebhookDeliveries,
  Webhooks,
  type WorkflowContext,
} from '@app/workflow';
import { TokensController } from './api-tokens/tokens.controller.js';
import { ChannelsController } from './channels/channels.controller.js';
import { EventsController } from './events/events.controller.js';
import { DEFAULT_LIVE_LIMITS, LiveHub, type LiveLimits } from './events/live-hub.js';
import { FeedsController } from './feeds/feeds.controller.js';
import { LIVE_LIMITS, SECRET_BOX } from './tokens.js';
import { TemplatesController } from './templates/templates.controller.js';
import { WebhooksController } from './webhooks/webhooks.controller.js';

/** Doors for programs and ways out of the house: tokens, live changes, calendar feeds, webhooks, channels. */
export const INTERFACE_CONTROLLERS: readonly Type[] = [
  ChannelsController,
  EventsController,
  FeedsController,
  TemplatesController,
  TokensController,
  WebhooksController,
];

export function interfaceProviders(
  config: AppConfig,
  context: WorkflowContext,
  live: Partial<LiveLimits> = {},
): Provider[] {
  return [
    LiveHub,
    { provide: LIVE_LIMITS, useValue: { ...DEFAULT_LIVE_LIMITS, ...live } },
    { provide: SECRET_BOX, useFactory: () => openSecretBox(config) },
    { provide: LiveChanges, useFactory: () => new LiveChanges(context) },
    { provide: Tokens, useFactory: () => new Tokens(context) },
    { provide: UnitFeeds, useFactory: () => new UnitFeeds(context, config.http.publicUrl) },
    { provide: WebhookDeliveries, useFactory: () => new WebhookDeliveries(context) },
    {
      provide: Webhooks,
      useFactory: (box: SecretBox) => new Webhooks(context, config.webhooks.hosts, box),
      inject: [SECRET_BOX],
    },
    {
      provide: Channels,
      useFactory: (box: SecretBox) =>
        new Channels(context, config.webhooks.hosts, config.mail.smtpUrl !== null, box),
      inject: [SECRET_BOX],
    },
    {
      provide: MessageTemplates,
      useFactory: () => {
        const links = createLinks(config.http.publicUrl);
        return new MessageTemplates(context, (key, texts) => previewTemplate(key, texts, links));
      },
    },
    {
      provide: Idempotency,
      useFactory: (box: SecretBox) => new Idempotency(context, box),
      inject: [SECRET_BOX],
    },
  ];
}
