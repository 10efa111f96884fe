import { Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import type { ExtensionState } from '@app/domain';
import { Day, Instant, Ref, Text, VersionedRow } from './columns.js';
import { Milestone } from './milestone.entity.js';
import { Task } from './task.entity.js';
import { Unit } from './unit.entity.js';

/** 延期申请: a lead unit asks for a later day of a milestone, the office decides. At most one is open a milestone. */
@Entity('extension_request')
@Index('extension_request_open_key', ['milestoneId'], { unique: true, where: `state = 'requested'` })
@Index('extension_request_milestone_idx', ['milestoneId'])
@Index('extension_request_list_idx', ['jurisdictionId', 'state', 'id'])
@Index('extension_request_unit_idx', ['unitId', 'id'])
@Index('extension_request_task_idx', ['taskId', 'id'])
export class ExtensionRequest extends VersionedRow {
  @Ref()
  jurisdictionId: string;

  @Ref()
  taskId: string;

  @ManyToOne(() => Task, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'task_id' })
  task?: Relation<Task>;

  /** Null since a new version of the plan did away with the milestone. */
  @Ref({ nullable: true })
  milestoneId: string | null;

  @ManyToOne(() => Milestone, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'milestone_id' })
  milestone?: Relation<Milestone> | null;

  /** As the milestone was called when the unit asked. */
  @Text()
  milestoneName: string;

  @Ref()
  unitId: string;

  @ManyToOne(() => Unit, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'unit_id' })
  unit?: Relation<Unit>;

  @Ref()
  personId: string;

  @Text()
  reason: string;

  /** 目前进展. */
  @Text({ default: '' })
  progress: string;

  @Day()
  fromDue: string;

  @Day()
  newDue: string;

  @Text({ default: 'requested' })
  state: ExtensionState;

  @Instant()
  at: Date;

  @Ref({ nullable: true })
  decidedById: string | null;

  @Instant({ nullable: true })
  decidedAt: Date | null;

  @Text({ default: '' })
  decisionNote: string;

  /** The day the office granted; it may be another than the one asked for. */
  @Day({ nullable: true })
  grantedDue: string | null;
}
