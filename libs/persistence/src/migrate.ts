import type { DataSource } from 'typeorm';
import { loadCalendar } from './calendar/load-calendar.js';

/** Brings the schema to this version and the calendar table to the shipped holidays. Safe to repeat. */
export async function migrate(dataSource: DataSource): Promise<void> {
  await dataSource.runMigrations();
  await loadCalendar(dataSource);
}
