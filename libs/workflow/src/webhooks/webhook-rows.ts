import type { EntityManager } from 'typeorm';
import { jurisdictionsWith } from '@app/domain';
import type { Actor } from '../access/actor.js';
import { WorkflowError } from '../errors/workflow-error.js';
import { select } from '../shared/database.js';
import type { Id, WebhookView } from '../views/index.js';

const ADMIN = ['admin'] as const;

export const adminPlaces = (actor: Actor): string[] => jurisdictionsWith(actor, ADMIN);

/** Endpoints of the jurisdictions that the person administers, by id; one of them with `id`. */
export function endpointRows(
  manager: EntityManager,
  actor: Actor,
  id?: Id,
): Promise<Omit<WebhookView, 'secret'>[]> {
  return select(
    manager,
    `SELECT e.id, e.jurisdiction_id AS "jurisdictionId", e.name, e.url, e.events, e.active, e.failures,
            e.disabled_reason AS "disabledReason", e.version,
            greatest(coalesce(h.count, 0) - e.cursor, 0)::int AS behind
     FROM webhook_endpoint e LEFT JOIN audit_head h ON h.jurisdiction_id = e.jurisdiction_id
     WHERE e.jurisdiction_id = ANY($1::bigint[]) AND ($2::bigint IS NULL OR e.id = $2::bigint) ORDER BY e.id`,
    [adminPlaces(actor), id ?? null],
  );
}

/** Locks an endpoint for a change. What is not theirs does not exist for them. */
export async function lockEndpoint(
  manager: EntityManager,
  actor: Actor,
  id: Id,
): Promise<Omit<WebhookView, 'secret'>> {
  await manager.query('SELECT 1 FROM webhook_endpoint WHERE id = $1 FOR UPDATE', [id]);
  const [row] = await endpointRows(manager, actor, id);
  if (row === undefined) throw new WorkflowError('NOT_FOUND');
  return row;
}
