import { Check, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import type { ObjectionState } from '@app/domain';
import { Instant, Ref, Row, Text } from './columns.js';
import { Task } from './task.entity.js';
import { Unit } from './unit.entity.js';

/** 职责异议: a lead unit says that the task is not its own; the office decides. Decided ones stay. */
@Entity('duty_objection')
@Index('duty_objection_task_idx', ['taskId', 'id'])
@Index('duty_objection_open_key', ['taskId', 'unitId'], { unique: true, where: `state = 'open'` })
@Index('duty_objection_waiting_idx', ['jurisdictionId', 'at'], { where: `state = 'open'` })
@Check('duty_objection_decided', `(state = 'open') = (decided_at IS NULL)`)
export class DutyObjection extends Row {
  @Ref()
  jurisdictionId: string;

  @Ref()
  taskId: string;

  @ManyToOne(() => Task, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'task_id' })
  task?: Relation<Task>;

  @Ref()
  unitId: string;

  @ManyToOne(() => Unit, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'unit_id' })
  unit?: Relation<Unit>;

  @Ref()
  personId: string;

  @Text()
  reason: string;

  /** The words of the clause as they stood; a new version does not change what was objected to. */
  @Text()
  clauseText: string;

  /** Who should lead in the unit's view. */
  @Ref({ nullable: true })
  proposedUnitId: string | null;

  @Text({ default: 'open' })
  state: ObjectionState;

  @Ref({ nullable: true })
  decidedById: string | null;

  @Text({ default: '' })
  decisionNote: string;

  @Instant()
  at: Date;

  @Instant({ nullable: true })
  decidedAt: Date | null;
}
