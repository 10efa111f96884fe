import {
  BREAKER_FAILURES,
  MESSAGE_DECISIONS,
  maskPhone,
  mayDecide,
  plainReason,
  type MessageChannel,
} from '@app/domain';
import type { Actor } from '../access/actor.js';
import { WorkflowError } from '../errors/workflow-error.js';
import type { WorkflowContext } from '../shared/context.js';
import { cutPage, idPlace } from '../shared/cursor.js';
import { select } from '../shared/database.js';
import { toInstant, toInstantOrNull } from '../shared/instants.js';
import type {
  ChannelHealth,
  DeliveryDetail,
  DeliveryItem,
  DeliveryTry,
  DeliveryView,
  Id,
  Page,
} from '../views/index.js';
import {
  NEWEST,
  deliveryScope,
  selectDeliveries,
  type MessageQuery,
  type DeliveryRow,
} from './delivery-rows.js';

type ItemRow = Omit<DeliveryItem, 'reason'> & { readonly reason: string };
type TryRow = Omit<DeliveryTry, 'at' | 'error'> & { readonly at: Date; readonly error: string | null };
type HealthRow = Omit<ChannelHealth, 'openUntil' | 'lastSentAt' | 'lastError'> & {
  readonly openUntil: Date | null;
  readonly lastSentAt: Date | null;
  readonly lastError: string | null;
};

/**
 * 投递记录: every message that leaves the house, for the office of its jurisdiction. Admins, who keep addresses and
 * channels, see where messages go and whether they arrive, but not what they say.
 */
export class DeliveryLog {
  constructor(
    private readonly context: WorkflowContext,
    private readonly mailConfigured: boolean,
  ) {}

  /** Newest first. */
  async page(actor: Actor, query: MessageQuery): Promise<Page<DeliveryView>> {
    const rows = await selectDeliveries(this.context.dataSource.manager, deliveryScope(actor), query);
    const { shown, nextCursor } = cutPage(rows, query.limit, NEWEST, idPlace);
    return { items: shown.map(toDelivery), nextCursor };
  }

  /** With what it carries, as far as the person may read that, and every try. */
  async read(actor: Actor, id: Id): Promise<DeliveryDetail> {
    const { manager } = this.context.dataSource;
    const scope = deliveryScope(actor);
    const [row] = await selectDeliveries(manager, scope, { limit: 1 }, id);
    if (row === undefined) throw new WorkflowError('NOT_FOUND');
    const items = await select<ItemRow>(
      manager,
      `SELECT id, task_id AS "taskId", title, body, status_reason AS reason FROM notification
       WHERE message_id = $1 AND jurisdiction_id = ANY($2::bigint[]) ORDER BY id`,
      [id, scope.read],
    );
    const tries = await select<TryRow>(
      manager,
      'SELECT id, at, outcome, error FROM delivery_attempt WHERE message_id = $1 ORDER BY id',
      [id],
    );
    return { ...toDelivery(row), items: row.own ? items : null, tries: tries.map(toTry) };
  }

  /** How the channels of the person's jurisdictions are doing, and that of the mail. */
  async channels(actor: Actor): Promise<ChannelHealth[]> {
    const rows = await select<HealthRow>(
      this.context.dataSource.manager,
      `SELECT c.id, c.kind, c.name, c.open_until AS "openUntil", c.last_error AS "lastError",
              c.last_sent_at AS "lastSentAt",
              CASE WHEN NOT c.active THEN 'off' WHEN c.open_until > clock_timestamp() THEN 'resting'
                   WHEN c.failures >= $2 THEN 'trying'
                   WHEN c.kind = 'email' AND NOT $3 THEN 'unconfigured' ELSE 'working' END AS state,
              (SELECT count(*)::int FROM outbound_message m WHERE m.status IN ('pending', 'sending') AND m.channel = c.kind
                 AND (m.channel_id = c.id OR m.channel_id IS NULL AND m.jurisdiction_id = ANY($1::bigint[]))) AS waiting
       FROM channel c WHERE c.kind = 'email' OR c.jurisdiction_id = ANY($1::bigint[]) ORDER BY c.kind <> 'email', c.id`,
      [deliveryScope(actor).seen, BREAKER_FAILURES, this.mailConfigured],
    );
    return rows.map(toHealth);
  }
}

function addressOf(channel: MessageChannel, { email, phone }: DeliveryRow): string {
  if (channel === 'sms') return phone === null ? '' : maskPhone(phone);
  return channel === 'email' ? (email ?? '') : '';
}

export function toDelivery(row: DeliveryRow): DeliveryView {
  const { email: _email, phone: _phone, own, title, reason, createdAt, nextAt, sentAt, ...rest } = row;
  return {
    ...rest,
    address: addressOf(row.channel, row),
    reason: plainReason(reason),
    title: own ? title : null,
    createdAt: toInstant(createdAt),
    nextAt: toInstantOrNull(nextAt),
    sentAt: toInstantOrNull(sentAt),
    may: own ? MESSAGE_DECISIONS.filter((decision) => mayDecide(row.state, decision)) : [],
  };
}

const toTry = ({ at, error, ...row }: TryRow): DeliveryTry => ({
  ...row,
  at: toInstant(at),
  error: plainReason(error),
});

const toHealth = ({ openUntil, lastSentAt, lastError, ...row }: HealthRow): ChannelHealth => ({
  ...row,
  openUntil: row.state === 'resting' ? toInstantOrNull(openUntil) : null,
  lastSentAt: toInstantOrNull(lastSentAt),
  lastError: plainReason(lastError),
});
