import { randomBytes } from 'node:crypto';
import type { Clock } from '@app/config';
import { dayInShanghai } from '@app/domain';
import type { DeliveryOptions, DeliverySummary, Outgoing, Senders } from '@app/notifications';
import {
  announce,
  Channel,
  createSecretBox,
  type ChannelKind,
  type NotificationDraft,
} from '@app/persistence';
import type { DataSource } from 'typeorm';

export const FROM = '牵头督办 <qiantou@example.gov.cn>';

export const NOTHING_DONE: DeliverySummary = { sent: 0, skipped: 0, retry: 0, waits: 0, failed: 0 };

/** What a worker gives the delivery, with these ways out. */
export const deliveryOptions = (dataSource: DataSource, clock: Clock, senders: Senders): DeliveryOptions => ({
  ...{ dataSource, clock, senders },
  box: createSecretBox(randomBytes(32)),
  config: {
    mail: { from: FROM, smtpUrl: null },
    http: {
      publicUrl: 'https://qiantou.example.gov.cn',
      ...{ host: '', port: 1, cookieSecure: false, uploadMaxBytes: 1 },
    },
  },
});

interface DueMilestone {
  readonly jurisdictionId: string;
  readonly personId: string;
  readonly milestoneId: string;
  readonly taskId: string;
  readonly title: string;
  readonly due: string;
}

/** Reminds the people of the lead units of every milestone, as the sweep does, each on these channels. */
export async function remind(
  dataSource: DataSource,
  now: number,
  channels: NotificationDraft['channels'] = ['inbox', 'email'],
): Promise<void> {
  const slot = dayInShanghai(now);
  const due = await dataSource.query<DueMilestone[]>(
    `SELECT DISTINCT m.jurisdiction_id AS "jurisdictionId", ms.person_id AS "personId", m.id AS "milestoneId",
            t.id AS "taskId", t.title, m.due
     FROM milestone m JOIN task t ON t.id = m.task_id
     JOIN assignment a ON a.task_id = t.id AND a.role = 'lead'
     JOIN membership ms ON ms.unit_id = a.unit_id AND ms.role IN ('contact', 'head') ORDER BY m.id, ms.person_id`,
  );
  const drafts = due.map((row): NotificationDraft => ({
    businessKey: `on-day|milestone:${row.milestoneId}|${row.due}`,
    ...{ jurisdictionId: row.jurisdictionId, personId: row.personId, taskId: row.taskId, slot, channels },
    ...{ kind: row.due < slot ? 'overdue' : 'reminder', step: 'on-day', title: row.title, body: row.title },
    ...{ subjectType: 'milestone', subjectId: row.milestoneId, group: `daily:${slot}`, groupKind: 'daily' },
  }));
  await dataSource.transaction((manager) => announce(manager, drafts, new Date(now)));
}

export const addChannel = (
  dataSource: DataSource,
  kind: ChannelKind,
  jurisdictionId: string,
): Promise<Channel> =>
  dataSource.getRepository(Channel).save({ kind, jurisdictionId, name: `${kind}通道` } as Channel);

/** Writes so many messages of one line each to a group chat or system. */
export async function writeToChannel(dataSource: DataSource, channel: Channel, count: number): Promise<void> {
  await dataSource.query(
    `WITH written AS (
       INSERT INTO outbound_message (key, jurisdiction_id, channel_id, channel, kind, day)
       SELECT 'test:' || $1::bigint || ':' || gen_random_uuid(), $2, $1::bigint, $3, 'event', '2027-12-28'
       FROM generate_series(1, $4::int) RETURNING id, key)
     INSERT INTO notification (key, jurisdiction_id, channel_id, channel, kind, step, slot, subject_type, subject_id,
                               title, body, at, message_id)
     SELECT key || '|n', $2, $1::bigint, $3, 'completed', 'completed', '2027-12-28', 'plan', 1, '方案已办结', '方案已办结。',
            now(), id FROM written`,
    [channel.id, channel.jurisdictionId, channel.kind, count],
  );
}

/** Senders for every kind that do what they are told to. */
export function sendersThat(send: (message: Outgoing, channel: Channel['id']) => Promise<void>): Senders {
  return {
    senderFor: () => ({
      send: (message, channel) => send(message, channel.id),
      close: () => undefined,
    }),
    close: () => undefined,
  };
}
