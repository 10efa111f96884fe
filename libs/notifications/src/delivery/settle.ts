import type { DataSource } from 'typeorm';
import type { Claim } from './claim.js';
import { tellChannel, type ChannelNews } from './channel-news.js';
import type { LaneChannel } from './lane-channel.js';

/** A row that is not told any more, and why. */
export interface DroppedRow {
  readonly id: string;
  readonly reason: string;
}

/**
 * What became of a claim. `retry` counts as a try unless `free`; `doubt`: it may have arrived. `waits`: nothing was
 * sent, as its place in the pace had gone by.
 */
export type Settlement =
  | { readonly outcome: 'sent'; readonly rowIds: readonly string[]; readonly dropped: readonly DroppedRow[] }
  | { readonly outcome: 'skipped'; readonly reason: string; readonly dropped: readonly DroppedRow[] }
  | {
      readonly outcome: 'retry';
      readonly error: string;
      readonly afterMs: number;
      readonly free: boolean;
      readonly doubt: boolean;
      readonly news: ChannelNews;
    }
  | { readonly outcome: 'waits' }
  | {
      readonly outcome: 'failed';
      readonly error: string;
      readonly doubt: boolean;
      readonly news: ChannelNews;
    };

/** What is written into the message; values from $9 on. */
interface Closing {
  readonly set: string;
  readonly values: readonly unknown[];
}

function closingOf(settlement: Settlement, now: string): Closing {
  switch (settlement.outcome) {
    case 'sent':
      return { set: `status = 'sent', sent_at = $6, last_error = NULL, deaths = 0`, values: [] };
    case 'skipped':
      return { set: `status = 'skipped', last_error = $9, deaths = 0`, values: [settlement.reason] };
    case 'failed':
      return {
        set: `status = 'failed', last_error = $9, deaths = 0, in_doubt = in_doubt OR $10`,
        values: [settlement.error, settlement.doubt],
      };
    case 'waits':
      return { set: `status = 'pending', attempts = attempts - 1`, values: [] };
    case 'retry':
      return {
        set: `status = 'pending', last_error = $9, deaths = 0, in_doubt = in_doubt OR $10,
              attempts = attempts - $11::int, next_attempt_at = ${now} + make_interval(secs => $12)`,
        values: [settlement.error, settlement.doubt, settlement.free ? 1 : 0, settlement.afterMs / 1000],
      };
  }
}

/** One entry of the delivery log for each time the other side was spoken to, also where the lease was lost meanwhile. */
function logEntryOf(settlement: Settlement): readonly [outcome: string | null, error: string | null] {
  if (settlement.outcome === 'skipped' || settlement.outcome === 'waits') return [null, null];
  if (settlement.outcome === 'sent') return ['sent', null];
  return [settlement.doubt ? 'in_doubt' : 'failed', settlement.error];
}

const newsOf = (settlement: Settlement): ChannelNews => {
  if (settlement.outcome === 'sent') return 'works';
  return settlement.outcome === 'skipped' || settlement.outcome === 'waits' ? 'nothing' : settlement.news;
};

export interface SettleTimes {
  /** Of the injected clock. */
  readonly at: Date;
  /** The database's clock, as SQL. */
  readonly now: string;
}

/**
 * Writes down what became of a claimed message and its rows in one statement, so all or nothing. Where another worker
 * has taken the message over since, that one has the say. The rows of a failed message stay pending, so that a message
 * that is sent again is whole.
 */
export async function settle(
  dataSource: DataSource,
  channel: LaneChannel,
  claim: Claim,
  settlement: Settlement,
  { at, now }: SettleTimes,
): Promise<void> {
  const { set, values } = closingOf(settlement, now);
  const told = settlement.outcome === 'sent' ? settlement.rowIds : [];
  const dropped = 'dropped' in settlement ? settlement.dropped : [];
  await dataSource.query(
    `WITH closed AS (
       UPDATE outbound_message SET lease_until = NULL, version = version + 1, updated_at = now(), ${set}
       WHERE id = $1 AND status = 'sending' AND version = $2 RETURNING id),
     logged AS (
       INSERT INTO delivery_attempt (message_id, at, outcome, error)
       SELECT $1, $6::timestamptz, $7::text, $8::text WHERE $7::text IS NOT NULL),
     dropped AS (
       UPDATE notification n SET status = 'skipped', status_reason = gone.reason, updated_at = now()
       FROM unnest($4::bigint[], $5::text[]) AS gone(id, reason)
       WHERE n.id = gone.id AND n.status = 'pending' AND EXISTS (SELECT FROM closed))
     UPDATE notification SET status = 'sent', updated_at = now()
     WHERE id = ANY ($3::bigint[]) AND status = 'pending' AND EXISTS (SELECT FROM closed)`,
    [
      ...[claim.id, claim.version, told, dropped.map(({ id }) => id), dropped.map(({ reason }) => reason)],
      ...[at, ...logEntryOf(settlement), ...values],
    ],
  );
  await tellChannel(dataSource, channel, claim, newsOf(settlement), now);
}
