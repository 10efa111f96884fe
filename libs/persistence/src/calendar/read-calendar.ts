import { createWorkCalendar, type CalendarException, type WorkCalendar } from '@app/domain';
import type { EntityManager } from 'typeorm';

interface DayRow extends CalendarException {
  readonly confirmed: boolean;
}

/** The working-day calendar as the table has it now. Some 800 plain rows, read afresh for each use: about a millisecond. */
export async function readCalendar(manager: EntityManager): Promise<WorkCalendar> {
  const days = await manager.query<DayRow[]>(
    'SELECT day, kind, name, confirmed FROM calendar_day ORDER BY day',
  );
  const years = new Set(days.filter((day) => day.confirmed).map((day) => Number(day.day.slice(0, 4))));
  return createWorkCalendar(days, [...years]);
}
