import type { PolicyStep } from './policy-step.js';
import { ORDINARY_STEPS } from './presets/ordinary.js';
import { SLIP_STEPS } from './presets/slips.js';
import { STEPS_13710 } from './presets/thirteen-seven-ten.js';

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

export type Ladders = Readonly<Record<LadderKey, Ladder>>;

/** The presets: what holds until an office lays down steps of its own. */
export const DEFAULT_LADDERS: Ladders = {
  ordinary: { steps: ORDINARY_STEPS },
  '13710': { steps: STEPS_13710 },
  slips: { steps: SLIP_STEPS },
};

/** The names of ladders along the way from a task to its jurisdiction; null inherits from the next. */
export interface LadderChoice {
  readonly task: LadderKey | null;
  readonly plan: LadderKey | null;
  readonly policy: LadderKey;
}

/** The ladder a task follows: its own, else its plan's, else the jurisdiction's. */
export const effectiveLadder = ({ task, plan, policy }: LadderChoice): LadderKey => task ?? plan ?? policy;

/** The ladder a task would follow without one of its own. */
export const inheritedLadder = ({ plan, policy }: Omit<LadderChoice, 'task'>): LadderKey => plan ?? policy;
