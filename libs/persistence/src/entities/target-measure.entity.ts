import { Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import { Instant, Ref, Text, VersionedRow } from './columns.js';
import { Measure } from './measure.entity.js';
import { Target } from './target.entity.js';

/** What a person decided about a target and a measure. Undecided proposals are not stored: they follow from the texts. */
@Entity('target_measure')
@Index('target_measure_key', ['measureId', 'targetId'], { unique: true })
@Index('target_measure_confirmed_key', ['jurisdictionId', 'targetId'], {
  unique: true,
  where: `decision = 'confirmed'`,
})
export class TargetMeasure extends VersionedRow {
  @Ref()
  jurisdictionId: string;

  @Ref()
  measureId: string;

  @ManyToOne(() => Measure, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'measure_id' })
  measure?: Relation<Measure>;

  @Ref()
  targetId: string;

  @ManyToOne(() => Target, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'target_id' })
  target?: Relation<Target>;

  @Text()
  decision: 'confirmed' | 'rejected';

  /** `proposed`: a person answered a proposal; `manual`: they made the link themselves. */
  @Text()
  basis: 'proposed' | 'manual';

  /** Why it was proposed, one Chinese sentence; empty of links made by hand. */
  @Text({ default: '' })
  rule: string;

  @Ref()
  personId: string;

  @Instant()
  at: Date;
}
