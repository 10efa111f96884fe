import { Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import type { InstructionState } from '@app/domain';
import { Day, Instant, Ref, Text, VersionedRow } from './columns.js';
import { Person } from './person.entity.js';
import { Plan } from './plan.entity.js';
import { Task } from './task.entity.js';
import { Unit } from './unit.entity.js';

/** 批示: what a supervisor asks about a task, or about a plan as a whole; answered by a day, then closed. */
@Entity('instruction')
@Index('instruction_task_idx', ['taskId'])
@Index('instruction_plan_idx', ['planId'])
@Index('instruction_state_idx', ['jurisdictionId', 'state', 'id'])
@Index('instruction_unit_idx', ['unitId'])
export class Instruction extends VersionedRow {
  @Ref()
  jurisdictionId: string;

  @Ref()
  planId: string;

  @ManyToOne(() => Plan, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'plan_id' })
  plan?: Relation<Plan>;

  /** Null where it is about the whole plan. */
  @Ref({ nullable: true })
  taskId: string | null;

  @ManyToOne(() => Task, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'task_id' })
  task?: Relation<Task> | null;

  /** Who shall answer; null for the task's lead units, and for the office where it is about a plan. */
  @Ref({ nullable: true })
  unitId: string | null;

  @ManyToOne(() => Unit, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'unit_id' })
  unit?: Relation<Unit> | null;

  /** Who wrote it down. */
  @Ref()
  authorId: string;

  @ManyToOne(() => Person, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'author_id' })
  author?: Relation<Person>;

  /** The leader whose words the office passed on; empty where the supervisor wrote them. */
  @Text({ default: '' })
  onBehalfOf: string;

  @Text()
  text: string;

  @Day({ nullable: true })
  answerDue: string | null;

  @Text({ default: 'issued' })
  state: InstructionState;

  @Instant()
  at: Date;

  @Instant({ nullable: true })
  answeredAt: Date | null;

  @Instant({ nullable: true })
  closedAt: Date | null;
}
