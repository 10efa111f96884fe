import {
  MILESTONE_STATE_LABELS,
  OPEN_MILESTONE_STATES,
  OPEN_STATES,
  TASK_STATE_LABELS,
  type CalendarDay,
  type MilestoneState,
  type TaskState,
} from '@app/domain';
import type { Notification, NotificationKind } from '@app/persistence';

/** A notification beside what its subject looks like now. */
export interface ReminderState {
  readonly kind: NotificationKind;
  readonly subjectType: Notification['subjectType'];
  /** The due date the reminder was about. */
  readonly announcedDue: CalendarDay | null;
  /** The day that still stands; null where nothing is waited for any more. */
  readonly openDue: CalendarDay | null;
  readonly taskState: TaskState | null;
  readonly milestoneState: MilestoneState | null;
}

export const isReminder = ({ kind }: { readonly kind: NotificationKind }): boolean =>
  kind === 'reminder' || kind === 'overdue';

/** What has been done in the meantime, where the subject itself does not say it better. */
const DONE: Readonly<Partial<Record<Notification['subjectType'], string>>> = {
  task: '任务已签收或已不再要求签收',
  report_duty: '本期报送已完成或已不再要求',
  subtask: '子任务已报送或已取消',
  instruction: '批示已答复或已办结',
};

/** Why it need not be told any more; null where it must. */
export function pointlessReason(row: ReminderState): string | null {
  if (row.taskState === 'cancelled') return '任务已中止';
  if (!isReminder(row)) return null;
  return row.subjectType === 'milestone' ? pointlessMilestone(row) : pointlessDuty(row);
}

function pointlessMilestone(row: ReminderState): string | null {
  if (row.taskState === null || row.milestoneState === null) return '事项已不存在';
  if (!OPEN_STATES.includes(row.taskState)) return `任务${TASK_STATE_LABELS[row.taskState]}`;
  if (!OPEN_MILESTONE_STATES.includes(row.milestoneState))
    return `节点${MILESTONE_STATE_LABELS[row.milestoneState]}`;
  return row.openDue === row.announcedDue ? null : '节点时限已调整';
}

function pointlessDuty({ subjectType, openDue, announcedDue }: ReminderState): string | null {
  if (openDue === null) return DONE[subjectType] ?? '事项已不存在';
  return openDue === announcedDue ? null : '时限已调整';
}
