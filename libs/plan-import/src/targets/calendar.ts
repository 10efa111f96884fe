/**
 * Last days of printed periods, as ISO dates. Arithmetic alone: no clock and no time zone.
 *
 *     2025 → 2025-12-31    2025, 6 → 2025-06-30    2024, 2 → 2024-02-29
 *
 * Leaves alone: dates that do not exist (2025, 2, 30 → null).
 */
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function leap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function daysIn(year: number, month: number): number {
  const days = DAYS[month - 1] ?? 0;
  return month === 2 && leap(year) ? days + 1 : days;
}

export function isoDate(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export function endOfMonth(year: number, month: number): string | null {
  return isoDate(year, month, daysIn(year, month));
}

export function endOfYear(year: number): string {
  return `${year}-12-31`;
}

const MONTHS_IN_QUARTER = 3;

export function endOfQuarter(year: number, quarter: number): string | null {
  return endOfMonth(year, quarter * MONTHS_IN_QUARTER);
}

const FIRST_PLAN_BASE = 1955;
const PLAN_YEARS = 5;

/** Last year of the n-th five-year plan (十四五 → 2025). */
export function planEnd(plan: number): number {
  return FIRST_PLAN_BASE + PLAN_YEARS * plan;
}
