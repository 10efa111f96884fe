import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import { Channel } from './channel.entity.js';
import { Day, Instant, Ref, Text, VersionedRow } from './columns.js';
import type { NotificationChannel } from './notification-channel.js';
import { Person } from './person.entity.js';

/**
 * `failed`: refused for good, or tried as often as is sensible. `quarantined`: whoever tried it died of it, again and
 * again. Both wait for the office, which may send them again.
 */
export const MESSAGE_STATUSES = ['pending', 'sending', 'sent', 'failed', 'quarantined', 'skipped'] as const;
export type MessageStatus = (typeof MESSAGE_STATUSES)[number];

/**
 * One message to one person or group on one outside channel; carries all notifications grouped into it. The version
 * moves with every claim, every result and every decision of the office: of two who act on one state, one wins, and a
 * worker that lost its lease has no say. A message of version 1 was never tried and still takes notifications.
 */
@Entity('outbound_message')
@Check('outbound_message_recipient', '(person_id IS NULL) <> (channel_id IS NULL)')
@Index('outbound_message_key', ['key'], { unique: true })
@Index('outbound_message_due_idx', ['channel', 'nextAttemptAt', 'id'], { where: `status = 'pending'` })
@Index('outbound_message_lease_idx', ['leaseUntil'], { where: `status = 'sending'` })
@Index('outbound_message_day_idx', ['kind', 'day'])
@Index('outbound_message_log_idx', ['jurisdictionId', 'id'])
export class OutboundMessage extends VersionedRow {
  /** Business key: `daily:2027-12-28:17`, `issued:plan:5:17`, `digest:2027-W52:3:17`. */
  @Text()
  key: string;

  /** Whose office sees it in the delivery log; null for what belongs to no single one. */
  @Ref({ nullable: true })
  jurisdictionId: string | null;

  /** Null where a group chat or a system is told. */
  @Ref({ nullable: true })
  personId: string | null;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id' })
  person?: Relation<Person> | null;

  @Text({ default: 'email' })
  channel: Exclude<NotificationChannel, 'inbox'>;

  /** The group chat or system; null where a person is told. */
  @Ref({ nullable: true })
  channelId: string | null;

  @ManyToOne(() => Channel, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'channel_id' })
  endpoint?: Relation<Channel> | null;

  @Text()
  kind: 'daily' | 'event' | 'digest';

  @Day()
  day: string;

  @Text({ default: 'pending' })
  status: MessageStatus;

  /** Tries that count towards the last one; a pause that the channel asked for uses none up. */
  @Column({ type: 'int', default: 0 })
  attempts: number;

  /** Tries in a row in which the worker died. */
  @Column({ type: 'int', default: 0 })
  deaths: number;

  /** A person sent it by hand just now: it does not wait for the end of the quiet hours. */
  @Column({ type: 'boolean', default: false })
  byHand: boolean;

  /** Technical times read the database's own clock, so that workers with skewed clocks agree. */
  @Instant({ default: () => 'now()' })
  nextAttemptAt: Date;

  @Instant({ nullable: true })
  leaseUntil: Date | null;

  /** A try began whose end nobody knows: it may have arrived. Later tries carry the same id. */
  @Column({ type: 'boolean', default: false })
  inDoubt: boolean;

  /** Of the injected clock. */
  @Instant({ nullable: true })
  sentAt: Date | null;

  @Text({ nullable: true })
  lastError: string | null;
}
