import type { CalendarDay } from '../calendar/day.js';

/** 成文日期 in Arabic numerals without leading zeros, 2026年1月5日. */
export function officialDate(day: CalendarDay): string {
  const [year, month, dayOfMonth] = day.split('-');
  return `${year ?? ''}年${Number(month)}月${Number(dayOfMonth)}日`;
}
