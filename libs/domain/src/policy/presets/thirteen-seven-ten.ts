import type { PolicyStep } from '../policy-step.js';
import { COMMON_STEPS } from './common.js';
import { MILESTONE_STEPS } from './ordinary.js';
import { inWorkdays, TO_THE_TOP, UNIT, UNIT_AND_PARTNERS, WITH_OFFICE } from './step-parts.js';

/** Workdays 1, 3, 7 and 10 after 交办. What the tenth day means differs between offices; here it is overdue, to the top. */
const SINCE_ISSUE: readonly PolicyStep[] = [
  inWorkdays('task', {
    ...{ key: 'day-one', name: '第1天报安排', offset: 1 },
    tell: UNIT_AND_PARTNERS,
  }),
  inWorkdays('task', { key: 'day-three', name: '第3天报措施和进展', offset: 3, tell: UNIT }),
  inWorkdays('task', {
    ...{ key: 'day-seven', name: '第7天报结果、申请办结', offset: 7 },
    tell: WITH_OFFICE,
  }),
  inWorkdays('task', {
    ...{ key: 'day-ten', name: '第10天未办结', offset: 10, paper: 'supervise' },
    tell: TO_THE_TOP,
  }),
];

/** The preset 13710: short matters by their first ten workdays, long ones by their 节点 as well. */
export const STEPS_13710: readonly PolicyStep[] = [...SINCE_ISSUE, ...MILESTONE_STEPS, ...COMMON_STEPS];
