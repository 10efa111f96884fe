import { Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import { Instant, Ref, Row, Text } from './columns.js';
import { WebhookEndpoint } from './webhook-endpoint.entity.js';

export const DELIVERY_STATUSES = ['pending', 'delivered', 'retry', 'failed'] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** What became of one event for one endpoint. `pending`: asked for by a person, a test or a repetition. */
@Entity('webhook_delivery')
@Index('webhook_delivery_key', ['endpointId', 'seq'], { unique: true })
@Index('webhook_delivery_list_idx', ['endpointId', 'id'])
@Index('webhook_delivery_pending_idx', ['endpointId'], { where: `status = 'pending'` })
export class WebhookDelivery extends Row {
  @Ref()
  jurisdictionId: string;

  @Ref()
  endpointId: string;

  @ManyToOne(() => WebhookEndpoint, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'endpoint_id' })
  endpoint?: Relation<WebhookEndpoint>;

  /** Place in the audit chain; null for a test. */
  @Ref({ nullable: true })
  seq: string | null;

  @Text()
  type: string;

  /** Tries so far. */
  @Column({ type: 'int', default: 0 })
  attempt: number;

  @Text({ default: 'pending' })
  status: DeliveryStatus;

  /** The receiver's HTTP status, where it answered. */
  @Column({ type: 'int', nullable: true })
  responseStatus: number | null;

  @Text({ default: '' })
  error: string;

  /** Of the last try, by the injected clock. */
  @Instant()
  at: Date;

  /** When the next try is due, by the injected clock; null where none is. */
  @Instant({ nullable: true })
  nextAt: Date | null;
}
