import type { MessageChannel, MessageDecision, MessageState } from '@app/domain';
import type { Id, Ref } from './common.js';

/** One message of the log, 投递记录. */
export interface DeliveryView {
  readonly id: Id;
  readonly version: number;
  /** Null for what belongs to no single one. */
  readonly jurisdiction: Ref | null;
  readonly channel: MessageChannel;
  /** A person's name, or that of the group chat or system. */
  readonly recipient: string;
  /** The unit of the person or group; empty where there is none. */
  readonly unitName: string;
  /** Where to: a mail address, a telephone number with its middle hidden; empty for groups and systems. */
  readonly address: string;
  readonly kind: 'daily' | 'event' | 'digest';
  readonly day: string;
  readonly state: MessageState;
  /** Why it is not sent, or not yet. */
  readonly reason: string;
  /** A try began whose end nobody knows. */
  readonly inDoubt: boolean;
  readonly attempts: number;
  /** Things it carries. */
  readonly count: number;
  /** What the first of them is called; null for whoever sees no task content. */
  readonly title: string | null;
  readonly createdAt: string;
  /** When it is tried again at the earliest; null where it is not. */
  readonly nextAt: string | null;
  readonly sentAt: string | null;
  readonly may: readonly MessageDecision[];
}

export interface DeliveryItem {
  readonly id: Id;
  readonly taskId: Id | null;
  readonly title: string;
  readonly body: string;
  /** Why it was left out; empty where it was not. */
  readonly reason: string;
}

export interface DeliveryTry {
  readonly id: Id;
  readonly at: string;
  readonly outcome: 'sent' | 'failed' | 'in_doubt';
  readonly error: string;
}

export interface DeliveryDetail extends DeliveryView {
  /** Null for whoever sees no task content. */
  readonly items: readonly DeliveryItem[] | null;
  readonly tries: readonly DeliveryTry[];
}

/** How a way out of the house is doing. */
export interface ChannelHealth {
  readonly id: Id;
  readonly kind: MessageChannel;
  readonly name: string;
  /** `resting`: too many failures or told to pause; `trying`: one message at a time shows whether that is over. */
  readonly state: 'working' | 'resting' | 'trying' | 'off' | 'unconfigured';
  readonly openUntil: string | null;
  readonly lastError: string;
  readonly lastSentAt: string | null;
  /** Messages that wait for it. */
  readonly waiting: number;
}
