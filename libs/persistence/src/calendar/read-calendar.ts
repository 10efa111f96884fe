import { createWorkCalendar, type CalendarException, type WorkCalendar } from '@app/domain';
import type { EntityManager } from 'typeorm';

/** The working-day calendar as the tables have it now. Some 800 plain rows, read afresh for each use: about a millisecond. */
export async function readCalendar(manager: EntityManager): Promise<WorkCalendar> {
  const days = await manager.query<CalendarException[]>(
    'SELECT day, kind, name FROM calendar_day WHERE confirmed ORDER BY day',
  );
  const years = await manager.query<{ year: number }[]>('SELECT year FROM calendar_year');
  return createWorkCalendar(
    days,
    years.map(({ year }) => year),
  );
}
