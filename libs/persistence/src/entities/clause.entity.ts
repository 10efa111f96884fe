import { Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import { Ref, Row, Text } from './columns.js';
import { Plan } from './plan.entity.js';

export interface TextSpan {
  from: number;
  to: number;
}

/** A unit as printed; a fact, never edited. */
export interface UnitFact {
  name: string;
  role: 'lead' | 'cooperating' | 'responsible';
  span: TextSpan;
}

/** 条款: a clause as the document states it. */
@Entity('clause')
@Index('clause_jurisdiction_idx', ['jurisdictionId', 'id'])
@Index('clause_path_key', ['planId', 'revisionId', 'path'], { unique: true })
export class Clause extends Row {
  @Ref()
  jurisdictionId: string;

  @Ref()
  planId: string;

  @ManyToOne(() => Plan, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'plan_id' })
  plan?: Relation<Plan>;

  @Ref()
  revisionId: string;

  /** Path of printed numbers, `二/(一)`. */
  @Text()
  path: string;

  @Text({ nullable: true })
  number: string | null;

  @Text({ nullable: true })
  title: string | null;

  /** Number and title of the innermost section it stands in. */
  @Text({ nullable: true })
  section: string | null;

  @Column({ type: 'int' })
  sort: number;

  @Column({ type: 'int' })
  spanFrom: number;

  @Column({ type: 'int' })
  spanTo: number;

  /** The clause's own words, text.slice(spanFrom, spanTo). */
  @Text()
  quote: string;

  @Column({ type: 'jsonb', default: [] })
  notes: { span: TextSpan; quote: string }[];

  @Column({ type: 'jsonb', default: [] })
  units: UnitFact[];
}
