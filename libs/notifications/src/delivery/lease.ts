import type { DataSource } from 'typeorm';
import type { Claim } from './claim.js';
import type { ClaimOptions } from './claim-options.js';

const RENEWALS_PER_LEASE = 3;

/** Keeps the lease while `work` runs; a renewal that fails is made up for by the next. */
export async function holdingLease<T>(
  dataSource: DataSource,
  claim: Claim,
  { leaseSeconds, now }: ClaimOptions,
  work: () => Promise<T>,
): Promise<T> {
  const renew = (): void => {
    dataSource
      .query(
        `UPDATE outbound_message SET lease_until = ${now} + make_interval(secs => $3)
         WHERE id = $1 AND version = $2 AND status = 'sending'`,
        [claim.id, claim.version, leaseSeconds],
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
