import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Instant, Ref, Text } from './columns.js';

/**
 * A year whose holiday notice is entered; its days are {@link CalendarDayRow}s. A year without a row is provisional:
 * Monday to Friday is assumed for it, and every day computed in it may still move.
 */
@Entity('calendar_year')
export class CalendarYear {
  @PrimaryColumn({ type: 'int' })
  year: number;

  /** Counts the notices entered for the year: an amended one replaces the one before. */
  @Column({ type: 'int', default: 1 })
  version: number;

  /** Where the notice is to be found, 国办发明电〔2025〕7号. */
  @Text()
  source: string;

  /** Its words, where they were pasted. */
  @Text({ default: '' })
  notice: string;

  /** When and by whom it was entered; both null for what is shipped. */
  @Instant({ nullable: true })
  at: Date | null;

  @Ref({ nullable: true })
  personId: string | null;
}
