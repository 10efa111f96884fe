import { inTransaction, WebhookDelivery } from '@app/persistence';
import type { Actor } from '../access/actor.js';
import { audit } from '../audit/audit.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { cutPage, decodeCursor, idPlace } from '../shared/cursor.js';
import { insertOne, select, selectOne } from '../shared/database.js';
import { nowOf, wake, type WorkflowContext } from '../shared/context.js';
import { toInstant, toInstantOrNull } from '../shared/instants.js';
import type { Id, WebhookDeliveryPage, WebhookDeliveryView } from '../views/index.js';
import { endpointRows, lockEndpoint } from './webhook-rows.js';

const SORT = 'newest';
const COLUMNS = `id, seq, type, attempt, status, response_status AS "responseStatus", error, at, next_at AS "nextAt"`;

interface DeliveryRow extends Omit<WebhookDeliveryView, 'at' | 'nextAt'> {
  readonly at: Date;
  readonly nextAt: Date | null;
}

export interface DeliveryQuery {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** What became of the events of an endpoint, and what a person asks to be sent besides. */
export class WebhookDeliveries {
  constructor(private readonly context: WorkflowContext) {}

  /** Newest first. */
  async page(actor: Actor, endpointId: Id, { cursor, limit }: DeliveryQuery): Promise<WebhookDeliveryPage> {
    const { manager } = this.context.dataSource;
    const [endpoint] = await endpointRows(manager, actor, endpointId);
    if (endpoint === undefined) throw new WorkflowError('NOT_FOUND');
    const before = cursor === undefined ? null : decodeCursor(SORT, cursor).id;
    const rows = await select<DeliveryRow>(
      manager,
      `SELECT ${COLUMNS} FROM webhook_delivery
       WHERE endpoint_id = $1 AND ($2::bigint IS NULL OR id < $2::bigint) ORDER BY id DESC LIMIT $3`,
      [endpointId, before, limit + 1],
    );
    const { shown, nextCursor } = cutPage(rows, limit, SORT, idPlace);
    return { items: shown.map(toView), nextCursor };
  }

  /** Sends something that means nothing, to try the address. */
  async test(actor: Actor, endpointId: Id): Promise<WebhookDeliveryView> {
    const at = nowOf(this.context);
    const id = await inTransaction(this.context.dataSource, async (manager) => {
      const { jurisdictionId } = await lockEndpoint(manager, actor, endpointId);
      const row = { jurisdictionId, endpointId, type: 'webhook.test', at };
      await audit(manager, actor, at, { jurisdictionId, action: 'webhook.test', subjectId: endpointId });
      return insertOne(manager, WebhookDelivery, row);
    });
    await wake(this.context);
    return this.read(id);
  }

  /** Sends an event again, under the id it had: the receiver can tell that it is the same. */
  async redeliver(actor: Actor, endpointId: Id, deliveryId: Id): Promise<WebhookDeliveryView> {
    const at = nowOf(this.context);
    await inTransaction(this.context.dataSource, async (manager) => {
      const { jurisdictionId } = await lockEndpoint(manager, actor, endpointId);
      const [, asked] = await manager.query<[unknown[], number]>(
        `UPDATE webhook_delivery SET status = 'pending', next_at = NULL, updated_at = now()
         WHERE id = $1 AND endpoint_id = $2 AND status IN ('delivered', 'failed')`,
        [deliveryId, endpointId],
      );
      if (asked !== 1) throw new WorkflowError('NOT_FOUND');
      const after = { deliveryId };
      await audit(manager, actor, at, {
        jurisdictionId,
        action: 'webhook.redeliver',
        subjectId: endpointId,
        after,
      });
    });
    await wake(this.context);
    return this.read(deliveryId);
  }

  private async read(id: Id): Promise<WebhookDeliveryView> {
    const row = await selectOne<DeliveryRow>(
      this.context.dataSource.manager,
      `SELECT ${COLUMNS} FROM webhook_delivery WHERE id = $1`,
      [id],
    );
    if (row === undefined) throw new WorkflowError('NOT_FOUND');
    return toView(row);
  }
}

const toView = ({ at, nextAt, ...row }: DeliveryRow): WebhookDeliveryView => ({
  ...row,
  at: toInstant(at),
  nextAt: toInstantOrNull(nextAt),
});
