import { Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import { Day, Instant, Ref, Row, Text } from './columns.js';
import { Jurisdiction } from './jurisdiction.entity.js';

/** 摘要: the weekly overdue digest of a jurisdiction, frozen as it was sent. */
@Entity('digest_issue')
@Index('digest_issue_key', ['jurisdictionId', 'week'], { unique: true })
export class DigestIssue extends Row {
  @Ref()
  jurisdictionId: string;

  @ManyToOne(() => Jurisdiction, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'jurisdiction_id' })
  jurisdiction?: Relation<Jurisdiction>;

  /** ISO week, `2027-W52`. */
  @Text()
  week: string;

  @Day()
  asOf: string;

  @Column({ type: 'int' })
  policyVersion: number;

  /** The domain's DigestContent. */
  @Column({ type: 'jsonb' })
  content: object;

  @Instant()
  at: Date;
}
