import { daysBetween, type CalendarDay, type LedgerClass } from '@app/domain';
import type { NotificationKind } from '@app/persistence';
import type { MessageRow } from '../delivery/message-rows.js';
import { isReminder } from '../delivery/pointless.js';
import { overdueDaysOn, sentenceOn } from '../sentence.js';
import type { Links } from './links.js';

/** One thing in a message. */
export interface Item {
  readonly title: string;
  readonly detail: string;
  /** Code, due date and lead unit, as far as title and detail do not say them. */
  readonly meta: string;
  readonly url: string;
}

export interface Section {
  readonly heading: string;
  readonly color: string;
  readonly items: readonly Item[];
  /** Where all of its kind are found, for a message that cannot print them all. */
  readonly place: { readonly name: string; readonly url: string };
}

/** What a count of each kind is called in the subject, in the order in which they are named. */
const COUNT_LABELS: Readonly<Record<NotificationKind, string>> = {
  issued: '项新任务待签收',
  reminder: '项任务临期',
  overdue: '项逾期',
  instructed: '件批示待办理',
  report_chased: '期报送待补报',
  report_submitted: '期报送待审签',
  report_returned: '期报送被退回',
  milestone_returned: '项被退回',
  task_returned: '项被退回',
  subtask: '项子任务有新情况',
  objected: '项提出职责异议',
  reassigned: '项改派',
  extension_requested: '项申请延期',
  extension_decided: '项延期有了审批结果',
  instruction_answered: '件批示有了答复',
  paper: '份督办文书待签收',
  revised: '项按新版方案调整',
  reported: '项进展待审核',
  unit_changed: '项单位变动',
  calendar_changed: '项日历变动',
  bulletin: '期督查通报',
  webhook_disabled: '个推送地址停用',
  channel_test: '个测试消息',
  accepted: '项办理动态',
  milestone_confirmed: '项办理动态',
  completed: '项办理动态',
  digest: '项办理动态',
};

const taskOf = (row: MessageRow): string => row.taskId ?? `${row.subjectType}:${row.subjectId}`;

/** 3项任务临期、1项逾期; counts tasks, as one task may have several milestones due. */
export function summaryOf(rows: readonly MessageRow[]): string {
  const labels = new Set(Object.values(COUNT_LABELS));
  const parts = [...labels].flatMap((label) => {
    const tasks = new Set(rows.filter((row) => COUNT_LABELS[row.kind] === label).map(taskOf));
    return tasks.size === 0 ? [] : [`${tasks.size}${label}`];
  });
  return parts.join('、');
}

const isMilestone = (row: MessageRow): boolean => isReminder(row) && row.subjectType === 'milestone';

const overdueDays = ({ due, issuedAt }: MessageRow, day: CalendarDay): number =>
  due === null || issuedAt === null ? 0 : overdueDaysOn({ due, issuedAt }, day);

/** A reminder that waited a day may have become an overdue notice since. */
export function rowOnDay(row: MessageRow, day: CalendarDay): MessageRow {
  return isMilestone(row) ? { ...row, kind: overdueDays(row, day) > 0 ? 'overdue' : 'reminder' } : row;
}

function detailOf(row: MessageRow, day: CalendarDay): string {
  const { due, issuedAt, milestoneName } = row;
  if (!isMilestone(row) || due === null || issuedAt === null) return row.body;
  return `节点“${milestoneName ?? ''}”：${sentenceOn({ due, issuedAt }, day)}`;
}

function metaOf(row: MessageRow, title: string, detail: string): string {
  const { taskCode, leadUnit } = row;
  const code = taskCode === null || title.includes(taskCode) ? '' : taskCode;
  const due = dayOf(row);
  const time = !isReminder(row) || due === null || detail.includes(due) ? '' : `时限 ${due}`;
  const lead = leadUnit === null ? '' : `牵头 ${leadUnit}`;
  return [code, time, lead].filter((part) => part !== '').join('　');
}

/** The day that a row is about: of a node, or of whatever else has one. */
const dayOf = ({ due, openDue }: MessageRow): CalendarDay | null => due ?? openDue;

function lateDays(row: MessageRow, day: CalendarDay): number {
  const due = dayOf(row);
  if (due === null || !isReminder(row)) return 0;
  return row.issuedAt === null
    ? Math.max(0, daysBetween(due, day))
    : overdueDaysOn({ due, issuedAt: row.issuedAt }, day);
}

export interface ItemContext {
  /** The day the sentences are true for. */
  readonly day: CalendarDay;
  readonly links: Links;
}

function itemOf(row: MessageRow, { day, links }: ItemContext): Item {
  const title = isMilestone(row) ? (row.taskTitle ?? row.title) : row.title;
  const detail = detailOf(row, day);
  return { title, detail, meta: metaOf(row, title, detail), url: links.notice(row) };
}

/** What the rows say, the most urgent first. */
export function sectionsOf(rows: readonly MessageRow[], context: ItemContext): Section[] {
  const { day } = context;
  const byUrgency = (a: MessageRow, b: MessageRow): number =>
    lateDays(b, day) - lateDays(a, day) || (dayOf(a) ?? '').localeCompare(dayOf(b) ?? '');
  const { links } = context;
  const section = (head: Omit<Section, 'items'>, wanted: (row: MessageRow) => boolean): Section => ({
    ...head,
    items: rows
      .filter(wanted)
      .sort(byUrgency)
      .map((row) => itemOf(row, context)),
  });
  const ledger = (name: LedgerClass) => ({ name: '台账', url: links.ledger({ class: name }) });
  const inbox = { name: '收件箱', url: links.inbox() };
  return [
    section(
      { heading: '已逾期', color: '#b42318', place: ledger('overdue') },
      (row) => row.kind === 'overdue',
    ),
    section(
      { heading: '临近时限', color: '#a15c07', place: ledger('due_soon') },
      (row) => row.kind === 'reminder',
    ),
    section({ heading: '办理动态', color: '#1f4e79', place: inbox }, (row) => !isReminder(row)),
  ].filter(({ items }) => items.length > 0);
}
