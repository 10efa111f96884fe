import type { Clock } from '@app/config';
import type { DataSource } from 'typeorm';
import { Batch } from './batch.js';
import type { Claim } from './claim.js';
import { channelWorks, tellChannel } from './channel-news.js';
import type { LaneChannel } from './lane-channel.js';
import { closingOf, droppedBy, logEntryOf, newsOf, toldBy, type Settlement } from './settlement.js';

/** A claim whose outcome is known. */
export interface Ended {
  readonly channel: LaneChannel;
  readonly claim: Claim;
  readonly settlement: Settlement;
}

/** One statement, so all or nothing; entries of the log are written also where the lease was lost meanwhile. */
const settleSql = (now: string): string =>
  `WITH ended AS (
     SELECT * FROM unnest($1::bigint[], $2::int[], $3::text[], $4::text[], $5::boolean[], $6::int[], $7::float8[],
                          $8::boolean[], $9::text[], $10::text[])
       AS e(id, version, status, error, doubt, untried, after, untouched, logged, logged_error)),
   closed AS (
     UPDATE outbound_message m SET lease_until = NULL, version = m.version + 1, updated_at = now(), status = e.status,
            sent_at = CASE WHEN e.status = 'sent' THEN $11::timestamptz ELSE m.sent_at END,
            last_error = CASE WHEN e.untouched THEN m.last_error ELSE e.error END,
            deaths = CASE WHEN e.untouched THEN m.deaths ELSE 0 END,
            in_doubt = m.in_doubt OR e.doubt, attempts = m.attempts - e.untried,
            next_attempt_at = coalesce(${now} + make_interval(secs => e.after), m.next_attempt_at)
     FROM ended e WHERE m.id = e.id AND m.status = 'sending' AND m.version = e.version RETURNING m.id),
   logged AS (
     INSERT INTO delivery_attempt (message_id, at, outcome, error)
     SELECT id, $11::timestamptz, logged, logged_error FROM ended WHERE logged IS NOT NULL),
   dropped AS (
     UPDATE notification n SET status = 'skipped', status_reason = gone.reason, updated_at = now()
     FROM unnest($12::bigint[], $13::text[]) AS gone(id, reason)
     WHERE n.id = gone.id AND n.status = 'pending' AND n.message_id IN (SELECT id FROM closed)),
   works AS (${channelWorks('$15', now)})
   UPDATE notification n SET status = 'sent', updated_at = now()
   FROM unnest($14::bigint[]) AS told(id)
   WHERE n.id = told.id AND n.status = 'pending' AND n.message_id IN (SELECT id FROM closed)`;

/**
 * Writes down what became of a claimed message and its rows. Where another worker has taken the message over since, that
 * one has the say. The rows of a failed message stay pending, so that a message that is sent again is whole.
 * @param now the database's clock, as SQL
 */
export function settler(dataSource: DataSource, clock: Clock, now: string): (ended: Ended) => Promise<void> {
  const batch = new Batch<Ended, void>(
    async (ended) => {
      await dataSource.query(settleSql(now), valuesOf(ended, new Date(clock.now())));
      return [];
    },
    { apart: true, gatherMs: 0 },
  );
  return async (ended) => {
    await batch.do(ended);
    // After what went well at the same moment: failures beside it are no failures in a row.
    await tellChannel(dataSource, ended.channel, ended.claim, newsOf(ended.settlement), now);
  };
}

function valuesOf(ended: readonly Ended[], at: Date): unknown[] {
  const closings = ended.map(({ settlement }) => closingOf(settlement));
  const entries = ended.map(({ settlement }) => logEntryOf(settlement));
  const dropped = ended.flatMap(({ settlement }) => droppedBy(settlement));
  const working = ended.filter(({ settlement }) => newsOf(settlement) === 'works');
  return [
    ended.map(({ claim }) => claim.id),
    ended.map(({ claim }) => claim.version),
    closings.map(({ status }) => status),
    closings.map(({ error }) => error),
    closings.map(({ doubt }) => doubt),
    closings.map(({ untried }) => untried),
    closings.map(({ afterSeconds }) => afterSeconds),
    closings.map(({ untouched }) => untouched),
    entries.map(({ outcome }) => outcome),
    entries.map(({ error }) => error),
    at,
    dropped.map(({ id }) => id),
    dropped.map(({ reason }) => reason),
    ended.flatMap(({ settlement }) => toldBy(settlement)),
    [...new Set(working.map(({ channel }) => channel.id))],
  ];
}
