import { Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import { Ref, Row, Text } from './columns.js';
import { Unit } from './unit.entity.js';

export const GROUP_ROLES = ['lead', 'member'] as const;
export type GroupRole = (typeof GROUP_ROLES)[number];

/** A unit of a work group (专项工作组). The people of the lead unit act for the group; the others read along. */
@Entity('unit_member')
@Index('unit_member_key', ['groupId', 'unitId'], { unique: true })
@Index('unit_member_lead_key', ['groupId'], { unique: true, where: `role = 'lead'` })
@Index('unit_member_unit_idx', ['unitId'])
export class UnitMember extends Row {
  @Ref()
  jurisdictionId: string;

  @Ref()
  groupId: string;

  @ManyToOne(() => Unit, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'group_id' })
  group?: Relation<Unit>;

  @Ref()
  unitId: string;

  @ManyToOne(() => Unit, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'unit_id' })
  unit?: Relation<Unit>;

  @Text()
  role: GroupRole;
}
