import { daysBetween, near, plusDays, weekday, works, type RestDays } from './replay-calendar.js';
import type { ReplayWorld } from './replay-model.js';

/** `2026-W10`: the week belongs to the year of its Thursday. */
function weekOf(monday: string): string {
  const thursday = plusDays(monday, 3);
  const year = thursday.slice(0, 4);
  return `${year}-W${String(Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1).padStart(2, '0')}`;
}

/** The newest week whose Monday, or the first workday after it, is this day. */
function weekIssuedOn(day: string, rests: RestDays): string[] {
  const monday = plusDays(day, 1 - weekday(day));
  return near(monday, 1, rests) === day ? [weekOf(monday)] : weekBefore(day, monday, rests);
}

/** After a long rest, on a workday that has been moved to the weekend. */
const weekBefore = (day: string, monday: string, rests: RestDays): string[] =>
  [7, 14]
    .map((days) => plusDays(monday, -days))
    .filter((earlier) => near(earlier, 1, rests) === day)
    .slice(0, 1)
    .map(weekOf);

function monthIssuedOn(day: string, rests: RestDays): string[] {
  const next = plusDays(`${day.slice(0, 7)}-28`, 4);
  const last = plusDays(`${next.slice(0, 7)}-01`, -1);
  return near(last, -1, rests) === day ? [day.slice(0, 7)] : [];
}

export interface ExpectedDigests {
  /** `<jurisdiction>|<period>`. */
  readonly issues: readonly string[];
  /** Keys of what each supervisor is told. */
  readonly lines: readonly string[];
}

/** Every Monday, or the first workday after it, and on the last workday of a month, to those who supervise. */
export function expectedDigests(
  day: string,
  jurisdictions: readonly string[],
  { people, rests }: ReplayWorld,
): ExpectedDigests {
  if (!works(day, rests)) return { issues: [], lines: [] };
  const periods = [...weekIssuedOn(day, rests), ...monthIssuedOn(day, rests)];
  const issues = jurisdictions.flatMap((id) => periods.map((period) => ({ id, period })));
  return {
    issues: issues.map(({ id, period }) => `${id}|${period}`).sort(),
    lines: issues
      .flatMap(({ id, period }) =>
        (people.get(`supervisor:${id}`) ?? []).flatMap((person) =>
          ['inbox', 'email'].map((channel) => `digest|jurisdiction:${id}|${period}|${person}|${channel}`),
        ),
      )
      .sort(),
  };
}
