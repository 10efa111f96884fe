import { Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import type { PeriodCadence, ReportPageState } from '@app/domain';
import { Day, Instant, Ref, Text, VersionedRow } from './columns.js';
import { Unit } from './unit.entity.js';

/** 报送页: everything a unit says to one office about one period. Made when its first line is saved. */
@Entity('report_page')
@Index('report_page_key', ['jurisdictionId', 'unitId', 'period'], { unique: true })
@Index('report_page_period_idx', ['jurisdictionId', 'period'])
@Index('report_page_unit_idx', ['unitId', 'filedAt'])
export class ReportPage extends VersionedRow {
  /** To whose office the unit reports; a county's bureau may report to the city. */
  @Ref()
  jurisdictionId: string;

  @Ref()
  unitId: string;

  @ManyToOne(() => Unit, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'unit_id' })
  unit?: Relation<Unit>;

  /** `2027-W05`, `2027-03` or `2027-Q1`. */
  @Text()
  period: string;

  @Text()
  cadence: PeriodCadence;

  /** By the rules in force when the page was last saved or handed in. */
  @Day()
  due: string;

  @Text({ default: 'draft' })
  state: ReportPageState;

  /** Who wrote in it last, told to whoever wrote at the same time. */
  @Instant()
  savedAt: Date;

  @Ref()
  savedById: string;

  @Instant({ nullable: true })
  submittedAt: Date | null;

  @Ref({ nullable: true })
  submittedById: string | null;

  @Instant({ nullable: true })
  signedAt: Date | null;

  @Ref({ nullable: true })
  signedById: string | null;

  @Instant({ nullable: true })
  filedAt: Date | null;

  /** Decides whether the page was in time; stays when it is returned and filed anew. */
  @Instant({ nullable: true })
  firstFiledAt: Date | null;

  @Instant({ nullable: true })
  returnedAt: Date | null;

  @Ref({ nullable: true })
  returnedById: string | null;

  /** Of the office or of the unit's own head, until the page is handed in again. */
  @Text({ default: '' })
  returnReason: string;

  @Instant({ nullable: true })
  acknowledgedAt: Date | null;

  @Ref({ nullable: true })
  acknowledgedById: string | null;
}
