import { Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import { Instant, Ref, Row, Text } from './columns.js';
import { Person } from './person.entity.js';
import { Unit } from './unit.entity.js';

/** 日历订阅: the secret address under which calendar programs fetch a unit's due days. Holds the secret's SHA-256. */
@Entity('unit_feed')
export class UnitFeed extends Row {
  @Ref()
  jurisdictionId: string;

  @Index('unit_feed_unit_key', { unique: true })
  @Ref()
  unitId: string;

  @ManyToOne(() => Unit, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'unit_id' })
  unit?: Relation<Unit>;

  @Index('unit_feed_hash_key', { unique: true })
  @Text()
  tokenHash: string;

  /** Who made this address. */
  @Ref()
  personId: string;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id' })
  person?: Relation<Person>;

  @Instant()
  at: Date;
}
