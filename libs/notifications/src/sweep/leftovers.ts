import type { CalendarDay } from '@app/domain';
import { openDueSql } from '@app/persistence';
import type { EntityManager } from 'typeorm';
import { recipientOf } from './items.js';
import type { PlanItem } from './sweep.types.js';
import { messageKey, stillWaiting } from './write-chunk.js';

export interface LeftoverScope {
  readonly day: CalendarDay;
  /** Jurisdictions whose send time is still to come; their people's messages wait for it. */
  readonly later: readonly string[];
}

const WAITS = `n.channel <> 'inbox' AND n.status = 'pending' AND n.kind <> 'digest'`;

/** Reminders whose subject is over, or has another day by now, go the way of the message and are left out there. */
const POINTED = `(t.state IS NULL OR t.state <> 'cancelled')
  AND (n.kind NOT IN ('reminder', 'overdue') OR ${openDueSql('n')} = split_part(n.key, '|', 3)::date)`;

/**
 * What waits for the next daily message, as lines of a plan: rows whose message had gone out when they appeared, or
 * whose message was never tried on its day.
 */
export function leftovers(manager: EntityManager, { day, later }: LeftoverScope): Promise<PlanItem[]> {
  return manager.query<PlanItem[]>(
    `SELECT n.key, 'send' AS outcome, n.kind, n.channel, n.person_id AS "personId", n.channel_id AS "channelId",
            coalesce(p.name, c.name) AS "personName", p.email, NULL AS subject, n.step, n.body AS sentence,
            coalesce((SELECT u.name FROM membership ms JOIN unit u ON u.id = ms.unit_id
                      WHERE ms.person_id = p.id ORDER BY ms.id LIMIT 1),
                     (SELECT u.name FROM unit u WHERE u.id = c.unit_id), '') AS "unitName",
            n.task_id AS "taskId", coalesce(t.code, '') AS "taskCode", coalesce(t.title, n.title) AS "taskTitle",
            mi.id AS "milestoneId", coalesce(mi.name, '') AS "milestoneName",
            coalesce(mi.due, CASE WHEN n.kind IN ('reminder', 'overdue') THEN split_part(n.key, '|', 3)::date END) AS due
     FROM notification n
     LEFT JOIN person p ON p.id = n.person_id
     LEFT JOIN channel c ON c.id = n.channel_id
     LEFT JOIN outbound_message today ON today.key = ${messageKey('$1::text', 'n')}
     LEFT JOIN task t ON t.id = n.task_id
     LEFT JOIN milestone mi ON n.subject_type = 'milestone' AND mi.id = n.subject_id
     WHERE n.id IN (SELECT n.id FROM notification n WHERE ${WAITS} AND n.message_id IS NULL
                    UNION ALL SELECT n.id FROM outbound_message m JOIN notification n ON n.message_id = m.id
                    WHERE m.kind = 'daily' AND m.status = 'pending' AND m.version = 1 AND m.day < $1::date)
       AND ${WAITS} AND coalesce(p.active, true) AND NOT ${stillWaiting('n', '$2')}
       AND (today.id IS NULL OR (today.status = 'pending' AND today.version = 1))
       AND ${POINTED}`,
    [day, later],
  );
}

/** A message that waited is not told beside a newer step of the same subject. */
export function withoutReplaced(waiting: readonly PlanItem[], fresh: readonly PlanItem[]): PlanItem[] {
  const place = (item: PlanItem): string =>
    [recipientOf(item), item.channel, item.key.split('|')[1] ?? ''].join('|');
  const newer = fresh.filter((item) => item.channel !== 'inbox' && item.outcome === 'send');
  const replaced = new Set(newer.map(place));
  return waiting.filter((item) => item.subject !== null || !replaced.has(place(item)));
}

