import { Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import { Instant, Ref, Row, Text } from './columns.js';
import { OutboundMessage } from './outbound-message.entity.js';

/** One try to hand a message to its channel. */
@Entity('delivery_attempt')
@Index('delivery_attempt_message_idx', ['messageId'])
export class DeliveryAttempt extends Row {
  @Ref()
  messageId: string;

  @ManyToOne(() => OutboundMessage, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'message_id' })
  message?: Relation<OutboundMessage>;

  @Instant()
  at: Date;

  /** `in_doubt`: the worker died inside the try; whether it arrived is not known. */
  @Text()
  outcome: 'sent' | 'failed' | 'in_doubt';

  @Text({ nullable: true })
  error: string | null;
}
