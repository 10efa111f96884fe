import { createWorkCalendar, type CalendarException, type WorkCalendar } from '@app/domain';
import type { EntityManager } from 'typeorm';

/** Days and years in one row each, separated by commas: some 800 rows would cost more to carry over than to find. */
const CALENDAR = `
  SELECT coalesce(string_agg(to_char(day, 'YYYY-MM-DD'), ',') FILTER (WHERE kind = 'holiday'), '') AS holidays,
         coalesce(string_agg(to_char(day, 'YYYY-MM-DD'), ',') FILTER (WHERE kind = 'workday'), '') AS workdays,
         (SELECT coalesce(string_agg(year::text, ','), '') FROM calendar_year) AS years
  FROM calendar_day WHERE confirmed`;

const listOf = (text: string): string[] => (text === '' ? [] : text.split(','));

/** The working-day calendar as the tables have it now, read afresh for each use. */
export async function readCalendar(manager: EntityManager): Promise<WorkCalendar> {
  const [row] = await manager.query<{ holidays: string; workdays: string; years: string }[]>(CALENDAR);
  const { holidays, workdays, years } = row ?? { holidays: '', workdays: '', years: '' };
  const days = (text: string, kind: CalendarException['kind']): CalendarException[] =>
    listOf(text).map((day) => ({ day, kind }));
  return createWorkCalendar(
    [...days(holidays, 'holiday'), ...days(workdays, 'workday')],
    listOf(years).map(Number),
  );
}
