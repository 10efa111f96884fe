import { Column, Entity, Index } from 'typeorm';
import { Instant, Row, Text } from './columns.js';

/** One run of a schedule for one slot; the unique key lets several workers try and one win. */
@Entity('schedule_run')
@Index('schedule_run_key', ['schedule', 'slot'], { unique: true })
export class ScheduleRun extends Row {
  @Text()
  schedule: string;

  /** `2027-12-28`, `2027-W52`. */
  @Text()
  slot: string;

  @Instant()
  at: Date;

  @Column({ type: 'jsonb', default: {} })
  result: object;
}
