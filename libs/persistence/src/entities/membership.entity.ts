import { Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import type { Role } from '@app/domain';
import { Ref, Row, Text } from './columns.js';
import { Person } from './person.entity.js';
import { Unit } from './unit.entity.js';

/** A person's role in a unit. */
@Entity('membership')
@Index('membership_key', ['personId', 'unitId', 'role'], { unique: true })
@Index('membership_unit_idx', ['unitId', 'role'])
@Index('membership_jurisdiction_idx', ['jurisdictionId', 'role'])
export class Membership extends Row {
  @Ref()
  jurisdictionId: string;

  @Ref()
  personId: string;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id' })
  person?: Relation<Person>;

  @Ref()
  unitId: string;

  @ManyToOne(() => Unit, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'unit_id' })
  unit?: Relation<Unit>;

  @Text()
  role: Role;
}
