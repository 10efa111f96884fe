import type { CalendarDay } from '@app/domain';
import type { NotificationKind } from '@app/persistence';
import type { MessageRow } from '../delivery/message-rows.js';
import { isReminder } from '../delivery/pointless.js';
import { overdueDaysOn, sentenceOn } from '../sentence.js';
import { DAILY_HTML, DAILY_TEXT } from './daily-template.js';
import type { Links } from './links.js';
import { mailTemplate, renderMail, type RenderedMail } from './render.js';

/** One thing in the mail. */
interface Item {
  readonly title: string;
  readonly detail: string;
  /** Code, due date and lead unit, as far as title and detail do not say them. */
  readonly meta: string;
  readonly url: string;
}

interface Section {
  readonly heading: string;
  readonly color: string;
  readonly items: readonly Item[];
}

export interface DailyMailInput {
  readonly personName: string;
  /** The day the sentences are true for. */
  readonly day: CalendarDay;
  readonly rows: readonly MessageRow[];
  readonly links: Links;
}

const template = mailTemplate(DAILY_HTML, DAILY_TEXT);

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
  revised: '项按新版方案调整',
  reported: '项进展待审核',
  unit_changed: '项单位变动',
  webhook_disabled: '个推送地址停用',
  accepted: '项办理动态',
  milestone_confirmed: '项办理动态',
  completed: '项办理动态',
  digest: '项办理动态',
};

const taskOf = (row: MessageRow): string => row.taskId ?? `${row.subjectType}:${row.subjectId}`;

/** 「牵头」3项任务临期、1项逾期（2027-12-28）; counts tasks, as one task may have several milestones due. */
export function dailySubject(rows: readonly MessageRow[], day: CalendarDay): string {
  const labels = new Set(Object.values(COUNT_LABELS));
  const parts = [...labels].flatMap((label) => {
    const tasks = new Set(rows.filter((row) => COUNT_LABELS[row.kind] === label).map(taskOf));
    return tasks.size === 0 ? [] : [`${tasks.size}${label}`];
  });
  return `「牵头」${parts.join('、')}（${day}）`;
}

const overdueDays = ({ due, issuedAt }: MessageRow, day: CalendarDay): number =>
  due === null || issuedAt === null ? 0 : overdueDaysOn({ due, issuedAt }, day);

/** A reminder that waited a day may have become an overdue notice since. */
function onDay(row: MessageRow, day: CalendarDay): MessageRow {
  return isReminder(row) ? { ...row, kind: overdueDays(row, day) > 0 ? 'overdue' : 'reminder' } : row;
}

function detailOf(row: MessageRow, day: CalendarDay): string {
  const { due, issuedAt, milestoneName } = row;
  if (!isReminder(row) || due === null || issuedAt === null) return row.body;
  return `节点“${milestoneName ?? ''}”：${sentenceOn({ due, issuedAt }, day)}`;
}

function metaOf(row: MessageRow, title: string, detail: string): string {
  const { taskCode, due, leadUnit } = row;
  const code = taskCode === null || title.includes(taskCode) ? '' : taskCode;
  const time = !isReminder(row) || due === null || detail.includes(due) ? '' : `时限 ${due}`;
  const lead = leadUnit === null ? '' : `牵头 ${leadUnit}`;
  return [code, time, lead].filter((part) => part !== '').join('　');
}

function itemOf(row: MessageRow, { day, links }: DailyMailInput): Item {
  const title = isReminder(row) ? (row.taskTitle ?? row.title) : row.title;
  const detail = detailOf(row, day);
  return { title, detail, meta: metaOf(row, title, detail), url: links.notice(row) };
}

function sectionsOf(input: DailyMailInput): Section[] {
  const { rows, day } = input;
  const byUrgency = (a: MessageRow, b: MessageRow): number =>
    overdueDays(b, day) - overdueDays(a, day) || (a.due ?? '').localeCompare(b.due ?? '');
  const section = (heading: string, color: string, wanted: (row: MessageRow) => boolean): Section => ({
    heading,
    color,
    items: rows
      .filter(wanted)
      .sort(byUrgency)
      .map((row) => itemOf(row, input)),
  });
  return [
    section('已逾期', '#b42318', (row) => row.kind === 'overdue'),
    section('临近时限', '#a15c07', (row) => row.kind === 'reminder'),
    section('办理动态', '#1f4e79', (row) => !isReminder(row)),
  ].filter(({ items }) => items.length > 0);
}

/** The mail that carries all a person's reminders of a day, or the news of one event. */
export function renderDailyMail(given: DailyMailInput): RenderedMail {
  const input = { ...given, rows: given.rows.map((row) => onDay(row, given.day)) };
  const sections = sectionsOf(input);
  const first = sections[0]?.items[0];
  return renderMail(template, {
    subject: dailySubject(input.rows, input.day),
    preheader: first === undefined ? '' : `${first.title}：${first.detail}`,
    homeUrl: input.links.home(),
    personName: input.personName,
    day: input.day,
    count: input.rows.length,
    reminds: input.rows.some(isReminder),
    sections,
  });
}
