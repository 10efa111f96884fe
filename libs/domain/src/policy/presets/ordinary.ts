import type { PolicyStep } from '../policy-step.js';
import { COMMON_STEPS } from './common.js';
import { inDays, inWorkdays, TO_THE_TOP, UNIT, WITH_OFFICE } from './step-parts.js';

const BEFORE_30 = inDays('milestone', { key: 'before-30', name: '到期前30天', offset: -30, tell: UNIT });
const BEFORE_7 = inDays('milestone', { key: 'before-7', name: '到期前7天', offset: -7, tell: UNIT });
const BEFORE_1 = inDays('milestone', { key: 'before-1', name: '到期前1天', offset: -1, tell: UNIT });
const ON_DAY = inDays('milestone', { key: 'on-day', name: '到期当日', offset: 0, tell: UNIT });
const OVERDUE = inDays('milestone', { key: 'overdue', name: '逾期次日', offset: 1, tell: WITH_OFFICE });
const ESCALATE = inWorkdays('milestone', {
  ...{ key: 'overdue-escalate', name: '逾期5个工作日', offset: 5 },
  tell: TO_THE_TOP,
});
const WEEKLY = inDays('milestone', {
  ...{ key: 'overdue-weekly', name: '逾期每周', offset: 7, every: 7 },
  tell: WITH_OFFICE,
});

/** The steps of a 节点 by name, so that another preset can say the same with other papers. */
export const MILESTONE = { BEFORE_30, BEFORE_7, BEFORE_1, ON_DAY, OVERDUE, ESCALATE, WEEKLY } as const;

/** 节点 as offices watch them: 催办通知书 the day after expiry, and after five silent workdays up to 分管领导. */
export const MILESTONE_STEPS: readonly PolicyStep[] = [
  BEFORE_30,
  BEFORE_7,
  BEFORE_1,
  ON_DAY,
  { ...OVERDUE, paper: 'chase' },
  { ...ESCALATE, paper: 'supervise' },
  WEEKLY,
];

/** The preset 普通. */
export const ORDINARY_STEPS: readonly PolicyStep[] = [...MILESTONE_STEPS, ...COMMON_STEPS];
