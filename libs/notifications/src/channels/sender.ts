import type { ChannelKind } from '@app/persistence';

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
