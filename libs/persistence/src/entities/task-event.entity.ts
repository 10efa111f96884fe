import { Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import { Instant, Ref, Row, Text } from './columns.js';
import { Task } from './task.entity.js';

export type TaskEventKind =
  | 'transition'
  | 'report'
  | 'milestone'
  | 'subtask'
  | 'edit'
  | 'extension'
  | 'attachment'
  | 'instruction'
  | 'paper';

/** What happened to a task, by whom and when; append-only. */
@Entity('task_event')
@Index('task_event_task_idx', ['taskId', 'id'])
export class TaskEvent extends Row {
  @Ref()
  jurisdictionId: string;

  @Ref()
  taskId: string;

  @ManyToOne(() => Task, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'task_id' })
  task?: Relation<Task>;

  @Text()
  kind: TaskEventKind;

  /** accept, return, report, confirm … */
  @Text()
  action: string;

  @Text({ nullable: true })
  fromState: string | null;

  @Text({ nullable: true })
  toState: string | null;

  @Text({ default: '' })
  note: string;

  @Ref({ nullable: true })
  milestoneId: string | null;

  @Ref()
  actorId: string;

  /** The office acted for the unit. */
  @Column({ type: 'boolean', default: false })
  onBehalf: boolean;

  @Instant()
  at: Date;

  @Column({ type: 'jsonb', default: {} })
  data: object;
}
