import { createRequire } from 'node:module';
import type { DataSource } from 'typeorm';
import { CalendarDayRow } from '../entities/index.js';

interface ShippedCalendar {
  readonly holidays: Readonly<Record<string, string>>;
  readonly workdays: Readonly<Record<string, string>>;
}

const SOURCE = '国务院办公厅节假日安排（chinese-days）';
const chineseName = (entry: string): string => entry.split(',')[1] ?? '';

function rows(): CalendarDayRow[] {
  const shipped = createRequire(import.meta.url)('chinese-days/dist/chinese-days.json') as ShippedCalendar;
  const of = (days: Readonly<Record<string, string>>, kind: CalendarDayRow['kind']): CalendarDayRow[] =>
    Object.entries(days).map(([day, entry]) => ({
      day,
      kind,
      name: chineseName(entry),
      source: SOURCE,
      confirmed: true,
    }));
  return [...of(shipped.holidays, 'holiday'), ...of(shipped.workdays, 'workday')];
}

/**
 * Enters the shipped years that the table lacks, with their holidays and 调休 workdays. A year that is there stays as it
 * is: what an administrator entered wins over what is shipped.
 */
export async function loadCalendar(dataSource: DataSource): Promise<void> {
  const shipped = rows();
  const years = [...new Set(shipped.map(({ day }) => Number(day.slice(0, 4))))];
  await dataSource.transaction(async (manager) => {
    const entered = await manager.query<{ year: number }[]>(
      `INSERT INTO calendar_year (year, source) SELECT year, $2 FROM unnest($1::int[]) AS year
       ON CONFLICT DO NOTHING RETURNING year`,
      [years, SOURCE],
    );
    const lacking = new Set(entered.map(({ year }) => year));
    const days = shipped.filter(({ day }) => lacking.has(Number(day.slice(0, 4))));
    if (days.length > 0)
      await manager.createQueryBuilder().insert().into(CalendarDayRow).values(days).orIgnore().execute();
  });
}
