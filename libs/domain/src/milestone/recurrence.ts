import { compareDays, endOfMonth, yearOf } from '../calendar/day.js';
import type { CalendarDay } from '../calendar/day.js';

/** Months in one period, by the parser's word for it. */
const PERIOD_MONTHS: Readonly<Record<string, number>> = {
  monthly: 1,
  'every-2-months': 2,
  quarterly: 3,
  yearly: 12,
  'every-2-years': 24,
};

const PERIOD_LABELS: Readonly<Record<string, string>> = {
  monthly: '每月',
  'every-2-months': '每两个月',
  quarterly: '每季度',
  yearly: '每年',
  'every-2-years': '每两年',
};

/** More dates than this help nobody: a monthly duty to 2030 is a reporting cadence, not 79 milestones. */
export const SERIES_CAP = 40;

export interface SeriesBounds {
  readonly issuedOn: CalendarDay | null;
  /** The target's own last day; the series ends on it. */
  readonly due: CalendarDay | null;
  /** Latest day the plan states anywhere; the series ends with the period in which it lies. */
  readonly horizon: CalendarDay | null;
}

export interface Series {
  readonly days: readonly CalendarDay[];
  readonly rule: string;
}

/**
 * The last days of a recurring duty's periods, from the one in which the plan was issued. A plan without any stated
 * date ends with the year of issue. Null where the word is unknown or nothing bounds the series, which is then
 * no date and not a guess.
 */
export function seriesOf(recurring: string, bounds: SeriesBounds): Series | null {
  const months = PERIOD_MONTHS[recurring];
  const label = PERIOD_LABELS[recurring];
  if (months === undefined || label === undefined) return null;
  if (bounds.issuedOn === null) return lastPeriodOnly(months, label, bounds);
  const all = periodEnds(months, bounds.issuedOn, bounds);
  const days = all.slice(0, SERIES_CAP);
  const cut = all.length > days.length ? `，只列前${SERIES_CAP}期` : '';
  return { days, rule: `“${label}”逐期设节点，以各期最后一日计，${endSentence(bounds)}${cut}` };
}

/** Without an issue date nobody knows where the series starts; its end is still known. */
function lastPeriodOnly(months: number, label: string, { due, horizon }: SeriesBounds): Series | null {
  const last = due ?? (horizon === null ? null : periodEndOf(horizon, Math.min(months, 12), yearOf(horizon)));
  return last === null ? null : { days: [last], rule: `“${label}”逐期设节点，未载明印发日期，只列最后一期` };
}

function endSentence({ due, horizon }: SeriesBounds): string {
  if (due !== null) return `至本项写明的${due}为止`;
  return horizon === null ? '未写明终期，列至印发当年' : `至文件最晚时限${horizon}所在期为止`;
}

/** At least one, the period of issue. */
function periodEnds(months: number, issuedOn: CalendarDay, { due, horizon }: SeriesBounds): CalendarDay[] {
  const anchor = yearOf(issuedOn);
  const limit = due ?? horizon ?? `${anchor}-12-31`;
  const ends: CalendarDay[] = [];
  let index = monthIndexOf(periodEndOf(issuedOn, months, anchor));
  const lastIndex = monthIndexOf(limit);
  do {
    ends.push(endOfMonthIndex(index));
    index += months;
  } while (index - months < lastIndex);
  if (due === null) return ends;
  // A stated end is exact: no period may reach beyond it.
  return [...ends.filter((day) => compareDays(day, due) < 0), due];
}

/** End of the period that holds the day; periods are counted from January of the anchor year. */
function periodEndOf(day: CalendarDay, months: number, anchorYear: number): CalendarDay {
  const anchor = anchorYear * 12;
  const whole = Math.floor((monthIndexOf(day) - anchor) / months);
  return endOfMonthIndex(anchor + whole * months + months - 1);
}

/** Months since January of the year 0. */
function monthIndexOf(day: CalendarDay): number {
  return yearOf(day) * 12 + Number(day.slice(5, 7)) - 1;
}

function endOfMonthIndex(index: number): CalendarDay {
  const year = String(Math.floor(index / 12)).padStart(4, '0');
  return endOfMonth(`${year}-${String((index % 12) + 1).padStart(2, '0')}-01`);
}
