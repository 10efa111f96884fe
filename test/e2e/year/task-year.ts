import { tryToComplete } from './completion.js';
import { planMilestones } from './milestones.js';
import { planParts } from './parts.js';
import { planSigning } from './signing.js';
import type { TaskDesk } from './task-desk.js';

/** A task's year: chance decides what its units do, the model says what is possible on the day. */
export function planYear(desk: TaskDesk): void {
  const complete = (): Promise<void> => tryToComplete(desk);
  planSigning(desk, () => {
    planParts(desk);
    planMilestones(desk, () => desk.later(desk.today, complete));
    desk.later('2027-10-11', complete); // whose parts were the last to be finished
  });
  planHalts(desk);
  const undated = desk.model.milestones.length === 0;
  if (undated && desk.random.chance(0.6)) desk.later(`2027-0${desk.random.integer(5, 9)}-10`, complete);
}

/** 挂起 for two months, or 中止. */
function planHalts(desk: TaskDesk): void {
  const fate = desk.random.integer(1, 40);
  if (fate <= 2) {
    desk.later('2027-03-01', () => desk.officeMove('suspend', 'active', 'suspended', '等上级文件'));
    desk.later('2027-05-03', () => desk.officeMove('resume', 'suspended', 'active'));
  }
  if (fate === 3) {
    desk.later('2027-06-15', () => desk.officeMove('cancel', 'active', 'cancelled', '并入另一任务'));
  }
}
