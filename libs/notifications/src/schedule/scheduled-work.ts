import type { Schedule, Slot, WorkCalendar } from '@app/domain';
import type { DataSource, EntityManager } from 'typeorm';

/** What one run is given. */
export interface ScheduleContext {
  readonly dataSource: DataSource;
  /** The instant of the run by the injected clock, epoch milliseconds; the slot says for which instant it runs. */
  readonly at: number;
  readonly calendar: WorkCalendar;
}

/**
 * Something that is done at set times, once a slot. Its effects carry unique keys of their own: a run that was cut off
 * is repeated from the start, and a slot whose record somebody deleted runs again.
 */
export interface ScheduledWork {
  readonly name: string;
  /** As they stand now, one for each jurisdiction or one for all; keys such as `digest-weekly:7`. */
  schedules(manager: EntityManager): Promise<readonly Schedule[]>;
  /** What it returns is kept with the run: counts, no secrets. What it throws has it tried again, up to a limit. */
  run(context: ScheduleContext, schedule: Schedule, slot: Slot): Promise<object>;
}
