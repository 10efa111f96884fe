import { Column, Entity, Index } from 'typeorm';
import { Instant, Row, Text } from './columns.js';

/**
 * One run of a schedule for one slot; the unique key lets several workers try and one win. A run that was cut off is
 * taken over when its lease, by the database's clock, has run out.
 */
@Entity('schedule_run')
@Index('schedule_run_key', ['schedule', 'slot'], { unique: true })
@Index('schedule_run_newest_idx', ['schedule', 'at'])
@Index('schedule_run_running_idx', ['leaseUntil'], { where: `state = 'running'` })
export class ScheduleRun extends Row {
  @Text()
  schedule: string;

  /** `2027-12-28`, `2027-W52`. */
  @Text()
  slot: string;

  /** The instant the slot stands for, not when it ran. */
  @Instant()
  at: Date;

  /** `skipped`: passed over by the schedule's misfire policy, with the reason in `error`. */
  @Text({ default: 'done' })
  state: 'running' | 'done' | 'failed' | 'skipped';

  @Instant({ nullable: true })
  leaseUntil: Date | null;

  @Column({ type: 'int', default: 1 })
  attempts: number;

  @Text({ default: '' })
  error: string;

  @Column({ type: 'jsonb', default: {} })
  result: object;
}
