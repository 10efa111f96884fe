import {
  addDays,
  dayInShanghai,
  instantInShanghai,
  isoWeekOf,
  weekdayOf,
  type CalendarDay,
  type Policy,
  type WorkCalendar,
} from '@app/domain';

/** The week whose digest may be issued now. */
export interface DigestSlot {
  readonly week: string;
  readonly asOf: CalendarDay;
}

/**
 * The digest belongs to the first workday of its ISO week from the policy's weekday on. From its hour on that day it
 * may be issued; a system that was down then catches up on a later workday of the same week, in office hours too. A
 * week without a workday, or that went by unseen, has none: the next digest covers it.
 */
export function digestSlot(at: number, calendar: WorkCalendar, policy: Policy): DigestSlot | null {
  const today = dayInShanghai(at);
  if (!calendar.isWorkday(today) || at < instantInShanghai(today, policy.digest.time)) return null;
  const wanted = addDays(today, policy.digest.weekday - weekdayOf(today));
  return today < wanted ? null : { week: isoWeekOf(today), asOf: today };
}
