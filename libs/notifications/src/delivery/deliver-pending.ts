import { setTimeout as sleep } from 'node:timers/promises';
import type { AppConfig } from '@app/config';
import type { SecretBox } from '@app/persistence';
import { openChannel } from '../channels/open-channel.js';
import { renderMessage } from '../channels/render-message.js';
import type { RenderMessage } from '../channels/sender.js';
import { createLinks } from '../mail/links.js';
import { claimNext, type Claim } from './claim.js';
import { DATABASE_NOW, LEASE_SECONDS, type ClaimOptions } from './claim-options.js';
import { Claims } from './claims.js';
import { deliverOne, type DeliveryContext } from './deliver-one.js';
import { dueChannels, type LaneChannel } from './lane-channel.js';
import { Lanes } from './lanes.js';
import { holdingLease } from './lease.js';
import { skipUncarried, takeBackLost } from './lost-tries.js';
import { openReads } from './message-reads.js';
import { sendRulesAt } from './send-rules.js';
import { settler } from './settle.js';
import type { Settlement } from './settlement.js';

export interface DeliveryOptions extends Pick<DeliveryContext, 'dataSource' | 'clock' | 'senders'> {
  readonly config: Pick<AppConfig, 'mail' | 'http'>;
  /** Opens the secrets of robots, gateways and systems. */
  readonly box: SecretBox;
  readonly render?: RenderMessage;
  /** Once aborted no further message is taken; those being sent are finished. */
  readonly signal?: AbortSignal;
  /** Shared by all calls of a process, so that together they do not send more at once than one. */
  readonly lanes?: Lanes;
  readonly leaseSeconds?: number;
  /** For tests that have no half hour to spare. */
  readonly time?: DeliveryTime;
}

/** What pace, leases and rests go by. */
export interface DeliveryTime {
  /** SQL expression of this moment. */
  readonly now: string;
  /** Milliseconds that have passed since some moment. */
  elapsed(): number;
  sleep(milliseconds: number): Promise<unknown>;
}

export type DeliverySummary = Readonly<Record<Settlement['outcome'], number>>;

interface Pass {
  readonly context: DeliveryContext;
  readonly options: ClaimOptions;
  readonly claims: Claims;
  readonly lanes: Lanes;
  readonly time: DeliveryTime;
  readonly stopped: () => boolean;
  readonly summary: Record<Settlement['outcome'], number>;
}

/** Lanes wait so long for the pace of a channel; what has to wait longer is found by a later look. */
const PATIENCE_MS = 2000;
/** Then it is another channel's turn. */
const MESSAGES_PER_TURN = 10;
/** What may have killed its worker twice is tried for so long before healthy messages are looked for again. */
const ALONE_MS = 5000;

/**
 * Sends every message that is due now; may run in any number of workers at once.
 *
 * A lane claims one message when it is free to send it, under a lease of the database's clock and together with its place
 * in the pace of its channel, so a worker that dies holds up what it was just sending for some seconds and nothing else. A
 * message is marked as sent right after the other side's acknowledgement, and a database that is just then away is waited
 * for. What several lanes ask the database at the same moment goes there as one statement; each still goes its own way.
 *
 * What remains: when the worker or its machine dies between the acknowledgement and that mark (some milliseconds), or
 * the acknowledgement is lost on the way, the message is sent a second time; neither SMTP (RFC 1047) nor robots have a
 * way to rule that out. The log calls such a message in doubt, and the second copy carries the same id and date, or the
 * same visible number, by which programs fold the two and a person can tell; the inbox has one entry in any case.
 */
