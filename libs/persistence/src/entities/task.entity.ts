import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import type { LadderKey, ReviewState, TaskState, ValueReview } from '@app/domain';
import { Clause } from './clause.entity.js';
import { DERIVED, Day, Instant, Ref, Text, VersionedRow } from './columns.js';
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
@Index('task_jurisdiction_idx', ['jurisdictionId', 'id'])
@Index('task_plan_idx', ['planId', 'sort'])
@Index('task_state_idx', ['jurisdictionId', 'state', 'dueKey', 'issuedOn', 'milestonesTotal'])
@Index('task_due_idx', ['jurisdictionId', 'dueKey', 'id'])
@Index('task_code_sort_idx', ['jurisdictionId', 'codeKey', 'id'])
@Index('task_accept_due_idx', ['jurisdictionId', 'acceptDue'], { where: `state = 'issued'` })
@Index('task_lead_idx', ['leadUnitId', 'dueKey', 'id'])
@Index('task_pace_idx', ['jurisdictionId', 'dueKey', 'id'], { where: 'pace_yellow_on IS NOT NULL' })
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

  @Index('task_clause_idx')
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

  /** Last day for 签收; null for tasks that were never handed out. */
  @Day({ nullable: true })
  acceptDue: string | null;

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

  /** The ladder of reminders it follows; null follows its plan's. */
  @Text({ nullable: true })
  ladder: LadderKey | null;

  /** The days on which it turns yellow and red by 序时 as things stand; written by `keepPaceDays` alone. */
  @Day({ ...DERIVED, nullable: true })
  paceYellowOn: string | null;

  @Day({ ...DERIVED, nullable: true })
  paceRedOn: string | null;

  /** Earliest milestone that still waits for the unit. This and all below: by the database's triggers, never by hand. */
  @Day({ ...DERIVED, nullable: true })
  nextDue: string | null;

  @Column({ type: 'int', default: 0, ...DERIVED })
  milestonesTotal: number;

  /** The lead named first, under which the task is counted where it counts once. */
  @Ref({ ...DERIVED, nullable: true })
  leadUnitId: string | null;

  /** Day of 交办 in Shanghai. */
  @Day({ ...DERIVED, nullable: true })
  issuedOn: string | null;

  /** `nextDue` while the clock runs, else 9999-12-31: the order of the ledger. */
  @Day({ ...DERIVED, default: '9999-12-31' })
  dueKey: string;

  /** The code with its number padded, so that 1000 comes after 999. */
  @Text({ ...DERIVED, nullable: true, collation: 'C' })
  codeKey: string | null;
}
