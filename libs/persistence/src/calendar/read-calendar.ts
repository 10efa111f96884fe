import { createWorkCalendar, type WorkCalendar } from '@app/domain';
import type { EntityManager } from 'typeorm';
import { CalendarDayRow } from '../entities/index.js';

/** The working-day calendar as the table has it now. A few hundred rows: read afresh for each use. */
export async function readCalendar(manager: EntityManager): Promise<WorkCalendar> {
  const days = await manager.find(CalendarDayRow, { order: { day: 'ASC' } });
  const years = new Set(days.filter((day) => day.confirmed).map((day) => Number(day.day.slice(0, 4))));
  return createWorkCalendar(days, [...years]);
}
