import { compareDays, daysBetween } from '../calendar/day.js';
import type { CalendarDay } from '../calendar/day.js';
import type { WorkCalendar } from '../calendar/work-calendar.js';
import { isOpenMilestone } from '../milestone/milestone-state.js';
import type { MilestoneState } from '../milestone/milestone-state.js';
import type { LightPolicy } from '../policy/light-policy.js';
import type { TaskState } from '../task/task-state.js';
import { paceVerdict, type PaceTarget, type PaceVerdict } from './pace.js';

/** 亮灯. Completion is a mark of its own and not a colour; 蓝/黄/红单 are another scale. */
export type Light = 'green' | 'yellow' | 'red';

/** Disjoint classes of the 台账; the digest's numbers are their counts. */
export const LEDGER_CLASSES = [
  'completed',
  'halted',
  'overdue',
  'due_soon',
  'on_schedule',
  'undated',
] as const;

export type LedgerClass = (typeof LEDGER_CLASSES)[number];

export const LEDGER_CLASS_LABELS: Readonly<Record<LedgerClass, string>> = {
  completed: '已办结',
  halted: '挂起或中止',
  overdue: '已逾期',
  due_soon: '临近时限',
  on_schedule: '未到时限',
  undated: '无明确时限',
};

/** The colour that days alone give a class; 序时 may make it worse and moves no task to another class. */
const CLASS_LIGHTS: Readonly<Record<LedgerClass, Light | null>> = {
  completed: null,
  halted: null,
  overdue: 'red',
  due_soon: 'yellow',
  on_schedule: 'green',
  undated: null,
};

export interface LightMilestone {
  readonly due: CalendarDay;
  readonly state: MilestoneState;
  readonly name: string;
}

export interface LightTask {
  readonly state: TaskState;
  /** Day of 交办; null before it. */
  readonly issuedOn: CalendarDay | null;
  readonly milestones: readonly LightMilestone[];
  /** What its milestones are measured by; without them days alone decide. */
  readonly targets?: readonly PaceTarget[];
}

export interface LightVerdict {
  /** Null where no colour applies: completed, halted, undated, not issued. */
  readonly light: Light | null;
  readonly class: LedgerClass;
  /** Earliest due date that still waits for the unit; null when the clock does not run. */
  readonly nextDue: CalendarDay | null;
  /** Calendar days; 0 unless a day has passed. */
  readonly overdueDays: number;
  /** Why, as a Chinese sentence. */
  readonly reason: string;
}

/** Last due date that is still yellow on this day. The list query uses it too, so that both agree. */
export function yellowLimit(today: CalendarDay, calendar: WorkCalendar, policy: LightPolicy): CalendarDay {
  return calendar.addWorkdays(today, policy.yellowWorkdays);
}

/**
 * The day from which days count as overdue: the due date, or the issue day where the task was issued later. A task
 * is never red for time in which it was not yet issued.
 */
export function overdueFrom(due: CalendarDay, issuedOn: CalendarDay): CalendarDay {
  return due < issuedOn ? issuedOn : due;
}

/**
 * Light and ledger class of a task on a day, with the reason. The class follows from the earliest open milestone alone;
 * the light is the worse one of that day's and of 序时.
 */
export function lightOf(
  task: LightTask,
  today: CalendarDay,
  calendar: WorkCalendar,
  policy: LightPolicy,
): LightVerdict {
  const byDays = verdictByDays(task, today, calendar, policy);
  const { issuedOn, targets = [] } = task;
  if (byDays.light === null || issuedOn === null || targets.length === 0) return byDays;
  const pace = paceVerdict(targets, issuedOn, today, policy.schedule);
  return pace === null ? byDays : worseOf(byDays, pace);
}

const SEVERITY: Readonly<Record<Light, number>> = { green: 0, yellow: 1, red: 2 };

/** Says every cause that is as bad as the colour. */
function worseOf(byDays: LightVerdict, { light, reason }: PaceVerdict): LightVerdict {
  const difference = SEVERITY[light] - SEVERITY[byDays.light ?? 'green'];
  if (difference < 0) return byDays;
  return { ...byDays, light, reason: difference > 0 ? reason : `${byDays.reason}；${reason}` };
}

