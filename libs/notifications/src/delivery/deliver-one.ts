import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '@app/config';
import { dayInShanghai } from '@app/domain';
import type { DataSource } from 'typeorm';
import { SendError, type OpenChannel, type RenderMessage, type Senders } from '../channels/sender.js';
import type { Links } from '../mail/links.js';
import { backoffMs, MAX_ATTEMPTS } from './backoff.js';
import type { Claim } from './claim.js';
import { compose, type Composed } from './compose.js';
import type { LaneChannel } from './lane-channel.js';
import { oneLine } from './mail-address.js';
import { messageIdOf } from './message-id.js';
import { paceOf } from './pace.js';
import type { MessageReads } from './message-reads.js';
import type { Ended } from './settle.js';
import type { Settlement } from './settlement.js';

export interface DeliveryContext {
  readonly dataSource: DataSource;
  readonly clock: Clock;
  readonly senders: Senders;
  /** Opens a channel's secrets for the time of one message. */
  readonly open: (channel: LaneChannel) => OpenChannel;
  readonly render: RenderMessage;
  readonly from: string;
  readonly links: Links;
  readonly reads: MessageReads;
  /** Writes down what became of it. */
  readonly settle: (ended: Ended) => Promise<void>;
}

/** Pauses before the result of a send is written down again: a database needs some seconds to come back. */
const SETTLE_PAUSES_MS = [100, 500, 1000, 2000, 4000, 8000];

/** Composing takes milliseconds; a place in the pace that is older belongs to another minute. */
const GRANT_LASTS_MS = 3000;

/** A message that met nothing but a channel in trouble is given up after so long. */
const LONGEST_WAIT_MS = 3 * 86_400_000;

const ERROR_CHARS = 500;

/** Composes, sends and writes down one claimed message. @param startedAt of performance.now, before the claim */
export async function deliverOne(
  context: DeliveryContext,
  channel: LaneChannel,
  claim: Claim,
  startedAt: number,
): Promise<Settlement['outcome']> {
  const settlement = await attempt(context, channel, claim, startedAt);
  await settleForSure(context, { channel, claim, settlement });
  return settlement.outcome;
}

async function attempt(
  context: DeliveryContext,
  channel: LaneChannel,
  claim: Claim,
  startedAt: number,
): Promise<Settlement> {
  try {
    const today = dayInShanghai(context.clock.now());
    const sender = context.senders.senderFor(channel.kind);
    const composed = await compose({ ...context, today, channel, configured: sender !== null }, claim);
    if (sender === null || composed.message === null) return skipped(composed);
    if (claim.grantedAt !== null && performance.now() - startedAt > GRANT_LASTS_MS)
      return { outcome: 'waits' };
    const id = messageIdOf(claim, context.from);
    await sender.send({ ...composed.message, id, date: claim.createdAt }, context.open(channel));
    return { outcome: 'sent', rowIds: composed.rowIds, dropped: composed.dropped };
  } catch (error) {
    return failure(channel, claim, error);
  }
}

const skipped = (composed: Composed): Settlement => ({
  outcome: 'skipped',
  reason: composed.message === null ? composed.reason : '',
  dropped: composed.dropped,
});

const textOf = (error: unknown): string =>
  oneLine(error instanceof Error ? error.message : String(error)).slice(0, ERROR_CHARS);

/** What is wrong with the channel is not the message's fault: such a try does not bring its last one nearer. */
function failure(channel: LaneChannel, claim: Claim, thrown: unknown): Settlement {
  const kind = thrown instanceof SendError ? thrown.kind : 'temporary';
  const error = textOf(thrown);
  if (kind === 'refused') return { outcome: 'failed', error, doubt: false, news: 'works' };
  const doubt = kind === 'unknown';
  const pauseMs = kind === 'throttled' ? pauseOf(channel, thrown) : null;
  const news = { error, pauseMs };
  const free = (pauseMs !== null || claim.probe) && claim.ageMs < LONGEST_WAIT_MS;
  if (!free && claim.attempt >= MAX_ATTEMPTS) return { outcome: 'failed', error, doubt, news };
  // A channel at rest holds the message by itself.
  const afterMs = pauseMs === null ? backoffMs(claim.attempt) : 0;
  return { outcome: 'retry', error, afterMs, free, doubt, news };
}

const pauseOf = ({ kind, settings }: LaneChannel, thrown: unknown): number =>
  (thrown instanceof SendError ? thrown.pauseMs : null) ?? paceOf(kind, settings).banMs;

/** A message that is sent but not written down would be sent again, so a database that restarts is waited for. */
async function settleForSure({ settle }: DeliveryContext, ended: Ended): Promise<void> {
  for (const pause of SETTLE_PAUSES_MS) {
    try {
      return await settle(ended);
    } catch {
      await sleep(pause);
    }
  }
  await settle(ended);
}
