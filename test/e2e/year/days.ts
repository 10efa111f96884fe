const DAY_MS = 86_400_000;

/** Calendar arithmetic of the test's own, in UTC, so that it shares no mistake with the product's. */
export const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** The n-th Monday to Friday after the day; right for 2027, whose holidays are not published yet. */
export function plusWorkdays(day: string, count: number): string {
  let result = day;
  for (let left = count; left > 0;) {
    result = plusDays(result, 1);
    if (!isWeekend(result)) left -= 1;
  }
  return result;
}

/** The day itself, or the Monday after a weekend: people work on workdays. */
export const orMonday = (day: string): string => (isWeekend(day) ? plusWorkdays(day, 1) : day);

export const monthEnd = (month: string): string => {
  const next = new Date(`${month}-01T00:00:00Z`);
  next.setUTCMonth(next.getUTCMonth() + 1);
  return plusDays(next.toISOString().slice(0, 10), -1);
};

/** An instant of Shanghai as epoch milliseconds. */
export const instant = (day: string, time: string): number => Date.parse(`${day}T${time}:00+08:00`);
