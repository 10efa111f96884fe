import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Text } from './columns.js';

/** A day that differs from Monday-to-Friday: a holiday, or a 调休 workday. */
@Entity('calendar_day')
export class CalendarDayRow {
  @PrimaryColumn({ type: 'date' })
  day: string;

  @Text()
  kind: 'workday' | 'holiday';

  @Text({ default: '' })
  name: string;

  @Text()
  source: string;

  /** False for days expected before the official notice. */
  @Column({ type: 'boolean', default: true })
  confirmed: boolean;
}
