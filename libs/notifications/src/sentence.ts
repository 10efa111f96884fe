import { dayInShanghai, daysBetween, overdueFrom, reminderSentence, type CalendarDay } from '@app/domain';

export interface DatedSubject {
  readonly due: CalendarDay;
  readonly issuedAt: Date;
}

const countedFrom = ({ due, issuedAt }: DatedSubject): CalendarDay =>
  overdueFrom(due, dayInShanghai(issuedAt.getTime()));

/** A reminder said anew for the day it is read: it may have waited since it was written. */
export const sentenceOn = (subject: DatedSubject, day: CalendarDay): string =>
  reminderSentence({ offset: 0, countedFrom: countedFrom(subject) }, subject.due, day);

/** Calendar days overdue as the light counts them; 0 while in time. */
export const overdueDaysOn = (subject: DatedSubject, day: CalendarDay): number =>
  Math.max(0, daysBetween(countedFrom(subject), day));
