import { Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import type { DigestKind } from '@app/domain';
import { Day, Instant, Ref, Row, Text } from './columns.js';
import { Jurisdiction } from './jurisdiction.entity.js';

/** 摘要: the overdue digest of a jurisdiction for a week or a month, frozen as it was sent. */
@Entity('digest_issue')
@Index('digest_issue_key', ['jurisdictionId', 'kind', 'period'], { unique: true })
export class DigestIssue extends Row {
  @Ref()
  jurisdictionId: string;

  @ManyToOne(() => Jurisdiction, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'jurisdiction_id' })
  jurisdiction?: Relation<Jurisdiction>;

  @Text({ default: 'weekly' })
  kind: DigestKind;

  /** ISO week `2027-W52` or month `2027-12`. */
  @Text()
  period: string;

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
