import type { TaskAction } from './task-state.js';

/** 职责异议: open until the office decides or the unit takes it back. */
export const OBJECTION_STATES = ['open', 'upheld', 'rejected', 'withdrawn'] as const;

export type ObjectionState = (typeof OBJECTION_STATES)[number];

export const OBJECTION_STATE_LABELS: Readonly<Record<ObjectionState, string>> = {
  open: '待裁定',
  upheld: '已采纳',
  rejected: '未采纳',
  withdrawn: '已撤回',
};

/** How each move away from 职责异议 answers the objection. */
const OUTCOMES: Readonly<Partial<Record<TaskAction, ObjectionState>>> = {
  reassign: 'upheld',
  withdraw: 'upheld',
  cancel: 'upheld',
  reissue: 'rejected',
  retract: 'withdrawn',
};

/** What becomes of an open objection by this move; null where the move leaves it alone. */
export const objectionOutcome = (action: TaskAction): ObjectionState | null => OUTCOMES[action] ?? null;
