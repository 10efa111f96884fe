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
 * Longer than any send may take (see SEND_TIMEOUT_MS), so a lease needs no renewing: when it runs out, its worker is
 * dead or has given up. Read from the database's clock, because workers' clocks differ.
 */
export const LEASE_SECONDS = 60;

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
