import {
  MILESTONE_STATE_LABELS,
  OPEN_MILESTONE_STATES,
  OPEN_STATES,
  TASK_STATE_LABELS,
  type CalendarDay,
  type MilestoneState,
  type TaskState,
} from '@app/domain';
import type { NotificationKind } from '@app/persistence';

/** A notification beside what its subject looks like now. */
export interface ReminderState {
  readonly kind: NotificationKind;
  /** The due date the reminder was about. */
  readonly announcedDue: CalendarDay | null;
  readonly due: CalendarDay | null;
  readonly taskState: TaskState | null;
  readonly milestoneState: MilestoneState | null;
}

export const isReminder = ({ kind }: { readonly kind: NotificationKind }): boolean =>
  kind === 'reminder' || kind === 'overdue';

/** Why it need not be told any more; null where it must. */
export function pointlessReason(row: ReminderState): string | null {
  if (row.taskState === 'cancelled') return '任务已中止';
  if (!isReminder(row)) return null;
  if (row.taskState === null || row.milestoneState === null) return '事项已不存在';
  if (!OPEN_STATES.includes(row.taskState)) return `任务${TASK_STATE_LABELS[row.taskState]}`;
  if (!OPEN_MILESTONE_STATES.includes(row.milestoneState))
    return `节点${MILESTONE_STATE_LABELS[row.milestoneState]}`;
  return row.due === row.announcedDue ? null : '节点时限已调整';
}
