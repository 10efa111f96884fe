import type { PolicyStep, StepTell } from './policy-step.js';

/** 普通, 13710 (the office's numbers: day 1, 3, 7, 10, then 0 left open) and 三色单. */
export const LADDER_KEYS = ['ordinary', '13710', 'slips'] as const;
export type LadderKey = (typeof LADDER_KEYS)[number];

export const LADDER_LABELS: Readonly<Record<LadderKey, string>> = {
  ordinary: '普通',
  '13710': '13710',
  slips: '三色单',
};

/** A set of steps that a plan or a task may follow. */
export interface Ladder {
  readonly steps: readonly PolicyStep[];
}

const CONTACT: readonly StepTell[] = [
  { audience: 'contact', channels: ['inbox', 'email'] },
  { audience: 'head', channels: ['inbox', 'email'] },
];
const WITH_OFFICE: readonly StepTell[] = [...CONTACT, { audience: 'office', channels: ['inbox'] }];
const WITH_SUPERVISOR: readonly StepTell[] = [
  ...WITH_OFFICE,
  { audience: 'group', channels: ['inbox', 'email'] },
  { audience: 'supervisor', channels: ['inbox', 'email'] },
];

const milestone = (
  key: string,
  name: string,
  offset: number,
  tell: readonly StepTell[],
  more: Partial<PolicyStep> = {},
): PolicyStep => ({ key, name, subject: 'milestone', offset, in: 'days', tell, ...more });

const ORDINARY: Ladder = {
  steps: [
    milestone('before-30', '到期前30天', -30, CONTACT),
    milestone('before-7', '到期前7天', -7, CONTACT),
    milestone('before-1', '到期前1天', -1, CONTACT),
    milestone('on-day', '到期当日', 0, CONTACT),
    milestone('overdue', '逾期次日', 1, WITH_OFFICE),
    milestone('overdue-weekly', '逾期每7天', 7, WITH_OFFICE, { every: 7 }),
  ],
};

export const DEFAULT_LADDERS: Readonly<Record<LadderKey, Ladder>> = {
  ordinary: ORDINARY,
  '13710': ORDINARY,
  slips: {
    steps: ORDINARY.steps.map((step) => (step.key === 'overdue' ? { ...step, tell: WITH_SUPERVISOR } : step)),
  },
};
