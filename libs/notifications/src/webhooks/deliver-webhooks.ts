import { systemClock, type AppConfig, type Clock } from '@app/config';
import type { SecretBox } from '@app/persistence';
import type { DataSource } from 'typeorm';
import {
  claimEndpoint,
  releaseClaim,
  renewClaim,
  WEBHOOK_LEASE_SECONDS,
  type EndpointClaim,
} from './claim-endpoint.js';
import { nextAsked, nextChange, type OutgoingEvent } from './next-event.js';
import { outgoingAddress, OutgoingRefused, systemResolver, type Resolver } from './outgoing-address.js';
import { sendRequest, type SendResult } from './send-request.js';
import { settleDelivery, type DeliveryOutcome } from './settle-delivery.js';
import { signRequest } from './sign.js';

export interface WebhookOptions {
  readonly dataSource: DataSource;
  readonly clock: Clock;
  readonly config: Pick<AppConfig, 'webhooks'>;
  readonly box: SecretBox;
  /** Once aborted no further request is begun; those under way are finished. */
  readonly signal?: AbortSignal;
  readonly resolve?: Resolver;
  readonly leaseSeconds?: number;
  readonly timeoutMs?: number;
}

export type WebhookSummary = Readonly<Record<DeliveryOutcome, number>>;

/** Endpoints served at once; each by one request at a time. */
const LANES = 4;
/** So that one endpoint with a long way to go does not keep a lane for itself. */
const EVENTS_PER_CLAIM = 100;
const KEPT = '30 days';

/**
 * Tells every endpoint what it has not been told yet, in the order of the audit trail; may run in any number of workers
 * at once. An event counts as told when the receiver has answered 2xx and that is written down. When the worker dies between
 * the two, the event is sent again after the lease under the same `webhook-id`.
 */
export async function deliverWebhooks(options: WebhookOptions): Promise<WebhookSummary> {
  const summary = { delivered: 0, retry: 0, failed: 0 };
  if (options.config.webhooks.hosts.length === 0) return summary;
  const lane = async (): Promise<void> => {
    while (options.signal?.aborted !== true) {
      const claim = await claimEndpoint(options.dataSource, leaseOf(options));
      if (claim === null) return;
      await serve(options, claim, (outcome) => (summary[outcome] += 1));
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: LANES }, lane));
  const broken = ends.find((end) => end.status === 'rejected');
  if (broken !== undefined) throw broken.reason;
  return summary;
}

const leaseOf = ({ leaseSeconds }: WebhookOptions): number => leaseSeconds ?? WEBHOOK_LEASE_SECONDS;

async function serve(
  options: WebhookOptions,
  endpoint: EndpointClaim,
  count: (outcome: DeliveryOutcome) => void,
): Promise<void> {
  const { dataSource, signal } = options;
  for (let sent = 0; sent < EVENTS_PER_CLAIM && signal?.aborted !== true; sent++) {
    if (!(await renewClaim(dataSource, endpoint, leaseOf(options)))) return;
    const event = await nextFor(options, endpoint);
    if (event === null) break;
    const result = await send(options, endpoint, event);
    const outcome = await settleDelivery(dataSource, endpoint, event, result, new Date(options.clock.now()));
    if (outcome === null) return;
    count(outcome);
    if (outcome !== 'delivered' && event.deliveryId === null) break;
  }
  await forget(dataSource, endpoint);
  await releaseClaim(dataSource, endpoint);
}

/** What a person asked for comes first and goes out while the endpoint is switched off too: to try it. */
async function nextFor(
  { dataSource }: WebhookOptions,
  endpoint: EndpointClaim,
): Promise<OutgoingEvent | null> {
  const asked = await nextAsked(dataSource, endpoint);
  if (asked !== null) return asked;
  if (!(await isDue(dataSource, endpoint))) return null;
  const head = await headOf(dataSource, endpoint);
  const change = await nextChange(dataSource, endpoint);
  if (change === null) await passOver(dataSource, endpoint, head);
  return change;
}

async function isDue(dataSource: DataSource, { id }: EndpointClaim): Promise<boolean> {
  const [row] = await dataSource.query<{ due: boolean }[]>(
    'SELECT active AND next_at <= clock_timestamp() AS due FROM webhook_endpoint WHERE id = $1',
    [id],
  );
  return row?.due ?? false;
}

async function headOf(dataSource: DataSource, { jurisdictionId }: EndpointClaim): Promise<string> {
  const [row] = await dataSource.query<{ count: string }[]>(
    'SELECT count FROM audit_head WHERE jurisdiction_id = $1',
    [jurisdictionId],
  );
  return row?.count ?? '0';
}

/** Up to a place that was read before looking, nothing is left that the endpoint wants. */
async function passOver(dataSource: DataSource, { id, claim }: EndpointClaim, head: string): Promise<void> {
  await dataSource.query(
    'UPDATE webhook_endpoint SET cursor = greatest(cursor, $3::bigint) WHERE id = $1 AND claim = $2',
    [id, claim, head],
  );
}

async function send(
  options: WebhookOptions,
  endpoint: EndpointClaim,
  event: OutgoingEvent,
): Promise<SendResult> {
  const { config, resolve = systemResolver, box, timeoutMs } = options;
  try {
    const address = await outgoingAddress(endpoint.url, config.webhooks.hosts, resolve);
    // The receiver compares it with its own time; a drill's clock would not pass there.
    const at = new Date(systemClock.now());
    return await sendRequest(
      address,
      signRequest(box.open(endpoint.secret), event.messageId, at, event.body),
      timeoutMs,
    );
  } catch (error) {
    if (error instanceof OutgoingRefused) return { status: null, error: error.message };
    return { status: null, error: '签名密钥读不出来：主密钥换过了，请更换签名密钥' };
  }
}

/** The log is for finding faults, the audit trail is what lasts. */
async function forget(dataSource: DataSource, { id }: EndpointClaim): Promise<void> {
  await dataSource.query(
    `DELETE FROM webhook_delivery WHERE endpoint_id = $1 AND status IN ('delivered', 'failed')
       AND updated_at < now() - interval '${KEPT}'`,
    [id],
  );
}
