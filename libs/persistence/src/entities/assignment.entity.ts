import { Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import type { AssignmentBasis, AssignmentRole, ValueReview } from '@app/domain';
import { Instant, Ref, Row, Text } from './columns.js';
import { Task } from './task.entity.js';
import { Unit } from './unit.entity.js';

/** A unit's part in a task: a proposal that names the rule it came from, until a person edits it. */
@Entity('assignment')
@Index('assignment_name_key', ['taskId', 'printedName', 'role'], { unique: true })
@Index('assignment_unit_idx', ['unitId', 'role', 'taskId'])
export class Assignment extends Row {
  @Ref()
  jurisdictionId: string;

  @Ref()
  taskId: string;

  @ManyToOne(() => Task, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'task_id' })
  task?: Relation<Task>;

  /** Null while the printed name is in no directory. */
  @Ref({ nullable: true })
  unitId: string | null;

  @ManyToOne(() => Unit, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'unit_id' })
  unit?: Relation<Unit> | null;

  @Text()
  printedName: string;

  @Text()
  role: AssignmentRole;

  @Text()
  basis: AssignmentBasis;

  /** A Chinese sentence saying how the role was concluded; empty where the text states it. */
  @Text({ default: '' })
  rule: string;

  /** Why the printed name stands for this unit, one Chinese sentence; empty where it is the unit's name. */
  @Text({ default: '' })
  unitRule: string;

  @Text({ default: 'proposed' })
  review: ValueReview;

  @Column({ type: 'int', nullable: true })
  spanFrom: number | null;

  @Column({ type: 'int', nullable: true })
  spanTo: number | null;

  @Column({ type: 'int' })
  sort: number;

  /** 签收 of a lead unit; taken back when the task is handed out anew. */
  @Instant({ nullable: true })
  acceptedAt: Date | null;

  @Ref({ nullable: true })
  acceptedById: string | null;

  /** The office signed for the unit. */
  @Column({ type: 'boolean', default: false })
  acceptedOnBehalf: boolean;
}
