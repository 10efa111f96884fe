import { Entity, PrimaryColumn } from 'typeorm';
import { Instant } from './columns.js';

/** When a schedule was first met. What lies before is not made up for; its runs are {@link ScheduleRun} rows. */
@Entity('schedule_start')
export class ScheduleStart {
  @PrimaryColumn({ type: 'text' })
  schedule: string;

  @Instant()
  since: Date;
}
