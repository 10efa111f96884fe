import { BREAKER_FAILURES } from '@app/domain';
import type { DataSource } from 'typeorm';
import { restMs } from './breaker.js';
import type { Claim } from './claim.js';
import type { LaneChannel } from './lane-channel.js';

/** What a try says about its channel: it works, nothing, or it failed or wants a pause, with the reason. */
export type ChannelNews = 'works' | 'nothing' | { readonly error: string; readonly pauseMs: number | null };

/** A row that every message of the channel would write is written when it says something new. */
const STALE = `interval '10 seconds'`;
const LONGEST_ROW = 8;

/** The rests after the fifth, sixth … failure in a row, in seconds. */
const rests = (): number[] =>
  Array.from({ length: LONGEST_ROW }, (_, index) => restMs(BREAKER_FAILURES + index) / 1000);

/** What a message that went well says, of all channels in the parameter; most of the time nothing is to be written. */
export const channelWorks = (ids: string, now: string): string =>
  `UPDATE channel SET failures = 0, open_until = NULL, last_error = NULL, last_sent_at = ${now}
   WHERE id = ANY (${ids}::bigint[])
     AND (failures > 0 OR open_until IS NOT NULL OR last_error IS NOT NULL OR last_sent_at IS NULL
          OR last_sent_at < ${now} - ${STALE})`;

/**
 * Notes on the channel's row, for every worker, what a try has shown besides; that it works stands there already. What was
 * under way when the channel was put to rest says nothing new: only the one that tries it again makes the rest longer.
 */
export async function tellChannel(
  dataSource: DataSource,
  { id }: LaneChannel,
  claim: Claim,
  news: ChannelNews,
  now: string,
): Promise<void> {
  if (news === 'nothing') return giveBack(dataSource, id, claim);
  if (news === 'works') return;
  const counts = `($6 OR open_until IS NULL OR open_until <= ${now})`;
  await dataSource.query(
    `UPDATE channel SET last_error = $2,
            failures = CASE
              WHEN $3::float8 IS NOT NULL THEN greatest(failures + 1, $4::int)
              WHEN ${counts} THEN failures + 1 ELSE failures END,
            open_until = CASE
              WHEN $3 IS NOT NULL THEN greatest(open_until, ${now} + make_interval(secs => $3))
              WHEN ${counts} AND failures + 1 >= $4
                THEN ${now} + make_interval(secs => ($5::float8[])[least(failures + 2 - $4, cardinality($5::float8[]))])
              ELSE open_until END
     WHERE id = $1`,
    [
      ...[id, news.error, news.pauseMs === null ? null : news.pauseMs / 1000],
      ...[BREAKER_FAILURES, rests(), claim.probe],
    ],
  );
}

/** Nothing left the house: the place in the pace is free again, and the next message may try the channel. */
async function giveBack(dataSource: DataSource, id: string, { grantedAt, probe }: Claim): Promise<void> {
  if (grantedAt === null && !probe) return;
  await dataSource.query(
    `UPDATE channel SET grants = array_remove(grants, $2::timestamptz),
            open_until = CASE WHEN $3 THEN NULL ELSE open_until END WHERE id = $1`,
    [id, grantedAt, probe],
  );
}
