import type { LedgerClass, Light } from '../api/types';
import { texts } from '../texts';

const CLASS_LIGHTS: Record<LedgerClass, Light | null> = {
  completed: null,
  halted: null,
  overdue: 'red',
  due_soon: 'yellow',
  on_schedule: 'green',
  undated: null,
};

/** The class in words, with 序时 where the light says more than the class. */
export function standingText(task: { light: Light | null; class: LedgerClass }): string {
  const label = texts.classes[task.class];
  if (task.light === CLASS_LIGHTS[task.class]) return label;
  return task.class === 'on_schedule' ? texts.behindPace : `${label}，${texts.behindPace}`;
}
