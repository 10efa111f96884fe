import { Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import { Ref, Text, VersionedRow } from './columns.js';
import { Jurisdiction } from './jurisdiction.entity.js';

export const UNIT_KINDS = ['office', 'department', 'county', 'group', 'enterprise', 'other'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** 单位: an entry of a jurisdiction's directory. */
@Entity('unit')
@Index('unit_name_key', ['jurisdictionId', 'nameKey'], { unique: true, where: 'merged_into_id IS NULL' })
export class Unit extends VersionedRow {
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

  /** What the unit does, in the codes by which units of other places are compared; empty where nobody said. */
  @Column({ type: 'text', array: true, default: [] })
  functionCodes: string[];

  /** The unit it belongs to within the jurisdiction. */
  @Index('unit_parent_idx')
  @Ref({ nullable: true })
  parentId: string | null;

  @ManyToOne(() => Unit, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'parent_id' })
  parent?: Relation<Unit> | null;

  /** As the directory prints it; an account is a person with a membership. */
  @Text({ default: '' })
  contactName: string;

  @Text({ default: '' })
  contactEmail: string;

  @Text({ default: '' })
  contactPhone: string;

  @Column({ type: 'boolean', default: true })
  active: boolean;

  /** The unit that has its duties since they were merged; it is kept, switched off, for what it did before. */
  @Ref({ nullable: true })
  mergedIntoId: string | null;

  @ManyToOne(() => Unit, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'merged_into_id' })
  mergedInto?: Relation<Unit> | null;
}
