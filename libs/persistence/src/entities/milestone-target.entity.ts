import { Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import { Ref, Row } from './columns.js';
import { Milestone } from './milestone.entity.js';
import { Target } from './target.entity.js';

/** A target that a milestone is measured by, with the value reached. */
@Entity('milestone_target')
@Index('milestone_target_key', ['milestoneId', 'targetId'], { unique: true })
export class MilestoneTarget extends Row {
  @Ref()
  jurisdictionId: string;

  @Ref()
  milestoneId: string;

  @ManyToOne(() => Milestone, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'milestone_id' })
  milestone?: Relation<Milestone>;

  @Index('milestone_target_target_idx')
  @Ref()
  targetId: string;

  @ManyToOne(() => Target, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'target_id' })
  target?: Relation<Target>;

  @Column({ type: 'double precision', nullable: true })
  reached: number | null;
}
