import { Check, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import { Channel } from './channel.entity.js';
import { Day, Instant, Ref, Row, Text } from './columns.js';
import type { NotificationChannel } from './notification-channel.js';
import { OutboundMessage } from './outbound-message.entity.js';
import { Person } from './person.entity.js';

export const NOTIFICATION_KINDS = [
  'issued',
  'accepted',
  'objected',
  'reassigned',
  'subtask',
  'reported',
  'milestone_confirmed',
  'milestone_returned',
  'task_returned',
  'completed',
  'report_submitted',
  'report_returned',
  'report_chased',
  'extension_requested',
  'extension_decided',
  'revised',
  'instructed',
  'instruction_answered',
  'paper',
  'unit_changed',
  'calendar_changed',
  'reminder',
  'overdue',
  'digest',
  'bulletin',
  'webhook_disabled',
  'channel_test',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];
export type NotificationStatus = 'pending' | 'sent' | 'skipped';

/** 提醒: one thing one person, or one group, is told on one channel. The key makes a second one impossible. */
@Entity('notification')
@Index('notification_key', ['key'], { unique: true })
@Index('notification_inbox_idx', ['personId', 'channel', 'id'])
@Index('notification_message_idx', ['messageId'])
@Index('notification_subject_idx', ['subjectType', 'subjectId'])
@Check('notification_recipient', '(person_id IS NULL) <> (channel_id IS NULL)')
@Index('notification_waiting_idx', ['personId', 'channelId'], {
  where: `message_id IS NULL AND status = 'pending'`,
})
export class Notification extends Row {
  /** step | subject | slot | recipient | channel. */
  @Text()
  key: string;

  @Ref()
  jurisdictionId: string;

  /** Null where a group chat or a system is told. */
  @Ref({ nullable: true })
  personId: string | null;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id' })
  person?: Relation<Person> | null;

  /** The group chat or system; null where a person is told. */
  @Ref({ nullable: true })
  channelId: string | null;

  @ManyToOne(() => Channel, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'channel_id' })
  endpoint?: Relation<Channel> | null;

  @Text()
  channel: NotificationChannel;

  @Text()
  kind: NotificationKind;

  /** Step of the reminder policy (before-7, overdue-14 …) or the event's name. */
  @Text()
  step: string;

  /** The day it was meant for. */
  @Day()
  slot: string;

  @Text()
  subjectType:
    | 'task'
    | 'milestone'
    | 'subtask'
    | 'plan'
    | 'digest'
    | 'bulletin'
    | 'paper'
    | 'webhook'
    | 'channel'
    | 'instruction'
    | 'unit'
    | 'calendar'
    | 'report'
    | 'report_duty';

  @Ref()
  subjectId: string;

  @Ref({ nullable: true })
  taskId: string | null;

  @Text()
  title: string;

  @Text()
  body: string;

  @Instant()
  at: Date;

  @Text({ default: 'pending' })
  status: NotificationStatus;

  /** Why it was skipped. */
  @Text({ default: '' })
  statusReason: string;

  @Instant({ nullable: true })
  readAt: Date | null;

  @Ref({ nullable: true })
  messageId: string | null;

  @ManyToOne(() => OutboundMessage, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'message_id' })
  message?: Relation<OutboundMessage> | null;
}
