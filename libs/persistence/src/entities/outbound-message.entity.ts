import { Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import { Day, Instant, Ref, Row, Text } from './columns.js';
import { Person } from './person.entity.js';

export const MESSAGE_STATUSES = ['pending', 'sending', 'sent', 'failed', 'skipped'] as const;
export type MessageStatus = (typeof MESSAGE_STATUSES)[number];

/** One message to one person on one outside channel; carries all notifications grouped into it. */
@Entity('outbound_message')
@Index('outbound_message_key', ['key'], { unique: true })
@Index('outbound_message_queue_idx', ['status', 'nextAttemptAt'])
@Index('outbound_message_day_idx', ['kind', 'day'])
export class OutboundMessage extends Row {
  /** Business key: `daily:2027-12-28:17`, `issued:plan:5:17`, `digest:2027-W52:3:17`. */
  @Text()
  key: string;

  @Ref()
  personId: string;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id' })
  person?: Relation<Person>;

  @Text({ default: 'email' })
  channel: 'email';

  @Text()
  kind: 'daily' | 'event' | 'digest';

  @Day()
  day: string;

  @Text({ default: 'pending' })
  status: MessageStatus;

  @Column({ type: 'int', default: 0 })
  attempts: number;

  /** Technical times read the database's own clock, so that workers with skewed clocks agree. */
  @Instant({ default: () => 'now()' })
  nextAttemptAt: Date;

  @Instant({ nullable: true })
  leaseUntil: Date | null;

  /** Of the injected clock. */
  @Instant({ nullable: true })
  sentAt: Date | null;

  @Text({ nullable: true })
  lastError: string | null;
}
