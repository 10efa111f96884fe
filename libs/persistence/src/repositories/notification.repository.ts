import type { EntityManager } from 'typeorm';
import type {
  Notification,
  NotificationChannel,
  NotificationKind,
  NotificationStatus,
  OutboundMessage,
} from '../entities/index.js';

/** One thing to tell one person; becomes one row per channel. Group chats and systems are told through their channel. */
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
  readonly channels: readonly PersonalChannel[];
  /** What the mails of one cause are grouped by, apart from the person: `daily:2027-12-28`, `issued:plan:5`. */
  readonly group: string;
  readonly groupKind: OutboundMessage['kind'];
  /** Set where the step's time had passed unseen: the row records it, nobody is told. */
  readonly skipped?: string;
  /** A person asks for it just now: it goes out in the quiet hours too. */
  readonly byHand?: true;
}

/** The channels that reach one person. */
export type PersonalChannel = Extract<NotificationChannel, 'inbox' | 'email' | 'sms'>;

const CHUNK = 1000;

const keyOf = (draft: NotificationDraft, channel: PersonalChannel): string =>
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
    byHand: _byHand,
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

/** One notification and the message it goes out with. */
interface Carried {
  readonly key: string;
  readonly messageKey: string;
  readonly jurisdictionId: string;
  readonly personId: string;
  readonly channel: PersonalChannel;
  readonly kind: OutboundMessage['kind'];
  readonly day: string;
  readonly byHand: boolean;
}

const messageKeyOf = ({ group, personId }: NotificationDraft, channel: PersonalChannel): string =>
  channel === 'email' ? `${group}:${personId}` : `${group}:${personId}:${channel}`;

function carriedOf(draft: NotificationDraft, created: ReadonlySet<string>): Carried[] {
  if (draft.skipped !== undefined) return [];
  const { jurisdictionId, personId, groupKind: kind, slot: day, byHand = false } = draft;
  return draft.channels
    .filter((channel) => channel !== 'inbox' && created.has(keyOf(draft, channel)))
    .map((channel) => ({
      key: keyOf(draft, channel),
      messageKey: messageKeyOf(draft, channel),
      ...{ jurisdictionId, personId, channel, kind, day, byHand },
    }));
}

const CARRIED = `jsonb_to_recordset($1::jsonb) AS wanted(
  key text, "messageKey" text, "jurisdictionId" bigint, "personId" bigint, channel text, kind text, day date,
  "byHand" boolean)`;

/**
 * Puts new notifications into their group's message, one a channel. A message that was tried already, with success or
 * in doubt, is closed: its repetition must say what the first try said. A notification that finds its message closed
 * stays without one, and the next workday's sweep puts it into that day's message.
 */
async function attach(
  manager: EntityManager,
  drafts: readonly NotificationDraft[],
  created: ReadonlySet<string>,
): Promise<void> {
  const carried = drafts.flatMap((draft) => carriedOf(draft, created));
  if (carried.length === 0) return;
  const parameters = [JSON.stringify(carried)];
  await manager.query(
    `INSERT INTO outbound_message (key, jurisdiction_id, person_id, channel, kind, day, by_hand)
     SELECT "messageKey", CASE WHEN min("jurisdictionId") = max("jurisdictionId") THEN min("jurisdictionId") END,
            "personId", channel, kind, min(day), bool_or("byHand")
     FROM ${CARRIED} GROUP BY "messageKey", "personId", channel, kind ORDER BY "messageKey"
     ON CONFLICT (key) DO NOTHING`,
    parameters,
  );
  await manager.query(
    `WITH open AS (SELECT id, key FROM outbound_message
                   WHERE key IN (SELECT "messageKey" FROM ${CARRIED}) AND status = 'pending' AND version = 1
                   ORDER BY id FOR UPDATE)
     UPDATE notification n SET message_id = open.id
     FROM open, ${CARRIED}
     WHERE open.key = wanted."messageKey" AND n.key = wanted.key AND n.status = 'pending' AND n.message_id IS NULL`,
    parameters,
  );
}

/**
 * Writes notifications and their messages, in the transaction of whatever caused them. A key that exists already
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
