import { Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import { Instant, Ref, Text, VersionedRow } from './columns.js';
import { Jurisdiction } from './jurisdiction.entity.js';

/**
 * A system elsewhere that is told of changes. It follows the audit trail of the jurisdiction: `cursor` is the last place
 * of the chain it has been told of, so nothing is lost and the order is that of the commits.
 */
@Entity('webhook_endpoint')
@Index('webhook_endpoint_queue_idx', ['active', 'nextAt'])
export class WebhookEndpoint extends VersionedRow {
  @Index('webhook_endpoint_jurisdiction_idx')
  @Ref()
  jurisdictionId: string;

  @ManyToOne(() => Jurisdiction, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'jurisdiction_id' })
  jurisdiction?: Relation<Jurisdiction>;

  @Text()
  name: string;

  @Text()
  url: string;

  /** `whsec_…`, sealed with the installation's key. */
  @Text()
  secret: string;

  /** Audit actions (`task.accept`), all of a subject (`task.*`) or everything (`*`). */
  @Column({ type: 'text', array: true })
  events: string[];

  @Column({ type: 'boolean', default: true })
  active: boolean;

  /** Place in the jurisdiction's audit chain. */
  @Column({ type: 'bigint', default: 0 })
  cursor: string;

  /** Failed tries in a row. */
  @Column({ type: 'int', default: 0 })
  failures: number;

  /** Why it was switched off by itself; empty where a person did it or it is on. */
  @Text({ default: '' })
  disabledReason: string;

  /** Technical times read the database's own clock. */
  @Instant({ default: () => 'now()' })
  nextAt: Date;

  @Instant({ nullable: true })
  leaseUntil: Date | null;

  /** Counts the claims; tells this worker's claim from a later one. */
  @Column({ type: 'int', default: 0 })
  claim: number;
}