/** An earlier day's message that was never tried gives its rows to today's, so that nobody gets two in a day. */
async function release(manager: EntityManager, { day, later }: LeftoverScope): Promise<void> {
  await manager.query(
    `WITH old AS (
       SELECT m.id FROM outbound_message m
       WHERE m.kind = 'daily' AND m.status = 'pending' AND m.version = 1 AND m.day < $1::date AND NOT ${stillWaiting('m', '$2')}
       ORDER BY m.id FOR UPDATE),
     stale AS (
       UPDATE outbound_message m SET status = 'skipped', version = version + 1, last_error = '已并入之后的每日提醒', updated_at = now()
       FROM old WHERE m.id = old.id RETURNING m.id)
     UPDATE notification n SET message_id = NULL FROM stale WHERE n.message_id = stale.id AND n.status = 'pending'`,
    [day, later],
  );
}

/** Whether anything waits for the messages of the day, or they for being let go: what a sweep left that was cut off, too. */
export async function isAnythingHeld(manager: EntityManager, day: CalendarDay): Promise<boolean> {
  const [row] = await manager.query<{ held: boolean }[]>(
    `SELECT EXISTS (SELECT 1 FROM notification n WHERE ${WAITS} AND n.message_id IS NULL)
         OR EXISTS (SELECT 1 FROM outbound_message WHERE kind = 'daily' AND day <= $1 AND status = 'pending' AND version = 1
                    AND (day < $1 OR next_attempt_at > clock_timestamp())) AS held`,
    [day],
  );
  return row?.held ?? false;
}

/**
 * Puts what waits into the messages of the day, unless these have been tried already. Done before the day's messages
 * are let go, so that none leaves with half of what it carries.
 * @returns the keys of the notifications that moved
 */
export async function attachLeftovers(manager: EntityManager, scope: LeftoverScope): Promise<string[]> {
  await release(manager, scope);
  const { day, later } = scope;
  await manager.query(
    `INSERT INTO outbound_message (key, jurisdiction_id, person_id, channel_id, channel, kind, day, next_attempt_at)
     SELECT ${messageKey('$1::text', 'n')}, CASE WHEN min(n.jurisdiction_id) = max(n.jurisdiction_id) THEN min(n.jurisdiction_id) END,
            n.person_id, n.channel_id, n.channel, 'daily', $1::date, clock_timestamp() + interval '10 minutes'
     FROM notification n
     WHERE ${WAITS} AND n.message_id IS NULL AND NOT ${stillWaiting('n', '$2')}
     GROUP BY n.person_id, n.channel_id, n.channel ORDER BY 1
     ON CONFLICT (key) DO NOTHING`,
    [day, later],
  );
  const [moved] = await manager.query<[{ key: string }[], number]>(
    `WITH waiting AS MATERIALIZED (
       SELECT n.id, ${messageKey('$1::text', 'n')} AS message FROM notification n
       WHERE ${WAITS} AND n.message_id IS NULL AND NOT ${stillWaiting('n', '$2')}),
     open AS (
       SELECT m.id, m.key FROM outbound_message m
       WHERE m.key IN (SELECT message FROM waiting) AND m.status = 'pending' AND m.version = 1 ORDER BY m.id FOR UPDATE)
     UPDATE notification n SET message_id = open.id FROM waiting JOIN open ON open.key = waiting.message
     WHERE n.id = waiting.id AND n.status = 'pending' AND n.message_id IS NULL
     RETURNING n.key`,
    [day, later],
  );
  return moved.map((row) => row.key);
}

/** Lets the day's messages go. */
export async function letGo(manager: EntityManager, day: CalendarDay): Promise<void> {
  await manager.query(
    `UPDATE outbound_message SET next_attempt_at = clock_timestamp(), updated_at = now()
     WHERE id IN (SELECT id FROM outbound_message WHERE kind = 'daily' AND day = $1 AND status = 'pending' AND version = 1
                  AND next_attempt_at > clock_timestamp() ORDER BY id FOR UPDATE)`,
    [day],
  );
}
