import type { CalendarDay } from '../calendar/day.js';
import { COMPLETED_STATES, type TaskState } from './task-state.js';

export const COMPLETIONS = ['on_time', 'late'] as const;

/** 正常办结 or 超时办结. */
export type Completion = (typeof COMPLETIONS)[number];

export const COMPLETION_LABELS: Readonly<Record<Completion, string>> = {
  on_time: '正常办结',
  late: '超时办结',
};

/**
 * Whether a finished task was done in time, by the due day as it stood at last; what the text fixes no day for is never
 * late. Null while it is not finished.
 */
export function completionOf(task: {
  readonly state: TaskState;
  readonly completedOn: CalendarDay | null;
  readonly due: CalendarDay | null;
}): Completion | null {
  const { state, completedOn, due } = task;
  if (completedOn === null || !COMPLETED_STATES.includes(state)) return null;
  return due !== null && completedOn > due ? 'late' : 'on_time';
}
