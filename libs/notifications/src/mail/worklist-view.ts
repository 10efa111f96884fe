import type { CalendarDay, Worklist, WorklistItem, WorklistKind } from '@app/domain';
import type { MessageRow } from '../delivery/message-rows.js';
import type { Links } from './links.js';

export interface WorklistGroupView {
  readonly label: string;
  readonly count: number;
  readonly items: readonly { readonly title: string; readonly meta: string; readonly url: string }[];
}

/** Lines of a group in the mail; the inbox page has them all. */
const ITEMS_MAX = 10;

/** Where things are done that belong to no task. */
const SUBJECTS: Partial<Record<WorklistKind, string>> = { report: 'report_duty', instruction: 'instruction' };

/** Rows of the same mail. */
type Told = Pick<MessageRow, 'taskId' | 'subjectType' | 'title' | 'announcedDue'>;

/** A unit owes one page a day on which pages are due. */
const pageKey = (unit: string, due: CalendarDay | null): string => `${unit} ${due ?? ''}`;

/** What waits besides the tasks and pages that the mail itself tells of: nothing is said twice. */
export function worklistView(
  worklist: Worklist | null,
  told: readonly Told[],
  links: Links,
): WorklistGroupView[] {
  const tasks = new Set(told.flatMap(({ taskId }) => (taskId === null ? [] : [taskId])));
  const pages = new Set(
    told
      .filter(({ subjectType }) => subjectType === SUBJECTS.report)
      .map(({ title, announcedDue }) => pageKey(title, announcedDue)),
  );
  const isNew = ({ kind, taskId, detail, due }: WorklistItem): boolean => {
    if (kind === 'report') return !pages.has(pageKey(detail, due));
    return taskId === null || !tasks.has(taskId) || SUBJECTS[kind] !== undefined;
  };
  return (worklist?.groups ?? [])
    .map(({ label, items }) => ({ label, items: items.filter(isNew) }))
    .filter(({ items }) => items.length > 0)
    .map(({ label, items }) => ({
      label,
      count: items.length,
      items: items.slice(0, ITEMS_MAX).map((item) => lineOf(item, links)),
    }));
}

function lineOf({ kind, title, detail, due, taskId }: WorklistItem, links: Links) {
  const meta = [detail, due === null ? '' : `时限${due}`].filter((part) => part !== '').join('，');
  const subjectType = SUBJECTS[kind] ?? 'task';
  return { title, meta, url: links.notice({ taskId, subjectType, subjectId: '' }) };
}
