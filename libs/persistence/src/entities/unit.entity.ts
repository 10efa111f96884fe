import { Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import { Ref, Row, Text } from './columns.js';
import { Jurisdiction } from './jurisdiction.entity.js';

export const UNIT_KINDS = ['office', 'department', 'county', 'group', 'enterprise', 'other'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** 单位: an entry of a jurisdiction's directory. */
@Entity('unit')
@Index('unit_name_key', ['jurisdictionId', 'nameKey'], { unique: true })
export class Unit extends Row {
  @Ref()
  jurisdictionId: string;

  @ManyToOne(() => Jurisdiction, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'jurisdiction_id' })
  jurisdiction?: Relation<Jurisdiction>;

  @Text()
  name: string;

  /** The name with brackets, width and blanks unified; what lookups compare. */
  @Text()
  nameKey: string;

  @Text({ default: 'department' })
  kind: UnitKind;

  @Column({ type: 'boolean', default: true })
  active: boolean;
}
