import { Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import { Ref, Row, Text } from './columns.js';
import { Jurisdiction } from './jurisdiction.entity.js';

/** 指标: what targets of several plans measure, as one jurisdiction's office sees it. */
@Entity('measure')
@Index('measure_name_key', ['jurisdictionId', 'name', 'unitKind'], { unique: true })
export class Measure extends Row {
  /** Whose office put it together; others have their own. */
  @Ref()
  jurisdictionId: string;

  @ManyToOne(() => Jurisdiction, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'jurisdiction_id' })
  jurisdiction?: Relation<Jurisdiction>;

  /** The normalised noun phrase, 设备投资规模增长率. */
  @Text()
  name: string;

  /** Units that can be compared share a kind: share, money, count … */
  @Text()
  unitKind: string;

  @Ref()
  createdById: string;
}
