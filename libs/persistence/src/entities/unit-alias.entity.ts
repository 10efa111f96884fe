import { Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import { Ref, Row, Text } from './columns.js';
import { Unit } from './unit.entity.js';

/** 简称: another printed name that a person confirmed for a unit. */
@Entity('unit_alias')
@Index('unit_alias_key', ['jurisdictionId', 'aliasKey'], { unique: true })
export class UnitAlias extends Row {
  @Ref()
  jurisdictionId: string;

  @Index('unit_alias_unit_idx')
  @Ref()
  unitId: string;

  @ManyToOne(() => Unit, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'unit_id' })
  unit?: Relation<Unit>;

  @Text()
  alias: string;

  @Text()
  aliasKey: string;
}
