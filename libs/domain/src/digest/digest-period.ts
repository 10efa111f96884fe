import {
  addDays,
  dayInShanghai,
  endOfMonth,
  instantInShanghai,
  isoWeekOf,
  monthOf,
  weekdayOf,
  type CalendarDay,
} from '../calendar/day.js';
import type { WorkCalendar } from '../calendar/work-calendar.js';
import type { Policy } from '../policy/policy.js';
import { periodLabel } from '../report/report-period.js';

/** 周 and 月末. */
export const DIGEST_KINDS = ['weekly', 'month-end'] as const;
export type DigestKind = (typeof DIGEST_KINDS)[number];

export const DIGEST_KIND_LABELS: Readonly<Record<DigestKind, string>> = {
  weekly: '周摘要',
  'month-end': '月末摘要',
};

/** The digest that may be issued now. */
export interface DigestSlot {
  readonly kind: DigestKind;
  /** ISO week or month. */
  readonly period: string;
  readonly asOf: CalendarDay;
}

/** How far back a month's digest reaches into the month after, so that a system that was down still issues it. */
const CATCH_UP_DAYS = 7;

/** The days of a week, which its label names in brackets. */
const DAYS_OF_WEEK = /（[^）]*）$/;

/** 2027年第52周, 2027年12月. */
export const digestPeriodLabel = (period: string): string => periodLabel(period).replace(DAYS_OF_WEEK, '');

/** The digests that are due at an instant: only on workdays and from the policy's hour on. */
export function dueDigests(at: number, calendar: WorkCalendar, policy: Pick<Policy, 'digest'>): DigestSlot[] {
  const today = dayInShanghai(at);
  if (!calendar.isWorkday(today) || at < instantInShanghai(today, policy.digest.time)) return [];
  const { weekday, monthEnd } = policy.digest;
  return [...weekly(today, weekday), ...(monthEnd ? endOfMonthDigest(today, calendar) : [])];
}

/**
 * The digest of an ISO week belongs to its first workday from the policy's weekday on; a system that was down catches
 * up on a later workday of the same week. A week without a workday, or that went by unseen, has none: the next digest
 * covers it.
 */
function weekly(today: CalendarDay, weekday: number): DigestSlot[] {
  const wanted = addDays(today, weekday - weekdayOf(today));
  return today < wanted ? [] : [{ kind: 'weekly', period: isoWeekOf(today), asOf: today }];
}

/** The digest of a month belongs to its last workday, or to the first days after the month where that went by unseen. */
function endOfMonthDigest(today: CalendarDay, calendar: WorkCalendar): DigestSlot[] {
  const slot = (period: string): DigestSlot[] => [{ kind: 'month-end', period, asOf: today }];
  if (today >= calendar.onOrBefore(endOfMonth(today))) return slot(monthOf(today));
  const before = addDays(today, -CATCH_UP_DAYS);
  return monthOf(before) === monthOf(today) ? [] : slot(monthOf(before));
}
