import type { CalendarDay } from '@app/domain';
import { openDueSql, type Notification } from '@app/persistence';
import type { DataSource } from 'typeorm';
import { isReminder, pointlessReason, type ReminderState } from './pointless.js';
import type { DroppedRow } from './settlement.js';

/** A notification of a message, with what its subject looks like at this moment. */
export interface MessageRow extends ReminderState {
  readonly id: string;
  /** What it is about: `milestone:12`, `report:3:17:2027-W05`. */
  readonly subject: string;
  readonly step: string;
  readonly title: string;
  readonly body: string;
  readonly subjectType: Notification['subjectType'];
  readonly subjectId: string;
  readonly taskId: string | null;
  readonly taskCode: string | null;
  readonly taskTitle: string | null;
  readonly issuedAt: Date | null;
  readonly leadUnit: string | null;
  readonly milestoneName: string | null;
  /** Of the milestone. */
  readonly due: CalendarDay | null;
}

/** A row and the message it belongs to. */
export interface LoadedRow extends MessageRow {
  readonly messageId: string;
}

/** The rows of these messages that nobody has been told yet. */
export function loadMessageRows(dataSource: DataSource, messageIds: readonly string[]): Promise<LoadedRow[]> {
  return dataSource.query<LoadedRow[]>(
    `SELECT n.id, n.message_id AS "messageId", n.kind, split_part(n.key, '|', 2) AS subject, n.step, n.title, n.body, n.subject_type AS "subjectType", n.subject_id AS "subjectId",
            CASE WHEN n.kind IN ('reminder', 'overdue') THEN split_part(n.key, '|', 3)::date END AS "announcedDue",
            CASE WHEN n.kind IN ('reminder', 'overdue') THEN ${openDueSql('n')} END AS "openDue",
            n.task_id AS "taskId", t.code AS "taskCode", t.title AS "taskTitle", t.state AS "taskState",
            t.issued_at AS "issuedAt", m.name AS "milestoneName", m.state AS "milestoneState", m.due,
            (SELECT string_agg(coalesce(u.name, a.printed_name), '、' ORDER BY a.sort)
             FROM assignment a LEFT JOIN unit u ON u.id = a.unit_id
             WHERE a.task_id = t.id AND a.role = 'lead') AS "leadUnit"
     FROM notification n
     LEFT JOIN task t ON t.id = n.task_id
     LEFT JOIN milestone m ON n.subject_type = 'milestone' AND m.id = n.subject_id
     WHERE n.message_id = ANY ($1::bigint[]) AND n.status = 'pending' ORDER BY n.id`,
    [messageIds],
  );
}

/** Of several steps of one subject only the newest is worth telling: an older one waited for this message. */
function supersededIds(rows: readonly MessageRow[]): ReadonlySet<string> {
  const newest = new Map<string, string>();
  const superseded = new Set<string>();
  for (const row of rows.filter(isReminder)) {
    const earlier = newest.get(row.subject);
    if (earlier !== undefined) superseded.add(earlier);
    newest.set(row.subject, row.id);
  }
  return superseded;
}

export interface SortedRows {
  readonly told: readonly MessageRow[];
  readonly dropped: readonly DroppedRow[];
}

/** Parts what is worth telling from what has become pointless since it was written. */
export function sortRows(rows: readonly MessageRow[]): SortedRows {
  const dropped = rows.flatMap((row) => {
    const reason = pointlessReason(row);
    return reason === null ? [] : [{ id: row.id, reason }];
  });
  const gone = new Set(dropped.map((row) => row.id));
  const alive = rows.filter((row) => !gone.has(row.id));
  const superseded = supersededIds(alive);
  return {
    told: alive.filter((row) => !superseded.has(row.id)),
    dropped: [...dropped, ...[...superseded].map((id) => ({ id, reason: '已由更新的提醒代替' }))],
  };
}
