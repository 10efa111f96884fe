import type { CalendarDay } from '@app/domain';
import type { ChannelKind, OutboundMessage } from '@app/persistence';
import type { DataSource } from 'typeorm';
import type { MessageReads } from '../delivery/message-reads.js';
import type { MessageRow } from '../delivery/message-rows.js';
import type { Links } from '../mail/links.js';

export interface Attached {
  readonly fileName: string;
  readonly contentType: string;
  readonly content: string;
}

/** What a message says, for whichever channel it goes out on. */
export interface Rendered {
  readonly subject: string;
  /** Plain text; what an SMS or a receiving system gets. */
  readonly text: string;
  /** Null where the channel shows none. */
  readonly html: string | null;
  readonly markdown: string | null;
  readonly attachments: readonly Attached[];
}

export interface Outgoing extends Rendered {
  /** The same for every try of a message: Message-ID, webhook-id, and the short number a person sees in a group chat. */
  readonly id: string;
  /** The same for every try. */
  readonly date: Date;
  /** Null where a group or a system is told. */
  readonly to: { readonly name: string; readonly email: string | null; readonly phone: string | null } | null;
}

/** A channel with its secrets opened, for the time of one message. */
export interface OpenChannel {
  readonly id: string;
  readonly kind: ChannelKind;
  readonly name: string;
  readonly url: string;
  readonly secret: string;
  readonly settings: object;
}

/**
 * `refused`: this message or this recipient for good. `throttled`: the channel wants a pause, the message is not to
 * blame. `temporary`: anything else may succeed later. `unknown`: the connection broke after the message was handed
 * over; it may have arrived.
 */
export type SendFailure = 'refused' | 'throttled' | 'temporary' | 'unknown';

export class SendError extends Error {
  override readonly name = 'SendError';

  constructor(
    readonly kind: SendFailure,
    message: string,
    /** For how long the channel wants to be left alone. */
    readonly pauseMs: number | null = null,
  ) {
    super(message);
  }
}

/** Hands a message over; resolves when the other side has taken it, rejects with a {@link SendError} otherwise. */
export interface Sender {
  send(message: Outgoing, channel: OpenChannel): Promise<void>;
  close(): void;
}

/** The ways out of this process; one {@link Sender} a kind, shared by all channels of it. */
export interface Senders {
  /** Null where the installation has none of the kind, such as no mail server. */
  senderFor(kind: ChannelKind): Sender | null;
  close(): void;
}

/** What there is to say to one person, group or system, before it has words. */
export interface RenderInput {
  readonly dataSource: DataSource;
  readonly reads: Pick<MessageReads, 'templateOf' | 'worklistOf'>;
  readonly channel: ChannelKind;
  readonly kind: OutboundMessage['kind'];
  /** The day the sentences are true for. */
  readonly day: CalendarDay;
  /** Null for what belongs to no single one. */
  readonly jurisdictionId: string | null;
  /** Null where a group or a system is told. */
  readonly personName: string | null;
  /** With it the daily mail also says what else waits for the person. */
  readonly personId?: string | null;
  /** Short and visible, the same for every try: where a channel cannot fold a repetition, people can. */
  readonly number: string;
  readonly rows: readonly MessageRow[];
  readonly links: Links;
}

export type RenderMessage = (input: RenderInput) => Promise<Rendered>;