export async function deliverPending(options: DeliveryOptions): Promise<DeliverySummary> {
  const pass = await begin(options);
  const { dataSource, clock } = pass.context;
  await takeBackLost(dataSource, pass.options, new Date(clock.now()));
  await skipUncarried(dataSource, pass.options);
  const channels = await dueChannels(dataSource, pass.options, pass.lanes.atOnce);
  pass.lanes.offer(channels);
  // All lanes end before a failure of one is reported: nothing is still being sent when this returns.
  const ends = await Promise.allSettled(Array.from({ length: pass.lanes.atOnce }, () => runLane(pass)));
  const broken = ends.find((end) => end.status === 'rejected');
  if (broken !== undefined) throw broken.reason;
  if (channels.some(({ suspects }) => suspects)) await tryAlone(pass, channels);
  return pass.summary;
}

async function begin(options: DeliveryOptions): Promise<Pass> {
  const { dataSource, clock, senders, config, box, signal, render = renderMessage } = options;
  const {
    lanes = new Lanes(),
    leaseSeconds = LEASE_SECONDS,
    time = { now: DATABASE_NOW, elapsed: () => performance.now(), sleep },
  } = options;
  const claimOptions = {
    ...(await sendRulesAt(dataSource.manager, clock.now())),
    leaseSeconds,
    now: time.now,
  };
  return {
    context: {
      ...{ dataSource, clock, senders, render },
      reads: openReads(dataSource),
      settle: settler(dataSource, clock, time.now),
      open: (channel) => openChannel(box, channel),
      from: config.mail.from,
      links: createLinks(config.http.publicUrl),
    },
    options: claimOptions,
    claims: new Claims(dataSource, claimOptions),
    ...{ lanes, time },
    stopped: () => signal?.aborted === true,
    summary: { sent: 0, skipped: 0, retry: 0, waits: 0, failed: 0 },
  };
}

/** Serves one channel after the other, until nothing is left that a lane could do. */
async function runLane(pass: Pass): Promise<void> {
  const { lanes, time } = pass;
  while (!pass.stopped()) {
    const turn = lanes.next(time.elapsed());
    if (turn === null) return;
    if ('waitMs' in turn) {
      await time.sleep(turn.waitMs);
      continue;
    }
    let again: number | null = null;
    try {
      again = await serve(pass, turn.channel);
    } finally {
      lanes.done(turn.channel, again);
    }
  }
}

/** Some messages of a channel. @returns from when it wants another turn; null: nothing more, or not soon */
async function serve(pass: Pass, channel: LaneChannel): Promise<number | null> {
  const { lanes, time } = pass;
  for (let message = 0; message < MESSAGES_PER_TURN && lanes.open && !pass.stopped(); message += 1) {
    const startedAt = performance.now();
    const result = await pass.claims.next(channel);
    if (result === null) return null;
    if ('waitMs' in result) return result.waitMs > PATIENCE_MS ? null : time.elapsed() + result.waitMs;
    await deliverClaim(pass, channel, result, startedAt);
  }
  return time.elapsed();
}

async function deliverClaim(
  pass: Pass,
  channel: LaneChannel,
  claim: Claim,
  startedAt: number,
): Promise<void> {
  const deliver = () => deliverOne(pass.context, channel, claim, startedAt);
  pass.summary[await holdingLease(pass.context.dataSource, claim, pass.options, deliver)] += 1;
}

/** Messages that may have killed their worker twice: one at a time, with nothing beside them that could die too. */
async function tryAlone(pass: Pass, channels: readonly LaneChannel[]): Promise<void> {
  await pass.lanes.alone(async () => {
    const until = pass.time.elapsed() + ALONE_MS;
    for (const channel of channels.filter(({ suspects }) => suspects))
      await trySuspects(pass, channel, until);
  });
}

async function trySuspects(pass: Pass, channel: LaneChannel, until: number): Promise<void> {
  while (!pass.stopped() && pass.time.elapsed() < until) {
    const startedAt = performance.now();
    const result = await claimNext(pass.context.dataSource, channel, pass.options, true);
    if (result === null || 'waitMs' in result) return;
    await deliverClaim(pass, channel, result, startedAt);
  }
}
