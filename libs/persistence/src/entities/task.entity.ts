import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import type { ReviewState, TaskState, ValueReview } from '@app/domain';
import { Clause } from './clause.entity.js';
import { Day, Instant, Ref, Text, VersionedRow } from './columns.js';
import { Plan } from './plan.entity.js';

/** A unit that may lead a clause which names none, by what the clause is about. */
export interface LeadProposal {
  functionCode: string;
  /** The function in words. */
  label: string;
  /** The directory's unit with that function; null where the directory has none. */
  unitId: string | null;
  unitName: string | null;
  score: number;
  /** The evidence as one Chinese sentence. */
  reason: string;
}

/** 任务: what a clause asks of its lead unit. Drafts are visible to the office only. */
@Entity('task')
@Index('task_code_key', ['jurisdictionId', 'code'], { unique: true })
@Index('task_plan_idx', ['planId', 'sort'])
@Index('task_state_idx', ['jurisdictionId', 'state'])
@Check('task_span_whole', `(span_from IS NULL) = (span_to IS NULL)`)
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

  @Text({ default: 'proposed' })
  titleReview: ValueReview;

  @Text({ default: 'unreviewed' })
  review: ReviewState;

  /** Null while unreviewed, and where a rule left the clause out. */
  @Ref({ nullable: true })
  reviewedById: string | null;

  @Instant({ nullable: true })
  reviewedAt: Date | null;

  /** The task that carries this one's duties since a reviewer merged them; it goes no way of its own. */
  @Index('task_merged_into_idx')
  @Ref({ nullable: true })
  mergedIntoId: string | null;

  @ManyToOne(() => Task, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'merged_into_id' })
  mergedInto?: Relation<Task> | null;

  /** The part of the clause it stands for since a reviewer split it, in the plan's text; null for the whole. */
  @Column({ type: 'int', nullable: true })
  spanFrom: number | null;

  @Column({ type: 'int', nullable: true })
  spanTo: number | null;

  /** Best first. */
  @Column({ type: 'jsonb', default: [] })
  leadProposals: LeadProposal[];

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
