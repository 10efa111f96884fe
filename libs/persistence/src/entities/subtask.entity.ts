import { Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import type { SubtaskKind, SubtaskState } from '@app/domain';
import { Day, Instant, Ref, Text, VersionedRow } from './columns.js';
import { Task } from './task.entity.js';
import { Unit } from './unit.entity.js';

/** 子任务: a part of a task that one unit answers for. */
@Entity('subtask')
@Index('subtask_task_idx', ['taskId', 'sort'])
@Index('subtask_unit_idx', ['unitId', 'taskId'])
@Index('subtask_implementing_key', ['taskId', 'unitId'], {
  unique: true,
  where: `kind = 'implementing' AND state <> 'cancelled'`,
})
export class Subtask extends VersionedRow {
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

  @Text()
  kind: SubtaskKind;

  @Text()
  title: string;

  /** Null where it is due with its task, wherever that day moves. */
  @Day({ nullable: true })
  due: string | null;

  @Text({ default: 'open' })
  state: SubtaskState;

  /** What the unit is asked for. */
  @Text({ default: '' })
  note: string;

  /** What the unit says it has done. */
  @Text({ default: '' })
  report: string;

  @Text({ default: '' })
  returnReason: string;

  @Instant()
  at: Date;

  @Instant({ nullable: true })
  reportedAt: Date | null;

  @Ref({ nullable: true })
  reportedById: string | null;

  @Instant({ nullable: true })
  confirmedAt: Date | null;

  @Column({ type: 'int' })
  sort: number;
}