type Standing = Pick<LightVerdict, 'light' | 'class'>;

/** Whether the light says more than the class: the task is in time and behind 序时. */
export const isBehindPace = ({ light, class: name }: Standing): boolean => light !== CLASS_LIGHTS[name];

/** The class in words, with 序时 where the light says more. */
export function standingLabel(standing: Standing): string {
  const { class: name } = standing;
  const label = LEDGER_CLASS_LABELS[name];
  if (!isBehindPace(standing)) return label;
  return name === 'on_schedule' ? BEHIND_PACE : `${label}，${BEHIND_PACE}`;
}

const BEHIND_PACE = '落后序时';

function verdictByDays(
  task: LightTask,
  today: CalendarDay,
  calendar: WorkCalendar,
  policy: LightPolicy,
): LightVerdict {
  const resting = restingVerdict(task);
  if (resting !== null) return resting;
  const next = earliestOpen(task.milestones);
  if (task.issuedOn === null || task.state === 'draft') {
    return verdict(null, 'undated', next?.due ?? null, '尚未交办，不计时限');
  }
  if (next !== null) return datedVerdict(next, task.issuedOn, today, calendar, policy);
  return task.milestones.length === 0
    ? verdict(null, 'undated', null, '无明确时限')
    : verdict('green', 'on_schedule', null, '各节点均已报送或确认');
}

/** The class that a state decides by itself, or null where the clock runs and the days decide. */
export const restingClass = (state: TaskState): LedgerClass | null =>
  restingVerdict({ state })?.class ?? null;

/** The verdict of a task whose clock does not run, else null. */
function restingVerdict({ state }: Pick<LightTask, 'state'>): LightVerdict | null {
  switch (state) {
    case 'completed':
      return verdict(null, 'completed', null, '已办结');
    case 'closed':
      return verdict(null, 'completed', null, '已销号');
    case 'archived':
      return verdict(null, 'completed', null, '已归档');
    case 'suspended':
      return verdict(null, 'halted', null, '已挂起，暂停计时');
    case 'cancelled':
      return verdict(null, 'halted', null, '已中止，不再计时');
    case 'draft':
    case 'issued':
    case 'objected':
    case 'active':
    case 'completion_requested':
      return null;
  }
}

function datedVerdict(
  { due, name }: LightMilestone,
  issuedOn: CalendarDay,
  today: CalendarDay,
  calendar: WorkCalendar,
  policy: LightPolicy,
): LightVerdict {
  const from = overdueFrom(due, issuedOn);
  const label = `节点“${name}”时限${due}`;
  if (today > from) {
    const days = daysBetween(from, today);
    const reason = `${label}，${from === due ? '' : `自交办日${from}起`}已逾期${days}天`;
    return { light: 'red', class: 'overdue', nextDue: due, overdueDays: days, reason };
  }
  // Due before it was issued: red only from the day after 交办, until then as urgent as a colour can say.
  if (due < today) return verdict('yellow', 'due_soon', due, `${label}，早于交办日，自交办次日起计逾期`);
  if (due === today) return verdict('yellow', 'due_soon', due, `${label}，今日到期`);
  const left = `${label}，还有${daysBetween(today, due)}天`;
  return due <= yellowLimit(today, calendar, policy)
    ? verdict('yellow', 'due_soon', due, `${left}，不超过${policy.yellowWorkdays}个工作日`)
    : verdict('green', 'on_schedule', due, left);
}

function earliestOpen(milestones: readonly LightMilestone[]): LightMilestone | null {
  const open = milestones.filter(isOpenMilestone);
  return [...open].sort((a, b) => compareDays(a.due, b.due))[0] ?? null;
}

function verdict(
  light: Light | null,
  ledgerClass: LedgerClass,
  nextDue: CalendarDay | null,
  reason: string,
): LightVerdict {
  return { light, class: ledgerClass, nextDue, overdueDays: 0, reason };
}
