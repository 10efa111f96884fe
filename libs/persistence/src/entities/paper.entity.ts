import { Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import type { PaperKind } from '@app/domain';
import { Day, Instant, Ref, Text, VersionedRow } from './columns.js';
import { Task } from './task.entity.js';
import { Unit } from './unit.entity.js';

export const PAPER_STATES = ['draft', 'issued', 'dropped'] as const;
export type PaperState = (typeof PAPER_STATES)[number];

/**
 * 文书: a 督办通知单, 催办通知书 or slip about one task to one unit. The sweep (or the office by hand) puts it there as a
 * draft; 签发 gives it its number and freezes what it says. Numbers run without gaps a jurisdiction, series and year.
 */
@Entity('paper')
@Index('paper_key', ['key'], { unique: true })
@Index('paper_number_key', ['jurisdictionId', 'kind', 'year', 'number'], { unique: true })
@Index('paper_list_idx', ['jurisdictionId', 'state', 'id'])
@Index('paper_task_idx', ['taskId'])
@Index('paper_unit_idx', ['unitId', 'state', 'id'])
export class Paper extends VersionedRow {
  /** `step|subject|day|unit`, or `hand|…` for one that the office began itself. */
  @Text()
  key: string;

  @Ref()
  jurisdictionId: string;

  @Text()
  kind: PaperKind;

  @Text({ default: 'draft' })
  state: PaperState;

  @Ref()
  taskId: string;

  @ManyToOne(() => Task, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'task_id' })
  task?: Relation<Task>;

  /** To whom it is addressed. */
  @Ref()
  unitId: string;

  @ManyToOne(() => Unit, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'unit_id' })
  unit?: Relation<Unit>;

  @Ref({ nullable: true })
  milestoneId: string | null;

  /** Key of the step that asked for it; empty where the office began it. */
  @Text({ default: '' })
  step: string;

  /** Why, as a sentence: 节点“…”已逾期8天. */
  @Text({ default: '' })
  reason: string;

  /** The day it was asked for. */
  @Day()
  day: string;

  @Column({ type: 'int', nullable: true })
  year: number | null;

  @Column({ type: 'int', nullable: true })
  number: number | null;

  /** What it says, frozen when it is issued. */
  @Column({ type: 'jsonb', nullable: true })
  content: object | null;

  /** The .docx as issued. */
  @Column({ type: 'bytea', nullable: true, select: false })
  file: Buffer | null;

  @Text({ nullable: true })
  sha256: string | null;

  @Instant({ nullable: true })
  issuedAt: Date | null;

  @Ref({ nullable: true })
  issuedById: string | null;

  /** 督办要求 as the office has written it; empty for the kind's own words. */
  @Text({ default: '' })
  demand: string;

  /** The day by which the unit shall answer; null for the workdays laid down for the kind, counted from 签发. */
  @Day({ nullable: true })
  answerDue: string | null;

  /** 抄送. */
  @Column({ type: 'text', array: true, default: () => `'{}'` })
  cc: string[];

  /** Why it is not to be issued: dropped by a person, or its ground was gone. */
  @Text({ default: '' })
  dropReason: string;

  @Instant({ nullable: true })
  droppedAt: Date | null;

  /** Null where the system dropped it with its ground. */
  @Ref({ nullable: true })
  droppedById: string | null;

  /** 作废: an issued paper keeps number and file and bears this mark. */
  @Text({ default: '' })
  voidReason: string;

  @Instant({ nullable: true })
  voidedAt: Date | null;

  @Ref({ nullable: true })
  voidedById: string | null;

  /** 签收 of the paper by the addressed unit. */
  @Instant({ nullable: true })
  acknowledgedAt: Date | null;

  @Ref({ nullable: true })
  acknowledgedById: string | null;

  /** The rules in force when it was issued. */
  @Column({ type: 'int', nullable: true })
  policyVersion: number | null;
}
