import type { AppConfig } from '@app/config';
import { dayInShanghai, DEFAULT_POLICY, instantInShanghai, type Policy } from '@app/domain';
import { readCalendar } from '@app/persistence';
import { createLinks } from '../mail/links.js';
import { claimNext, holdingLease, LEASE_SECONDS, type ClaimOptions } from './claim.js';
import { deliverOne, type DeliveryContext } from './deliver-one.js';
import type { Settlement } from './settle.js';

export interface DeliveryOptions extends Pick<DeliveryContext, 'dataSource' | 'clock' | 'transport'> {
  readonly config: Pick<AppConfig, 'mail' | 'http'>;
  readonly policy?: Policy;
  /** Once aborted no further message is taken; those being sent are finished. */
  readonly signal?: AbortSignal;
  readonly concurrency?: number;
  readonly leaseSeconds?: number;
}

export type DeliverySummary = Readonly<Record<Settlement['outcome'], number>>;

const CONCURRENCY = 2;

/**
 * Sends every message that is due now; may run in any number of workers at once.
 *
 * Each message is claimed by itself, under a lease of the database's clock, so a worker that dies holds up the two
 * messages it was sending for some seconds and no other. A message is marked as sent right after the server's 250, and a
 * database that is just then away is waited for.
 *
 * What remains: when the worker or its machine dies between the 250 and that mark (some milliseconds), or the server
 * takes the mail but its 250 is lost on the way, the message is sent a second time. SMTP has no way to rule that out
 * (RFC 1047). The second copy carries the same Message-ID and Date, by which mail programs fold the two and a person
 * can tell; the inbox has one entry in any case.
 */
export async function deliverPending(options: DeliveryOptions): Promise<DeliverySummary> {
  const { dataSource, clock, transport, config, signal, concurrency = CONCURRENCY } = options;
  const context = {
    dataSource,
    clock,
    transport,
    from: config.mail.from,
    links: createLinks(config.http.publicUrl),
  };
  const claimOptions = await claimOptionsOf(options);
  const summary = { sent: 0, skipped: 0, retry: 0, failed: 0 };
  const lane = async (): Promise<void> => {
    while (signal?.aborted !== true) {
      const claim = await claimNext(dataSource, claimOptions);
      if (claim === null) return;
      const deliver = () => deliverOne(context, claim);
      summary[await holdingLease(dataSource, claim, claimOptions.leaseSeconds, deliver)] += 1;
    }
  };
  // All lanes end before a failure of one is reported: nothing is still being sent when this returns.
  const ends = await Promise.allSettled(Array.from({ length: concurrency }, lane));
  const broken = ends.find((end) => end.status === 'rejected');
  if (broken !== undefined) throw broken.reason;
  return summary;
}

/**
 * A daily message of an earlier day, such as Friday's when the mail server was away, does not go out at the weekend or
 * at night but from the next workday's send time on. One of a later day comes from a drill and goes out at once.
 */
async function claimOptionsOf(options: DeliveryOptions): Promise<ClaimOptions> {
  const { dataSource, clock, policy = DEFAULT_POLICY, leaseSeconds = LEASE_SECONDS } = options;
  const now = clock.now();
  const today = dayInShanghai(now);
  const calendar = await readCalendar(dataSource.manager);
  const onDuty = calendar.isWorkday(today) && now >= instantInShanghai(today, policy.sendTime);
  return { today, onDuty, leaseSeconds };
}
