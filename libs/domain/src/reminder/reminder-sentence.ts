import { daysBetween, type CalendarDay } from '../calendar/day.js';
import type { StepSubject } from '../policy/policy-step.js';

/** What a day is the last one for. */
const LIMITS: Readonly<Record<Exclude<StepSubject, 'task'>, string>> = {
  milestone: '完成时限',
  acceptance: '签收时限',
  report: '报送时限',
  subtask: '完成时限',
  instruction: '答复时限',
};

/** The step as a Chinese sentence, true on the day it is sent, whatever day the step was meant for. */
export function reminderSentence(
  step: { readonly offset: number; readonly countedFrom?: CalendarDay },
  due: CalendarDay,
  today: CalendarDay,
  subject: StepSubject = 'milestone',
): string {
  if (subject === 'task') return `交办已${daysBetween(due, today)}天，尚未报送进展`;
  const left = daysBetween(today, due);
  if (left > 0) return `距${LIMITS[subject]}还有${left}天（${due}）`;
  if (left === 0) return '今日到期';
  const from = step.countedFrom ?? due;
  if (from <= due) return `已逾期${-left}天`;
  return `已逾期${daysBetween(from, today)}天（时限${due}，自交办日${from}起计）`;
}
