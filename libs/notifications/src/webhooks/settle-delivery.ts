import { dayInShanghai } from '@app/domain';
import { announce, AuditEvent, inTransaction } from '@app/persistence';
import type { DataSource, EntityManager } from 'typeorm';
import type { EndpointClaim } from './claim-endpoint.js';
import type { OutgoingEvent } from './next-event.js';
import { retryPauseMs } from './retry-times.js';
import type { SendResult } from './send-request.js';
import { WEBHOOK_TEXTS } from './webhook-texts.zh.js';

export type DeliveryOutcome = 'delivered' | 'retry' | 'failed';

/** The receiver says that it is gone for good. */
const GONE = 410;

/** Writes down what became of a request, and moves the cursor or the next try. @returns null where the claim was lost */
export async function settleDelivery(
  dataSource: DataSource,
  endpoint: EndpointClaim,
  event: OutgoingEvent,
  result: SendResult,
  at: Date,
): Promise<DeliveryOutcome | null> {
  return inTransaction(dataSource, async (manager) => {
    const failures = await failuresOf(manager, endpoint);
    if (failures === null) return null;
    if (event.deliveryId !== null) return settleAsked(manager, event.deliveryId, result, at);
    if (result.error === '') return settleDelivered(manager, endpoint, event, result, at);
    const pause = result.status === GONE ? null : retryPauseMs(failures + 1);
    const outcome = pause === null ? 'failed' : 'retry';
    await log(manager, {
      endpoint,
      event,
      result,
      at,
      outcome,
      nextAt: pause === null ? null : new Date(at.getTime() + pause),
    });
    await manager.query(
      `UPDATE webhook_endpoint SET failures = failures + 1, updated_at = now(),
              next_at = clock_timestamp() + make_interval(secs => $2) WHERE id = $1`,
      [endpoint.id, (pause ?? 0) / 1000],
    );
    if (pause === null) await disable(manager, endpoint, result.error, at);
    return outcome;
  });
}

async function failuresOf(manager: EntityManager, { id, claim }: EndpointClaim): Promise<number | null> {
  const [row] = await manager.query<{ failures: number }[]>(
    'SELECT failures FROM webhook_endpoint WHERE id = $1 AND claim = $2 AND lease_until IS NOT NULL FOR UPDATE',
    [id, claim],
  );
  return row?.failures ?? null;
}

async function settleDelivered(
  manager: EntityManager,
  endpoint: EndpointClaim,
  event: OutgoingEvent,
  result: SendResult,
  at: Date,
): Promise<DeliveryOutcome> {
  await log(manager, { endpoint, event, result, at, outcome: 'delivered', nextAt: null });
  await manager.query(
    `UPDATE webhook_endpoint SET cursor = greatest(cursor, $2::bigint), failures = 0, disabled_reason = '',
            updated_at = now() WHERE id = $1`,
    [endpoint.id, event.seq],
  );
  return 'delivered';
}

/** What a person asked for is tried once. */
async function settleAsked(
  manager: EntityManager,
  deliveryId: string,
  { status, error }: SendResult,
  at: Date,
): Promise<DeliveryOutcome> {
  const outcome = error === '' ? 'delivered' : 'failed';
  await manager.query(
    `UPDATE webhook_delivery SET status = $2, response_status = $3, error = $4, at = $5, next_at = NULL,
            attempt = attempt + 1, updated_at = now() WHERE id = $1`,
    [deliveryId, outcome, status, error, at],
  );
  return outcome;
}

interface LogEntry {
  readonly endpoint: EndpointClaim;
  readonly event: OutgoingEvent;
  readonly result: SendResult;
  readonly at: Date;
  readonly outcome: DeliveryOutcome;
  readonly nextAt: Date | null;
}

async function log(manager: EntityManager, entry: LogEntry): Promise<void> {
  const { endpoint, event, result, at, outcome, nextAt } = entry;
  await manager.query(
    `INSERT INTO webhook_delivery AS known (jurisdiction_id, endpoint_id, seq, type, attempt, status, response_status,
                                            error, at, next_at)
     VALUES ($1, $2, $3, $4, 1, $5, $6, $7, $8, $9)
     ON CONFLICT (endpoint_id, seq) DO UPDATE SET attempt = known.attempt + 1, status = excluded.status,
       response_status = excluded.response_status, error = excluded.error, at = excluded.at,
       next_at = excluded.next_at, updated_at = now()`,
    [
      ...[endpoint.jurisdictionId, endpoint.id, event.seq, event.body.type, outcome],
      ...[result.status, result.error, at, nextAt],
    ],
  );
}

/** Nobody may believe that another system is being told while it is not: the office and the admins hear of it. */
async function disable(
  manager: EntityManager,
  endpoint: EndpointClaim,
  reason: string,
  at: Date,
): Promise<void> {
  const { id, jurisdictionId, claim } = endpoint;
  const [rows] = await manager.query<[{ name: string }[], number]>(
    `UPDATE webhook_endpoint SET active = false, disabled_reason = $2, version = version + 1 WHERE id = $1 RETURNING name`,
    [id, reason],
  );
  const name = rows[0]?.name ?? '';
  await manager.insert(AuditEvent, {
    ...{ at, actorId: null, actorName: '系统', via: 'system', jurisdictionId },
    ...{ action: 'webhook.disable', subjectType: 'webhook', subjectId: id, note: reason },
    before: { active: true },
    after: { active: false },
  });
  const people = await manager.query<{ id: string }[]>(
    `SELECT DISTINCT p.id FROM membership m JOIN person p ON p.id = m.person_id AND p.active
     WHERE m.jurisdiction_id = $1 AND m.role IN ('office', 'admin') ORDER BY p.id`,
    [jurisdictionId],
  );
  const drafts = people.map(({ id: personId }) => ({
    businessKey: `webhook_disabled|webhook:${id}|${claim}`,
    ...({ jurisdictionId, personId, kind: 'webhook_disabled', step: 'webhook_disabled' } as const),
    slot: dayInShanghai(at.getTime()),
    ...({ subjectType: 'webhook', subjectId: id, taskId: null } as const),
    ...WEBHOOK_TEXTS.disabled(name, reason),
    channels: ['inbox'] as const,
    group: `webhook_disabled:${id}:${claim}`,
    groupKind: 'event' as const,
  }));
  await announce(manager, drafts, at);
}
