import { Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import { Ref, Row, Text } from './columns.js';
import { Plan } from './plan.entity.js';

/** 版本: the text as imported and what the parser read in it; never edited. */
@Entity('plan_revision')
@Index('plan_revision_content_key', ['jurisdictionId', 'sha256'], { unique: true })
@Index('plan_revision_number_key', ['planId', 'number'], { unique: true })
export class PlanRevision extends Row {
  @Ref()
  jurisdictionId: string;

  @Ref()
  planId: string;

  @ManyToOne(() => Plan, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'plan_id' })
  plan?: Relation<Plan>;

  @Column({ type: 'int' })
  number: number;

  @Text()
  fileName: string;

  /** Of the bytes as uploaded, hex. */
  @Text()
  sha256: string;

  @Text()
  encoding: string;

  @Column({ type: 'int' })
  byteSize: number;

  /** The flattened text that all spans point into (UTF-16 offsets). */
  @Text()
  text: string;

  @Text()
  parserVersion: string;

  /** The parser's PlanDraft, for re-reading and for later comparison. */
  @Column({ type: 'jsonb' })
  draft: object;
}
