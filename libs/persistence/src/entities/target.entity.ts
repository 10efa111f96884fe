import { Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import { Clause } from './clause.entity.js';
import { Day, Ref, Row, Text } from './columns.js';

/** 目标: a measurable or dated commitment as the document states it. */
@Entity('target')
@Index('target_clause_idx', ['clauseId', 'sort'])
export class Target extends Row {
  @Ref()
  jurisdictionId: string;

  @Ref()
  clauseId: string;

  @ManyToOne(() => Clause, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'clause_id' })
  clause?: Relation<Clause>;

  @Column({ type: 'int' })
  sort: number;

  @Text()
  quote: string;

  @Column({ type: 'int' })
  spanFrom: number;

  @Column({ type: 'int' })
  spanTo: number;

  @Day({ nullable: true })
  due: string | null;

  @Text({ nullable: true })
  dueText: string | null;

  @Text({ nullable: true })
  recurring: string | null;

  @Column({ type: 'double precision', nullable: true })
  value: number | null;

  @Column({ type: 'double precision', nullable: true })
  valueMax: number | null;

  @Text({ nullable: true })
  unit: string | null;

  @Text({ nullable: true })
  comparator: string | null;

  @Column({ type: 'int', nullable: true })
  baseline: number | null;
}
