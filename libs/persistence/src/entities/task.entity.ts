import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import type { TaskState } from '@app/domain';
import { Clause } from './clause.entity.js';
import { Day, Instant, Ref, Text, VersionedRow } from './columns.js';
import { Plan } from './plan.entity.js';

/** 任务: what a clause asks of its lead unit. Drafts are visible to the office only. */
@Entity('task')
@Index('task_code_key', ['jurisdictionId', 'code'], { unique: true })
@Index('task_plan_idx', ['planId', 'sort'])
@Index('task_state_idx', ['jurisdictionId', 'state'])
@Check('task_code_when_issued', `state = 'draft' OR code IS NOT NULL`)
export class Task extends VersionedRow {
  @Ref()
  jurisdictionId: string;

  @Ref()
  planId: string;

  @ManyToOne(() => Plan, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'plan_id' })
  plan?: Relation<Plan>;

  @Ref()
  clauseId: string;

  @ManyToOne(() => Clause, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'clause_id' })
  clause?: Relation<Clause>;

  /** CZ-2024-017; given when the task is issued. */
  @Text({ nullable: true })
  code: string | null;

  @Text()
  title: string;

  @Text({ default: 'draft' })
  state: TaskState;

  /** False where the reviewer decided that the clause asks nothing of anyone. */
  @Column({ type: 'boolean', default: true })
  included: boolean;

  @Column({ type: 'int' })
  sort: number;

  @Instant({ nullable: true })
  issuedAt: Date | null;

  @Instant({ nullable: true })
  acceptedAt: Date | null;

  @Instant({ nullable: true })
  completedAt: Date | null;

  @Instant({ nullable: true })
  closedAt: Date | null;

  /** Last milestone's day at 交办; null where the document fixes none. */
  @Day({ nullable: true })
  originalDue: string | null;

  @Day({ nullable: true })
  currentDue: string | null;
}
