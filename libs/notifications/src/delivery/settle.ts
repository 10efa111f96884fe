import type { DataSource, EntityManager } from 'typeorm';
import { inTransaction } from '@app/persistence';
import type { Claim } from './claim.js';

/** A row that is not told any more, and why. */
export interface DroppedRow {
  readonly id: string;
  readonly reason: string;
}

export type Settlement =
  | { readonly outcome: 'sent'; readonly rowIds: readonly string[]; readonly dropped: readonly DroppedRow[] }
  | { readonly outcome: 'skipped'; readonly reason: string; readonly dropped: readonly DroppedRow[] }
  | { readonly outcome: 'retry'; readonly error: string; readonly afterMs: number }
  | { readonly outcome: 'failed'; readonly error: string };

/** False where another worker has taken the message over since: then it has the say. */
async function close(manager: EntityManager, claim: Claim, set: string, values: unknown[]): Promise<boolean> {
  const [, changed] = await manager.query<[unknown[], number]>(
    `UPDATE outbound_message SET lease_until = NULL, updated_at = now(), ${set}
     WHERE id = $1 AND status = 'sending' AND attempts = $2`,
    [claim.id, claim.attempt, ...values],
  );
  return changed === 1;
}

async function closeWith(
  manager: EntityManager,
  claim: Claim,
  settlement: Settlement,
  at: Date,
): Promise<boolean> {
  switch (settlement.outcome) {
    case 'sent':
      return close(manager, claim, `status = 'sent', sent_at = $3, last_error = NULL`, [at]);
    case 'skipped':
      return close(manager, claim, `status = 'skipped', last_error = $3`, [settlement.reason]);
    case 'failed':
      return close(manager, claim, `status = 'failed', last_error = $3`, [settlement.error]);
    case 'retry':
      return close(
        manager,
        claim,
        `status = 'pending', last_error = $3, next_attempt_at = clock_timestamp() + make_interval(secs => $4)`,
        [settlement.error, settlement.afterMs / 1000],
      );
  }
}

/** The rows of a failed message stay pending, so that a message put back to pending by hand is whole. */
async function settleRows(manager: EntityManager, settlement: Settlement): Promise<void> {
  if (settlement.outcome !== 'sent' && settlement.outcome !== 'skipped') return;
  await manager.query(
    `UPDATE notification n SET status = 'skipped', status_reason = dropped.reason, updated_at = now()
     FROM unnest($1::bigint[], $2::text[]) AS dropped(id, reason) WHERE n.id = dropped.id AND n.status = 'pending'`,
    [settlement.dropped.map((row) => row.id), settlement.dropped.map((row) => row.reason)],
  );
  if (settlement.outcome !== 'sent') return;
  await manager.query(
    `UPDATE notification SET status = 'sent', updated_at = now() WHERE id = ANY($1) AND status = 'pending'`,
    [settlement.rowIds],
  );
}

/** One entry of the delivery log for each time the server was spoken to, also where the lease was lost meanwhile. */
async function logAttempt(
  manager: EntityManager,
  claim: Claim,
  settlement: Settlement,
  at: Date,
): Promise<void> {
  if (settlement.outcome === 'skipped') return;
  const error = settlement.outcome === 'sent' ? null : settlement.error;
  await manager.query(
    `INSERT INTO delivery_attempt (message_id, at, outcome, error) VALUES ($1, $2, $3, $4)`,
    [claim.id, at, error === null ? 'sent' : 'failed', error],
  );
}

/** Writes down what became of a claimed message and its rows, all or nothing. */
export async function settle(
  dataSource: DataSource,
  claim: Claim,
  settlement: Settlement,
  at: Date,
): Promise<void> {
  await inTransaction(dataSource, async (manager) => {
    await logAttempt(manager, claim, settlement, at);
    if (await closeWith(manager, claim, settlement, at)) await settleRows(manager, settlement);
  });
}
