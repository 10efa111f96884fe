import {
  MESSAGE_DECISION_LABELS,
  MESSAGE_STATE_LABELS,
  jurisdictionsWith,
  mayDecide,
  type MessageDecision,
} from '@app/domain';
import { inTransaction } from '@app/persistence';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { audit } from '../audit/audit.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { eachAlone } from '../shared/bulk.js';
import { nowOf, wake, type WorkflowContext } from '../shared/context.js';
import { requireVersion, selectOne } from '../shared/database.js';
import type { SeenVersion } from '../tasks/task-transitions.js';
import type { BulkRow, Id } from '../views/index.js';
import { toDelivery } from './delivery-log.js';
import { deliveryScope, selectDeliveries, type DeliveryRow } from './delivery-rows.js';

const DROPPED = '办公室已放弃发送';

/** Tries anew from the beginning, also in the quiet hours; what it carries is looked at again when it is sent. */
const RESEND = [
  `UPDATE outbound_message SET status = 'pending', attempts = 0, deaths = 0, by_hand = true, last_error = NULL,
          next_attempt_at = clock_timestamp(), version = version + 1, updated_at = now() WHERE id = $1`,
  `UPDATE notification SET status = 'pending', status_reason = '', updated_at = now()
   WHERE message_id = $1 AND status = 'skipped'`,
];

const DROP = [
  `UPDATE outbound_message SET status = 'skipped', last_error = '${DROPPED}', version = version + 1,
          updated_at = now() WHERE id = $1`,
  `UPDATE notification SET status = 'skipped', status_reason = '${DROPPED}', updated_at = now()
   WHERE message_id = $1 AND status = 'pending'`,
];

const STATEMENTS: Readonly<Record<MessageDecision, readonly string[]>> = { resend: RESEND, drop: DROP };

/** 重发 and 放弃: by the office, of what was not sent. */
export class DeliveryDecisions {
  constructor(private readonly context: WorkflowContext) {}

  /** Each on its own: what one of them refuses keeps no other back. */
  async decideAll(
    actor: Actor,
    items: readonly SeenVersion[],
    decision: MessageDecision,
  ): Promise<BulkRow[]> {
    const rows = await eachAlone(items, (item) => this.decide(actor, item, decision));
    if (decision === 'resend') await wake(this.context);
    return rows;
  }

  private async decide(
    actor: Actor,
    { id, version }: SeenVersion,
    decision: MessageDecision,
  ): Promise<number> {
    const at = nowOf(this.context);
    await inTransaction(this.context.dataSource, async (manager) => {
      const row = await lockMessage(manager, actor, id);
      await requireVersion(row, version, () => Promise.resolve(toDelivery(row)));
      if (!mayDecide(row.state, decision)) {
        const values = { state: MESSAGE_STATE_LABELS[row.state], action: MESSAGE_DECISION_LABELS[decision] };
        throw new WorkflowError('DELIVERY_STEP_NOT_ALLOWED', { values });
      }
      for (const statement of STATEMENTS[decision]) await manager.query(statement, [id]);
      await audit(manager, actor, at, {
        jurisdictionId: await ownJurisdiction(manager, actor, id),
        action: `delivery.${decision}`,
        subjectId: id,
        before: { state: row.state },
        after: { state: decision === 'resend' ? 'pending' : 'skipped' },
      });
    });
    return version + 1;
  }
}

async function lockMessage(manager: EntityManager, actor: Actor, id: Id): Promise<DeliveryRow> {
  await manager.query('SELECT FROM outbound_message WHERE id = $1 FOR UPDATE', [id]);
  const [row] = await selectDeliveries(manager, deliveryScope(actor), { limit: 1 }, id);
  if (row === undefined) throw new WorkflowError('NOT_FOUND');
  if (!row.own) throw new WorkflowError('FORBIDDEN');
  return row;
}

/** In whose trail the decision stands; of what belongs to several, the first that the person decides for. */
async function ownJurisdiction(manager: EntityManager, actor: Actor, id: Id): Promise<Id> {
  const found = await selectOne<{ id: Id }>(
    manager,
    `SELECT jurisdiction_id AS id FROM (
       SELECT jurisdiction_id FROM outbound_message WHERE id = $1
       UNION SELECT jurisdiction_id FROM notification WHERE message_id = $1) known
     WHERE jurisdiction_id = ANY($2::bigint[]) ORDER BY 1 LIMIT 1`,
    [id, jurisdictionsWith(actor, ['office'])],
  );
  if (found === undefined) throw new WorkflowError('NOT_FOUND');
  return found.id;
}
