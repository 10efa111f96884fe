import { weekdayOf, yearOf, type CalendarDay } from './day.js';
import type { CalendarException } from './work-calendar.js';

/** An `error` keeps a notice from being saved; a `warning` is something to look at. */
export interface NoticeComplaint {
  readonly level: 'error' | 'warning';
  readonly text: string;
}

export interface NoticeDay extends CalendarException {
  readonly name: string;
}

/** A year's holiday arrangement as read from text, JSON or a table; days in order, each once. */
export interface CalendarNotice {
  readonly year: number;
  /** Number of the document, 国办发明电〔2025〕7号; empty where none is printed. */
  readonly source: string;
  readonly days: readonly NoticeDay[];
  readonly complaints: readonly NoticeComplaint[];
}

/** What every year's notice arranges; printed names may carry 节 or name two at once. */
const STATUTORY = ['元旦', '春节', '清明', '劳动', '端午', '中秋', '国庆'];
export const WEEKDAY_NAMES = ['一', '二', '三', '四', '五', '六', '日'] as const;

const weekdayName = (day: CalendarDay): string => `周${WEEKDAY_NAMES[weekdayOf(day) - 1] ?? ''}`;

export const noticeError = (text: string): NoticeComplaint => ({ level: 'error', text });
export const noticeWarning = (text: string): NoticeComplaint => ({ level: 'warning', text });

/** Puts the days in order and adds what is wrong with them, whatever they were read from. */
export function checkedNotice(
  year: number,
  source: string,
  days: readonly NoticeDay[],
  complaints: readonly NoticeComplaint[],
): CalendarNotice {
  const known = new Map<CalendarDay, NoticeDay>();
  const found: NoticeComplaint[] = [...complaints];
  for (const entry of days) {
    const other = known.get(entry.day);
    if (other !== undefined && other.kind !== entry.kind)
      found.push(noticeError(`${entry.day} 既列为放假，又列为上班。`));
    known.set(entry.day, other ?? entry);
  }
  const sorted = [...known.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
  for (const entry of sorted) found.push(...complaintsOf(entry, year));
  return { year, source, days: sorted, complaints: [...found, ...missing(sorted)] };
}

function complaintsOf({ day, kind }: NoticeDay, year: number): NoticeComplaint[] {
  const found: NoticeComplaint[] = [];
  if (yearOf(day) !== year) found.push(otherYear(day, year));
  const weekday = weekdayOf(day);
  if (kind === 'workday' && weekday <= 5)
    found.push(noticeWarning(`${day} 列为调休上班，但这一天是${weekdayName(day)}，本来就是工作日。`));
  return found;
}

/** 元旦 may begin in the last days of December, as in 2019 and 2023. */
function otherYear(day: CalendarDay, year: number): NoticeComplaint {
  return day >= `${year - 1}-12-25` && day < `${year}-01-01`
    ? noticeWarning(`${day} 属于上一年，将一并调整。`)
    : noticeError(`${day} 不在${year}年。`);
}

function missing(days: readonly NoticeDay[]): NoticeComplaint[] {
  if (days.length === 0) return [noticeError('没有读到任何放假或上班的日期。')];
  const names = days.filter(({ kind }) => kind === 'holiday').map(({ name }) => name);
  const absent = STATUTORY.filter((name) => !names.some((printed) => printed.includes(name)));
  return absent.length === 0 ? [] : [noticeWarning(`没有读到这些节日的安排：${absent.join('、')}。`)];
}
