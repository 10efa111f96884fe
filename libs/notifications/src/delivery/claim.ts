import type { CalendarDay } from '@app/domain';
import type { OutboundMessage } from '@app/persistence';
import type { DataSource } from 'typeorm';

/** A message this worker alone may send until its lease runs out. */
export interface Claim {
  readonly id: string;
  readonly key: string;
  readonly kind: OutboundMessage['kind'];
  readonly day: CalendarDay;
  readonly createdAt: Date;
  readonly personId: string;
  /** Counts this try; with the id it tells this claim from a later one of the same message. */
  readonly attempt: number;
}

/**
 * How long a message of a dead worker stays with it. Short, because somebody waits for that mail; a worker that is
 * alive renews its lease several times within it. Read from the database's clock, because workers' clocks differ.
 */
export const LEASE_SECONDS = 15;
const RENEWALS_PER_LEASE = 3;

export interface ClaimOptions {
  /** The day by the injected clock. */
  readonly today: CalendarDay;
  /** Whether daily messages left from earlier days may go out now: on workdays, from the send time on. */
  readonly onDuty: boolean;
  readonly leaseSeconds: number;
}

type QueryWithCount<T> = [T[], number];

/** Takes the message that has waited longest, or one whose worker died; null when there is none. */
export async function claimNext(dataSource: DataSource, options: ClaimOptions): Promise<Claim | null> {
  const [rows] = await dataSource.query<QueryWithCount<Claim>>(
    `UPDATE outbound_message SET status = 'sending', attempts = attempts + 1, updated_at = now(),
            lease_until = clock_timestamp() + make_interval(secs => $1)
     WHERE id = (
       SELECT id FROM outbound_message
       WHERE ((status = 'pending' AND next_attempt_at <= clock_timestamp())
              OR (status = 'sending' AND lease_until < clock_timestamp()))
         AND (kind <> 'daily' OR day >= $2 OR $3)
       ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
     RETURNING id, key, kind, day, created_at AS "createdAt", person_id AS "personId", attempts AS attempt`,
    [options.leaseSeconds, options.today, options.onDuty],
  );
  return rows[0] ?? null;
}

/** Keeps the lease while `work` runs; a renewal that fails is made up for by the next. */
export async function holdingLease<T>(
  dataSource: DataSource,
  claim: Claim,
  leaseSeconds: number,
  work: () => Promise<T>,
): Promise<T> {
  const renew = (): void => {
    dataSource
      .query(
        `UPDATE outbound_message SET lease_until = clock_timestamp() + make_interval(secs => $3)
         WHERE id = $1 AND attempts = $2 AND status = 'sending'`,
        [claim.id, claim.attempt, leaseSeconds],
      )
      .catch(() => undefined);
  };
  const timer = setInterval(renew, (leaseSeconds * 1000) / RENEWALS_PER_LEASE);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
