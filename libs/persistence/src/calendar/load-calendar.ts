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
 * Writes the published holidays and 调休 workdays that the table lacks. Days already there stay: an
 * administrator's own entry wins over the shipped one.
 */
export async function loadCalendar(dataSource: DataSource): Promise<void> {
  await dataSource.createQueryBuilder().insert().into(CalendarDayRow).values(rows()).orIgnore().execute();
}
