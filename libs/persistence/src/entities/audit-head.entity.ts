import { Column, Entity, Index } from 'typeorm';
import { Ref, Row, Text } from './columns.js';

/** The end of a jurisdiction's audit chain. Kept elsewhere too, it shows that nobody cut the tail off. */
@Entity('audit_head')
export class AuditHead extends Row {
  @Index('audit_head_jurisdiction_key', { unique: true })
  @Ref()
  jurisdictionId: string;

  /** Rows in the chain. */
  @Column({ type: 'bigint', default: 0 })
  count: string;

  /** Hash of the last row; 64 zeros for an empty chain. */
  @Text()
  hash: string;
}
