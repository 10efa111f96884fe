import type { Provider, Type } from '@nestjs/common';
import type { AppConfig } from '@app/config';
import { openSecretBox, type SecretBox } from '@app/persistence';
import {
  Idempotency,
  LiveChanges,
  Tokens,
  UnitFeeds,
  WebhookDeliveries,
  Webhooks,
  type WorkflowContext,
} from '@app/workflow';
import { TokensController } from './api-tokens/tokens.controller.js';
import { EventsController } from './events/events.controller.js';
import { DEFAULT_LIVE_LIMITS, LiveHub, type LiveLimits } from './events/live-hub.js';
import { FeedsController } from './feeds/feeds.controller.js';
import { LIVE_LIMITS, SECRET_BOX } from './tokens.js';
import { WebhooksController } from './webhooks/webhooks.controller.js';

/** Doors for programs: tokens, live changes, calendar feeds, webhooks. */
export const INTERFACE_CONTROLLERS: readonly Type[] = [
  EventsController,
  FeedsController,
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
      provide: Idempotency,
      useFactory: (box: SecretBox) => new Idempotency(context, box),
      inject: [SECRET_BOX],
    },
  ];
}
