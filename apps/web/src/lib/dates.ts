import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';
import type { Day, Instant } from '../api/types';

dayjs.extend(utc);

const BEIJING_HOURS = 8;
/** Offices work by Beijing time, wherever the browser's clock stands. */
const inBeijing = (at: Instant) => dayjs.utc(at).utcOffset(BEIJING_HOURS);

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const;

/** 2025年11月21日 星期五 */
export function longDay(day: Day): string {
  const date = dayjs(day);
  return `${date.format('YYYY年M月D日')} 星期${WEEKDAYS[date.day()] ?? ''}`;
}

/** 2025-11-21 09:20 */
export function minute(at: Instant): string {
  return inBeijing(at).format('YYYY-MM-DD HH:mm');
}

export function timeOfDay(at: Instant): string {
  return inBeijing(at).format('HH:mm');
}

export function dayOf(at: Instant): Day {
  return inBeijing(at).format('YYYY-MM-DD');
}

export function monthOf(day: Day): string {
  return day.slice(0, 7);
}

/** Reporting period in words: 2025年10月, 2025年第47周, 2025年第4季度. */
export function monthLabel(period: string): string {
  const [year, month] = period.split('-');
  if (month?.startsWith('W')) return weekLabel(period);
  if (month?.startsWith('Q')) return `${year}年第${month.slice(1)}季度`;
  return month === undefined ? period : `${year}年${Number(month)}月`;
}

/** 今天 / 昨天 / 11月3日 / 2024年11月3日 — the year only where it is another one. */
export function relativeDay(day: Day, today: Day): string {
  const distance = dayjs(today).diff(dayjs(day), 'day');
  if (distance === 0) return '今天';
  if (distance === 1) return '昨天';
  return dayjs(day).format(day.slice(0, 4) === today.slice(0, 4) ? 'M月D日' : 'YYYY年M月D日');
}

/** 2025-W47 → 2025年第47周 */
export function weekLabel(week: string): string {
  const match = /^(\d{4})-W(\d{1,2})$/.exec(week);
  return match === null ? week : `${match[1]}年第${Number(match[2])}周`;
}
