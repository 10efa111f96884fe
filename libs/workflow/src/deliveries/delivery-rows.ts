import { jurisdictionsWith, type MessageChannel, type MessageState } from '@app/domain';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { Bindings } from '../shared/bindings.js';
import { decodeCursor } from '../shared/cursor.js';
import { select } from '../shared/database.js';
import type { Id, Ref } from '../views/index.js';

export interface MessageQuery {
  readonly channel?: MessageChannel | undefined;
  readonly state?: MessageState | undefined;
  readonly inDoubt?: boolean | undefined;
  readonly personId?: Id | undefined;
  readonly unitId?: Id | undefined;
  readonly day?: string | undefined;
  readonly taskId?: Id | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** The jurisdictions whose messages a person sees, and those of whose content they see more than that it exists. */
export interface DeliveryScope {
  readonly seen: readonly Id[];
  readonly read: readonly Id[];
}

export const deliveryScope = (actor: Actor): DeliveryScope => ({
  seen: jurisdictionsWith(actor, ['office', 'admin']),
  read: jurisdictionsWith(actor, ['office']),
});

export interface DeliveryRow {
  readonly id: Id;
  readonly version: number;
  readonly jurisdiction: Ref | null;
  readonly channel: MessageChannel;
  readonly recipient: string;
  readonly unitName: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly kind: 'daily' | 'event' | 'digest';
  readonly day: string;
  readonly state: MessageState;
  readonly reason: string | null;
  readonly inDoubt: boolean;
  readonly attempts: number;
  readonly count: number;
  readonly title: string | null;
  readonly createdAt: Date;
  readonly nextAt: Date | null;
  readonly sentAt: Date | null;
  /** The person's office decides about it. */
  readonly own: boolean;
}

export const NEWEST = 'newest';

/** What belongs to several jurisdictions is seen by each of their offices. */
const isOf = (scope: string): string =>
  `(m.jurisdiction_id = ANY(${scope}::bigint[])
    OR m.jurisdiction_id IS NULL AND EXISTS (SELECT FROM notification n WHERE n.message_id = m.id
                                               AND n.jurisdiction_id = ANY(${scope}::bigint[])))`;

function conditions(query: Omit<MessageQuery, 'limit'>, bind: Bindings): string[] {
  const { channel, state, inDoubt, personId, unitId, day, taskId, cursor } = query;
  const where: string[] = [];
  if (channel !== undefined) where.push(`m.channel = ${bind.add(channel)}`);
  if (state !== undefined) where.push(`m.status = ${bind.add(state)}`);
  if (inDoubt === true) where.push('m.in_doubt');
  if (personId !== undefined) where.push(`m.person_id = ${bind.add(personId)}`);
  if (unitId !== undefined) {
    const unit = bind.add(unitId);
    where.push(
      `(c.unit_id = ${unit} OR m.person_id IN (SELECT person_id FROM membership WHERE unit_id = ${unit}))`,
    );
  }
  if (day !== undefined) where.push(`m.day = ${bind.add(day)}`);
  if (taskId !== undefined)
    where.push(`m.id IN (SELECT message_id FROM notification WHERE task_id = ${bind.add(taskId)})`);
  if (cursor !== undefined) where.push(`m.id < ${bind.add(decodeCursor(NEWEST, cursor).id)}`);
  return where;
}

/** Messages the scope shows, newest first, `limit` of them and one more. @param only one of them */
export function selectDeliveries(
  manager: EntityManager,
  { seen, read }: DeliveryScope,
  query: MessageQuery,
  only?: Id,
): Promise<DeliveryRow[]> {
  const bind = new Bindings();
  const [seenIds, readIds] = [bind.add(seen), bind.add(read)];
  const where = [isOf(seenIds), ...conditions(query, bind)];
  if (only !== undefined) where.push(`m.id = ${bind.add(only)}`);
  return select<DeliveryRow>(
    manager,
    `SELECT m.id, m.version, m.channel, m.kind, m.day, m.status AS state, m.last_error AS reason,
            m.in_doubt AS "inDoubt", m.attempts, m.created_at AS "createdAt", m.sent_at AS "sentAt",
            CASE WHEN m.status = 'pending' THEN m.next_attempt_at END AS "nextAt",
            CASE WHEN j.id IS NOT NULL THEN jsonb_build_object('id', j.id::text, 'name', j.name) END AS jurisdiction,
            coalesce(p.name, c.name, '') AS recipient, p.email, p.phone, coalesce(u.name, '') AS "unitName",
            ${isOf(readIds)} AS own, carried.count, carried.title
     FROM outbound_message m
     LEFT JOIN jurisdiction j ON j.id = m.jurisdiction_id
     LEFT JOIN person p ON p.id = m.person_id
     LEFT JOIN channel c ON c.id = m.channel_id
     LEFT JOIN LATERAL (SELECT name FROM unit WHERE id = coalesce(c.unit_id,
                          (SELECT unit_id FROM membership WHERE person_id = m.person_id ORDER BY id LIMIT 1))) u ON true
     LEFT JOIN LATERAL (SELECT count(*)::int AS count,
                               (array_agg(n.title ORDER BY n.id)
                                  FILTER (WHERE n.jurisdiction_id = ANY(${readIds}::bigint[])))[1] AS title
                        FROM notification n WHERE n.message_id = m.id) carried ON true
     WHERE ${where.join(' AND ')} ORDER BY m.id DESC LIMIT ${bind.add(query.limit + 1)}`,
    bind.values,
  );
}
