import { addDays } from '../src/calendar/day.js';
import { createWorkCalendar } from '../src/calendar/work-calendar.js';
import type { CalendarException } from '../src/calendar/work-calendar.js';

const holidays = (name: string, from: string, count: number): CalendarException[] =>
  Array.from({ length: count }, (_, index) => ({ day: addDays(from, index), kind: 'holiday', name }));

const workdays = (...days: readonly string[]): CalendarException[] =>
  days.map((day) => ({ day, kind: 'workday' }));

/** The State Council's notices for 2025 and 2026, whole holidays with their weekends. */
export const HOLIDAYS: readonly CalendarException[] = [
  ...holidays('元旦', '2025-01-01', 1),
  ...holidays('春节', '2025-01-28', 8),
  ...holidays('清明', '2025-04-04', 3),
  ...holidays('劳动节', '2025-05-01', 5),
  ...holidays('端午', '2025-05-31', 3),
  ...holidays('国庆节、中秋节', '2025-10-01', 8),
  ...workdays('2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'),
  ...holidays('元旦', '2026-01-01', 3),
  ...holidays('春节', '2026-02-15', 9),
  ...holidays('清明', '2026-04-04', 3),
  ...holidays('劳动节', '2026-05-01', 5),
  ...holidays('端午', '2026-06-19', 3),
  ...holidays('中秋节', '2026-09-25', 3),
  ...holidays('国庆节', '2026-10-01', 7),
  ...workdays('2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'),
];

export const calendar = createWorkCalendar(HOLIDAYS, [2025, 2026]);
