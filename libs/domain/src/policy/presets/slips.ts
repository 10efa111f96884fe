import type { PolicyStep } from '../policy-step.js';
import { COMMON_STEPS } from './common.js';
import { MILESTONE } from './ordinary.js';

const { BEFORE_30, BEFORE_7, BEFORE_1, ON_DAY, OVERDUE, ESCALATE, WEEKLY } = MILESTONE;

/**
 * The preset 三色单: 蓝单 while there is still time, 黄单 once the day has passed, 红单 where five workdays later the
 * yellow one was not met. An important matter may begin at a later slip; that the office does by hand.
 */
export const SLIP_STEPS: readonly PolicyStep[] = [
  BEFORE_30,
  { ...BEFORE_7, name: '到期前7天（蓝单）', paper: 'blue' },
  BEFORE_1,
  ON_DAY,
  { ...OVERDUE, name: '逾期次日（黄单）', paper: 'yellow' },
  { ...ESCALATE, name: '黄单未落实（红单）', paper: 'red' },
  WEEKLY,
  ...COMMON_STEPS,
];
