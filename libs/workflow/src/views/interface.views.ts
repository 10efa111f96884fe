import type { DeliveryStatus } from '@app/persistence';
import type { Id } from './common.js';

/** 访问令牌; the token itself is shown once and kept nowhere. */
export interface TokenView {
  readonly id: Id;
  readonly name: string;
  /** Its first characters. */
  readonly prefix: string;
  readonly scopes: readonly string[];
  readonly issuedAt: string;
  readonly expiresAt: string;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
}

export interface NewTokenView {
  readonly token: string;
  readonly view: TokenView;
}

/** 日历订阅 of a unit. */
export interface FeedView {
  readonly at: string | null;
  /** Who made the address that is in use. */
  readonly by: string | null;
  /** Shown once, to whoever made it. */
  readonly url: string | null;
}

/** 推送地址. */
export interface WebhookView {
  readonly id: Id;
  readonly jurisdictionId: Id;
  readonly name: string;
  readonly url: string;
  readonly events: readonly string[];
  readonly active: boolean;
  /** Failed tries in a row. */
  readonly failures: number;
  readonly disabledReason: string;
  /** Changes that have not been told yet. */
  readonly behind: number;
  readonly version: number;
  /** `whsec_…`; shown once, when it is made. */
  readonly secret: string | null;
}

export interface WebhookList {
  readonly items: readonly WebhookView[];
  /** Hosts to which changes may be sent; empty: the feature is off. */
  readonly hosts: readonly string[];
}

/** What became of one event for one endpoint. */
export interface WebhookDeliveryView {
  readonly id: Id;
  /** Place in the audit trail; null for a test. */
  readonly seq: string | null;
  readonly type: string;
  readonly attempt: number;
  readonly status: DeliveryStatus;
  readonly responseStatus: number | null;
  readonly error: string;
  readonly at: string;
  readonly nextAt: string | null;
}

export interface WebhookDeliveryPage {
  readonly items: readonly WebhookDeliveryView[];
  readonly nextCursor: string | null;
}

/** A change, as its readers are told of it: what and where, never the content. */
export interface LiveEventView {
  /** The audit action: `task.accept`. */
  readonly type: string;
  readonly jurisdictionId: Id;
  readonly subject: { readonly type: string; readonly id: Id | null };
  readonly taskId: Id | null;
  readonly at: string;
}
