import type { EntityManager } from 'typeorm';
import type {
  Notification,
  NotificationChannel,
  NotificationKind,
  NotificationStatus,
  OutboundMessage,
} from '../entities/index.js';

/** One thing to tell one person; becomes one row per channel. */
export interface NotificationDraft {
  /** What makes it unique apart from person and channel: `before-7|milestone:12|2027-12-31`. */
  readonly businessKey: string;
  readonly jurisdictionId: string;
  readonly personId: string;
  readonly kind: NotificationKind;
  readonly step: string;
  readonly slot: string;
  readonly subjectType: Notification['subjectType'];
  readonly subjectId: string;
  readonly taskId: string | null;
  readonly title: string;
  readonly body: string;
  readonly channels: readonly NotificationChannel[];
  /** What the mails of one cause are grouped by, apart from the person: `daily:2027-12-28`, `issued:plan:5`. */
  readonly group: string;
  readonly groupKind: OutboundMessage['kind'];
  /** Set where the step's time had passed unseen: the row records it, nobody is told. */
  readonly skipped?: string;
}

const CHUNK = 1000;

const keyOf = (draft: NotificationDraft, channel: NotificationChannel): string =>
  `${draft.businessKey}|${draft.personId}|${channel}`;

interface NewRow extends Pick<
  NotificationDraft,
  | 'jurisdictionId'
  | 'personId'
  | 'kind'
  | 'step'
  | 'slot'
  | 'subjectType'
  | 'subjectId'
  | 'taskId'
  | 'title'
  | 'body'
> {
  readonly key: string;
  readonly channel: NotificationChannel;
  readonly status: NotificationStatus;
  readonly statusReason: string;
}

function toRows(draft: NotificationDraft): NewRow[] {
  const {
    businessKey: _businessKey,
    channels,
    group: _group,
    groupKind: _groupKind,
    skipped,
    ...rest
  } = draft;
  return channels.map((channel) => ({
    ...rest,
    channel,
    key: keyOf(draft, channel),
    status: skipped !== undefined ? 'skipped' : channel === 'inbox' ? 'sent' : 'pending',
    statusReason: skipped ?? '',
  }));
}

/** One statement and one parameter for a whole chunk: a sweep after a long downtime writes many thousands. */
async function insertNew(manager: EntityManager, rows: readonly NewRow[], at: Date): Promise<string[]> {
  const created = await manager.query<{ key: string }[]>(
    `INSERT INTO notification (key, jurisdiction_id, person_id, channel, kind, step, slot, subject_type, subject_id,
                               task_id, title, body, at, status, status_reason)
     SELECT key, "jurisdictionId", "personId", channel, kind, step, slot, "subjectType", "subjectId",
            "taskId", title, body, $2, status, "statusReason"
     FROM jsonb_to_recordset($1::jsonb) AS fresh(
       key text, "jurisdictionId" bigint, "personId" bigint, channel text, kind text, step text, slot date,
       "subjectType" text, "subjectId" bigint, "taskId" bigint, title text, body text, status text,
       "statusReason" text)
     ON CONFLICT (key) DO NOTHING RETURNING key`,
    [JSON.stringify(rows), at],
  );
  return created.map((row) => row.key);
}

/**
 * Puts new mails into their group's message. A message that was tried already, with success or in doubt, is closed:
 * its repetition must say what the first try said. A mail that finds its message closed stays without one, and the
 * next workday's sweep puts it into that day's message.
 */
async function attach(
  manager: EntityManager,
  drafts: readonly NotificationDraft[],
  created: ReadonlySet<string>,
): Promise<void> {
  const mailed = drafts.filter((draft) => draft.skipped === undefined && created.has(keyOf(draft, 'email')));
  if (mailed.length === 0) return;
  const keys = mailed.map((draft) => `${draft.group}:${draft.personId}`);
  await manager.query(
    `INSERT INTO outbound_message (key, person_id, channel, kind, day)
     SELECT DISTINCT ON (key) key, person_id, 'email', kind, day
     FROM unnest($1::text[], $2::bigint[], $3::text[], $4::date[]) AS wanted(key, person_id, kind, day)
     ON CONFLICT (key) DO NOTHING`,
    [keys, mailed.map((d) => d.personId), mailed.map((d) => d.groupKind), mailed.map((d) => d.slot)],
  );
  await manager.query(
    `WITH open AS (SELECT id, key FROM outbound_message
                   WHERE key = ANY($1) AND status = 'pending' AND attempts = 0 FOR UPDATE)
     UPDATE notification n SET message_id = open.id
     FROM open, unnest($1::text[], $2::text[]) AS wanted(message_key, notification_key)
     WHERE open.key = wanted.message_key AND n.key = wanted.notification_key
       AND n.status = 'pending' AND n.message_id IS NULL`,
    [keys, mailed.map((d) => keyOf(d, 'email'))],
  );
}

/**
 * Writes notifications and their mails, in the transaction of whatever caused them. A key that exists already
 * is left as it is, so the same cause may announce itself any number of times.
 * @returns the keys that were new
 */
export async function announce(
  manager: EntityManager,
  drafts: readonly NotificationDraft[],
  at: Date,
): Promise<string[]> {
  const created: string[] = [];
  for (let start = 0; start < drafts.length; start += CHUNK) {
    const chunk = drafts.slice(start, start + CHUNK);
    const added = await insertNew(manager, chunk.flatMap(toRows), at);
    created.push(...added);
    await attach(manager, chunk, new Set(added));
  }
  return created;
}
