import type { Day } from '../api/types';

/** A day of the year's page. `kind` says what a notice arranges; a weekend without one is simply free. */
export interface YearDay {
  readonly day: Day;
  readonly dayOfMonth: number;
  /** 1 (Monday) to 7. */
  readonly weekday: number;
  readonly kind: 'holiday' | 'workday' | null;
  readonly name: string;
  readonly isWorkday: boolean;
}

export interface YearMonth {
  readonly month: number;
  readonly days: readonly YearDay[];
  readonly workdays: number;
}

interface Arranged {
  readonly day: Day;
  readonly kind: 'holiday' | 'workday';
  readonly name: string;
}

const DAY_MS = 86_400_000;
const MONTHS = 12;

/** The twelve months of a year with what is arranged for their days; counted in UTC, whatever zone the browser is in. */
export function monthsOf(year: number, arranged: readonly Arranged[]): YearMonth[] {
  const known = new Map(arranged.map((entry) => [entry.day, entry]));
  return Array.from({ length: MONTHS }, (_, month) => {
    const first = Date.UTC(year, month, 1);
    const count = Math.round((Date.UTC(year, month + 1, 1) - first) / DAY_MS);
    const days = Array.from({ length: count }, (__, index) =>
      toYearDay(new Date(first + index * DAY_MS), known),
    );
    return { month: month + 1, days, workdays: days.filter(({ isWorkday }) => isWorkday).length };
  });
}

function toYearDay(date: Date, known: ReadonlyMap<Day, Arranged>): YearDay {
  const day = date.toISOString().slice(0, 10);
  const weekday = date.getUTCDay() || 7;
  const entry = known.get(day);
  const kind = entry?.kind ?? null;
  const isWorkday = kind === null ? weekday <= 5 : kind === 'workday';
  return { day, dayOfMonth: date.getUTCDate(), weekday, kind, name: entry?.name ?? '', isWorkday };
}
