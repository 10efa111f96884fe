import type { PolicyStep } from '../policy-step.js';
import { inDays, inWorkdays, UNIT, WITH_OFFICE, WITH_SUPERVISOR } from './step-parts.js';

/** 签收: the unit before and after its time, then the office, then 分管领导; no paper, the office may sign for it. */
export const ACCEPTANCE_STEPS: readonly PolicyStep[] = [
  inWorkdays('acceptance', { key: 'accept-before', name: '签收期满前1个工作日', offset: -1, tell: UNIT }),
  inWorkdays('acceptance', { key: 'accept-late', name: '逾期未签收', offset: 1, tell: WITH_OFFICE }),
  inWorkdays('acceptance', {
    ...{ key: 'accept-escalate', name: '逾期3个工作日未签收', offset: 3 },
    tell: WITH_SUPERVISOR,
  }),
];

/** 报送: three workdays to write and have it signed, the day itself, the grace of a day, then up the line. */
export const REPORT_STEPS: readonly PolicyStep[] = [
  inWorkdays('report', { key: 'report-before', name: '报送截止前3个工作日', offset: -3, tell: UNIT }),
  inWorkdays('report', { key: 'report-day', name: '报送截止当日', offset: 0, tell: UNIT }),
  inWorkdays('report', { key: 'report-late', name: '逾期未报送', offset: 1, tell: WITH_OFFICE }),
  inWorkdays('report', {
    ...{ key: 'report-escalate', name: '逾期3个工作日未报送', offset: 3 },
    tell: WITH_SUPERVISOR,
  }),
];

/** 分解任务: the unit of the part alone; whole tasks escalate, not their parts. */
export const SUBTASK_STEPS: readonly PolicyStep[] = [
  inDays('subtask', { key: 'part-before-7', name: '分解任务到期前7天', offset: -7, tell: UNIT }),
  inDays('subtask', { key: 'part-before-1', name: '分解任务到期前1天', offset: -1, tell: UNIT }),
  inDays('subtask', {
    ...{ key: 'part-overdue-weekly', name: '分解任务逾期每周', offset: 1, every: 7 },
    tell: UNIT,
  }),
];

/** 批示: a day ahead, and once late whoever gave it hears of it at once. */
export const INSTRUCTION_STEPS: readonly PolicyStep[] = [
  inWorkdays('instruction', {
    ...{ key: 'instruction-before', name: '批示答复前1个工作日', offset: -1 },
    tell: UNIT,
  }),
  inWorkdays('instruction', {
    ...{ key: 'instruction-overdue', name: '批示逾期未答复', offset: 1 },
    tell: WITH_SUPERVISOR,
  }),
];

/** What every ladder says alike. */
export const COMMON_STEPS: readonly PolicyStep[] = [
  ...ACCEPTANCE_STEPS,
  ...REPORT_STEPS,
  ...SUBTASK_STEPS,
  ...INSTRUCTION_STEPS,
];
