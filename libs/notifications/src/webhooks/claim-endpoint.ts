import type { DataSource } from 'typeorm';

/** An endpoint that this worker alone may send to until its lease runs out. */
export interface EndpointClaim {
  readonly id: string;
  readonly jurisdictionId: string;
  readonly url: string;
  /** Sealed. */
  readonly secret: string;
  readonly events: readonly string[];
  readonly active: boolean;
  readonly failures: number;
  /** With the id it tells this claim from a later one. */
  readonly claim: number;
}

/** Longer than one request may take; renewed before each. */
export const WEBHOOK_LEASE_SECONDS = 30;

type QueryWithCount<T> = [T[], number];

/**
 * Takes the endpoint that has waited longest and has something to be told: changes beyond its cursor, unless it is
 * waiting after a failure, or what a person asked for. One worker at a time has it, so one request at a time is under
 * way to it and the order is kept.
 */
export async function claimEndpoint(
  dataSource: DataSource,
  leaseSeconds: number,
): Promise<EndpointClaim | null> {
  const [rows] = await dataSource.query<QueryWithCount<EndpointClaim>>(
    `UPDATE webhook_endpoint SET claim = claim + 1, updated_at = now(),
            lease_until = clock_timestamp() + make_interval(secs => $1)
     WHERE id = (
       SELECT e.id FROM webhook_endpoint e LEFT JOIN audit_head h ON h.jurisdiction_id = e.jurisdiction_id
       WHERE (e.lease_until IS NULL OR e.lease_until < clock_timestamp())
         AND ((e.active AND e.next_at <= clock_timestamp() AND h.count > e.cursor)
              OR EXISTS (SELECT 1 FROM webhook_delivery d WHERE d.endpoint_id = e.id AND d.status = 'pending'))
       ORDER BY e.next_at, e.id LIMIT 1 FOR UPDATE OF e SKIP LOCKED)
     RETURNING id, jurisdiction_id AS "jurisdictionId", url, secret, events, active, failures, claim`,
    [leaseSeconds],
  );
  return rows[0] ?? null;
}

/** Keeps the endpoint for the next request. @returns false where it was changed or another worker has it by now */
export async function renewClaim(
  dataSource: DataSource,
  { id, claim }: EndpointClaim,
  leaseSeconds: number,
): Promise<boolean> {
  const [, renewed] = await dataSource.query<QueryWithCount<unknown>>(
    `UPDATE webhook_endpoint SET lease_until = clock_timestamp() + make_interval(secs => $3)
     WHERE id = $1 AND claim = $2 AND lease_until IS NOT NULL`,
    [id, claim, leaseSeconds],
  );
  return renewed === 1;
}

/** Others may have it again; it goes to the end of the queue. */
export async function releaseClaim(dataSource: DataSource, { id, claim }: EndpointClaim): Promise<void> {
  await dataSource.query(
    `UPDATE webhook_endpoint SET lease_until = NULL, next_at = greatest(next_at, clock_timestamp())
     WHERE id = $1 AND claim = $2`,
    [id, claim],
  );
}
