import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '@app/config';
import { dayInShanghai } from '@app/domain';
import type { DataSource } from 'typeorm';
import type { Links } from '../mail/links.js';
import { backoffMs, MAX_ATTEMPTS } from './backoff.js';
import type { Claim } from './claim.js';
import { compose, type Composed } from './compose.js';
import { oneLine } from './mail-address.js';
import { MailError, type MailTransport } from './mail-transport.js';
import { messageIdOf } from './message-id.js';
import { settle, type Settlement } from './settle.js';

export interface DeliveryContext {
  readonly dataSource: DataSource;
  readonly clock: Clock;
  /** Null where no mail server is configured. */
  readonly transport: MailTransport | null;
  readonly from: string;
  readonly links: Links;
}

/** Pauses before the result of a send is written down again: a database needs some seconds to come back. */
const SETTLE_PAUSES_MS = [100, 500, 1000, 2000, 4000, 8000];

/** Composes, sends and writes down one claimed message. */
export async function deliverOne(context: DeliveryContext, claim: Claim): Promise<Settlement['outcome']> {
  const settlement = await attempt(context, claim);
  await settleForSure(context, claim, settlement);
  return settlement.outcome;
}

async function attempt(context: DeliveryContext, claim: Claim): Promise<Settlement> {
  if (claim.attempt > MAX_ATTEMPTS) return { outcome: 'failed', error: '多次中断，未能确认是否送达' };
  try {
    const composed = await compose(
      { ...context, today: dayInShanghai(context.clock.now()), mailConfigured: context.transport !== null },
      claim,
    );
    return await sendComposed(context, claim, composed);
  } catch (error) {
    return failure(claim, error);
  }
}

async function sendComposed(context: DeliveryContext, claim: Claim, composed: Composed): Promise<Settlement> {
  const { dropped } = composed;
  if (composed.mail === null || context.transport === null) {
    return { outcome: 'skipped', reason: composed.mail === null ? composed.reason : '', dropped };
  }
  const messageId = messageIdOf(claim, context.from);
  await context.transport.send({ ...composed.mail, messageId, date: claim.createdAt });
  return { outcome: 'sent', rowIds: composed.rowIds, dropped };
}

function failure(claim: Claim, error: unknown): Settlement {
  const text = oneLine(error instanceof Error ? error.message : String(error));
  const permanent = error instanceof MailError && error.permanent;
  if (permanent || claim.attempt >= MAX_ATTEMPTS) return { outcome: 'failed', error: text };
  return { outcome: 'retry', error: text, afterMs: backoffMs(claim.attempt) };
}

/** A mail that is sent but not written down would be sent again, so a database that restarts is waited for. */
async function settleForSure(
  { dataSource, clock }: DeliveryContext,
  claim: Claim,
  settlement: Settlement,
): Promise<void> {
  for (const pause of SETTLE_PAUSES_MS) {
    try {
      return await settle(dataSource, claim, settlement, new Date(clock.now()));
    } catch {
      await sleep(pause);
    }
  }
  await settle(dataSource, claim, settlement, new Date(clock.now()));
}
