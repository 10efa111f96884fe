import { Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import type { MilestoneState, ValueReview } from '@app/domain';
import { Day, Instant, Ref, Text, VersionedRow } from './columns.js';
import { Task } from './task.entity.js';

/** 节点: what must be reached by a day. */
@Entity('milestone')
@Index('milestone_task_idx', ['taskId', 'due'])
@Index('milestone_due_idx', ['jurisdictionId', 'due', 'state'])
export class Milestone extends VersionedRow {
  @Ref()
  jurisdictionId: string;

  @Ref()
  taskId: string;

  @ManyToOne(() => Task, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'task_id' })
  task?: Relation<Task>;

  @Text()
  name: string;

  @Day()
  due: string;

  @Day()
  originalDue: string;

  @Text()
  basis: 'stated' | 'recurring' | 'edited';

  /** How the day was read from the text, one Chinese sentence. */
  @Text({ default: '' })
  rule: string;

  @Text({ default: 'proposed' })
  review: ValueReview;

  @Text({ default: 'planned' })
  state: MilestoneState;

  @Text({ default: '' })
  evidence: string;

  @Text({ default: '' })
  returnReason: string;

  @Instant({ nullable: true })
  reportedAt: Date | null;

  @Ref({ nullable: true })
  reportedById: string | null;

  @Instant({ nullable: true })
  confirmedAt: Date | null;

  @Column({ type: 'int' })
  sort: number;
}
