import type { CalendarDay } from '@app/domain';
import type { EntityManager } from 'typeorm';
import { isReminder, pointlessReason, type ReminderState } from '../delivery/pointless.js';
import { sentenceOn } from '../sentence.js';
import type { PlanItem } from './sweep.types.js';

interface LeftoverRow extends Omit<PlanItem, 'outcome' | 'sentence'>, Omit<ReminderState, 'kind' | 'due'> {
  readonly issuedAt: Date | null;
  readonly body: string;
}

/** The people whose message of the day has been tried already: what is new for them waits for the next one. */
export async function alreadyMailed(manager: EntityManager, day: CalendarDay): Promise<ReadonlySet<string>> {
  const rows = await manager.query<{ personId: string }[]>(
    `SELECT person_id AS "personId" FROM outbound_message
     WHERE kind = 'daily' AND day = $1 AND NOT (status = 'pending' AND attempts = 0)`,
    [day],
  );
  return new Set(rows.map((row) => row.personId));
}

/**
 * What waits for the next daily message, as lines of a plan: mails whose message had gone out when they appeared, or
 * whose message was never tried on its day.
 */
export async function leftovers(manager: EntityManager, day: CalendarDay): Promise<PlanItem[]> {
  const rows = await manager.query<LeftoverRow[]>(
    `SELECT n.key, n.kind, n.channel, n.person_id AS "personId", p.name AS "personName", p.email, n.step, n.body,
            coalesce((SELECT u.name FROM membership ms JOIN unit u ON u.id = ms.unit_id
                      WHERE ms.person_id = p.id ORDER BY ms.id LIMIT 1), '') AS "unitName",
            n.task_id AS "taskId", coalesce(t.code, '') AS "taskCode", coalesce(t.title, n.title) AS "taskTitle",
            t.state AS "taskState", t.issued_at AS "issuedAt", mi.id AS "milestoneId",
            coalesce(mi.name, '') AS "milestoneName", mi.state AS "milestoneState", mi.due,
            CASE WHEN n.kind IN ('reminder', 'overdue') THEN split_part(n.key, '|', 3)::date END AS "announcedDue"
     FROM notification n
     JOIN person p ON p.id = n.person_id AND p.active
     LEFT JOIN outbound_message m ON m.id = n.message_id
     LEFT JOIN task t ON t.id = n.task_id
     LEFT JOIN milestone mi ON n.subject_type = 'milestone' AND mi.id = n.subject_id
     WHERE n.channel = 'email' AND n.status = 'pending' AND n.kind <> 'digest'
       AND (n.message_id IS NULL
            OR (m.kind = 'daily' AND m.status = 'pending' AND m.attempts = 0 AND m.day < $1))
     ORDER BY n.id`,
    [day],
  );
  return rows.filter((row) => pointlessReason(row) === null).map((row) => itemOf(row, day));
}

function itemOf(row: LeftoverRow, day: CalendarDay): PlanItem {
  const { issuedAt, body, taskState: _task, milestoneState: _milestone, announcedDue: _due, ...item } = row;
  const { due } = item;
  const dated = isReminder(item) && due !== null && issuedAt !== null;
  return { ...item, outcome: 'send', sentence: dated ? sentenceOn({ due, issuedAt }, day) : body };
}

/** An earlier day's message that was never tried gives its rows to today's, so that nobody gets two in a day. */
async function release(
  manager: EntityManager,
  day: CalendarDay,
  personIds: readonly string[],
): Promise<void> {
  await manager.query(
    `WITH stale AS (
       UPDATE outbound_message SET status = 'skipped', last_error = '已并入之后的每日提醒', updated_at = now()
       WHERE kind = 'daily' AND status = 'pending' AND attempts = 0 AND day < $1 AND person_id = ANY($2)
       RETURNING id)
     UPDATE notification n SET message_id = NULL FROM stale WHERE n.message_id = stale.id AND n.status = 'pending'`,
    [day, personIds],
  );
}

/**
 * Puts what waits into the people's message of the day, unless that one has been tried already. To be called in the
 * transaction that announces the day's own reminders, so that a delivery in between cannot send half of a message.
 * @returns the keys of the notifications that moved
 */
export async function attachLeftovers(
  manager: EntityManager,
  day: CalendarDay,
  personIds: readonly string[],
): Promise<string[]> {
  await release(manager, day, personIds);
  await manager.query(
    `INSERT INTO outbound_message (key, person_id, channel, kind, day)
     SELECT DISTINCT 'daily:' || $1::text || ':' || person_id, person_id, 'email', 'daily', $1::date
     FROM notification
     WHERE channel = 'email' AND status = 'pending' AND kind <> 'digest' AND message_id IS NULL AND person_id = ANY($2)
     ORDER BY 1
     ON CONFLICT (key) DO NOTHING`,
    [day, personIds],
  );
  const [moved] = await manager.query<[{ key: string }[], number]>(
    `WITH open AS (
       SELECT id, person_id FROM outbound_message
       WHERE key IN (SELECT 'daily:' || $1::text || ':' || id FROM unnest($2::bigint[]) AS wanted(id))
         AND status = 'pending' AND attempts = 0 FOR UPDATE)
     UPDATE notification n SET message_id = open.id FROM open
     WHERE n.person_id = open.person_id AND n.channel = 'email' AND n.status = 'pending' AND n.kind <> 'digest'
       AND n.message_id IS NULL
     RETURNING n.key`,
    [day, personIds],
  );
  return moved.map((row) => row.key);
}
