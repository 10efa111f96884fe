/** Days that are no plain Monday to Friday; true: at rest. */
export type RestDays = ReadonlyMap<string, boolean>;

const DAY_MS = 86_400_000;
const times = new Map<string, number>();
const days = new Map<number, string>();

/** The same few thousand days are asked for again and again. */
function remembered<K, V>(known: Map<K, V>, key: K, make: (key: K) => V): V {
  const value = known.get(key) ?? make(key);
  known.set(key, value);
  return value;
}

const time = (day: string): number => remembered(times, day, (text) => Date.parse(`${text}T00:00:00Z`));

export const plusDays = (day: string, count: number): string =>
  remembered(days, time(day) + count * DAY_MS, (instant) => new Date(instant).toISOString().slice(0, 10));

export const daysBetween = (from: string, to: string): number => (time(to) - time(from)) / DAY_MS;

/** 1 (Monday) to 7. */
export const weekday = (day: string): number => new Date(time(day)).getUTCDay() || 7;

export function daysFrom(first: string, last: string): string[] {
  const found: string[] = [];
  for (let day = first; day <= last; day = plusDays(day, 1)) found.push(day);
  return found;
}

export const works = (day: string, rests: RestDays): boolean =>
  rests.has(day) ? rests.get(day) === false : weekday(day) <= 5;

/** The day itself where it is a workday, else the next or the one before. */
export function near(day: string, direction: 1 | -1, rests: RestDays): string {
  let at = day;
  while (!works(at, rests)) at = plusDays(at, direction);
  return at;
}

export function plusWorkdays(day: string, count: number, rests: RestDays): string {
  const direction = count < 0 ? -1 : 1;
  let at = day;
  for (let left = Math.abs(count); left > 0;) {
    at = plusDays(at, direction);
    if (works(at, rests)) left -= 1;
  }
  return at;
}
