import { calendarText } from '@app/documents';
import type { CalendarDay } from '@app/domain';
import type { Attached } from '../channels/sender.js';
import type { MessageRow } from '../delivery/message-rows.js';
import { isReminder } from '../delivery/pointless.js';
import type { Links } from './links.js';

const NAME = '牵头任务时限';

/**
 * The days by which the milestones of a mail are due, for a calendar program; entries have the same names as in the
 * unit's feed, so whoever has both sees each once.
 */
export function dueCalendar(
  rows: readonly MessageRow[],
  day: CalendarDay,
  links: Links,
): readonly Attached[] {
  const host = new URL(links.home()).hostname;
  const entries = rows.flatMap(
    ({ subjectType, subjectId, due, taskCode, taskTitle, title, kind, ...row }) => {
      if (subjectType !== 'milestone' || due === null || !isReminder({ kind })) return [];
      const url = links.notice({ subjectType, subjectId, taskId: row.taskId });
      const name = taskCode === null ? title : `${taskCode} ${taskTitle ?? ''}`;
      return [{ uid: `milestone-${subjectId}@${host}`, day: due, title: name, description: url, url }];
    },
  );
  if (entries.length === 0) return [];
  const content = calendarText(NAME, entries, day);
  return [{ fileName: `${NAME}.ics`, contentType: 'text/calendar; charset=utf-8; method=PUBLISH', content }];
}
