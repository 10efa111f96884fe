import { Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import type { ReviewActionKind, ReviewSnapshot } from '@app/domain';
import { Instant, Ref, Row, Text } from './columns.js';
import { Plan } from './plan.entity.js';

/** What a reviewer did to a draft, by whom and when, with what was there before and after; append-only. */
@Entity('review_action')
@Index('review_action_plan_idx', ['planId', 'id'])
export class ReviewAction extends Row {
  @Ref()
  jurisdictionId: string;

  @Ref()
  planId: string;

  @ManyToOne(() => Plan, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'plan_id' })
  plan?: Relation<Plan>;

  @Ref()
  actorId: string;

  @Instant()
  at: Date;

  @Text()
  kind: ReviewActionKind;

  @Column({ type: 'bigint', array: true, default: [] })
  taskIds: string[];

  @Column({ type: 'jsonb' })
  before: ReviewSnapshot;

  @Column({ type: 'jsonb' })
  after: ReviewSnapshot;

  /** The action that this one takes back; an action is taken back at most once. */
  @Index('review_action_undoes_key', { unique: true })
  @Ref({ nullable: true })
  undoesId: string | null;
}
