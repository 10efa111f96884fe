import type { TaskActor } from '../task/task-state.js';

export const MILESTONE_STATES = ['planned', 'reported', 'confirmed', 'returned'] as const;

export type MilestoneState = (typeof MILESTONE_STATES)[number];

export const MILESTONE_ACTIONS = ['report', 'confirm', 'return'] as const;

export type MilestoneAction = (typeof MILESTONE_ACTIONS)[number];

export interface MilestoneTransition {
  readonly from: MilestoneState;
  readonly action: MilestoneAction;
  readonly to: MilestoneState;
  readonly by: readonly TaskActor[];
  /** True where the reason must be given in writing. */
  readonly needsNote: boolean;
}

/** A reported milestone may be reported again (a corrected figure) until the office has confirmed it. */
export const MILESTONE_TRANSITIONS: readonly MilestoneTransition[] = [
  { from: 'planned', action: 'report', to: 'reported', by: ['lead'], needsNote: false },
  { from: 'returned', action: 'report', to: 'reported', by: ['lead'], needsNote: false },
  { from: 'reported', action: 'report', to: 'reported', by: ['lead'], needsNote: false },
  { from: 'reported', action: 'confirm', to: 'confirmed', by: ['office'], needsNote: false },
  { from: 'reported', action: 'return', to: 'returned', by: ['office'], needsNote: true },
];

/** States that wait for the unit. A reported one waits for the office and so stops the unit's reminders. */
export const OPEN_MILESTONE_STATES: readonly MilestoneState[] = ['planned', 'returned'];

export const MILESTONE_STATE_LABELS: Readonly<Record<MilestoneState, string>> = {
  planned: '未报送',
  reported: '已报送',
  confirmed: '已确认',
  returned: '已退回',
};

export const MILESTONE_ACTION_LABELS: Readonly<Record<MilestoneAction, string>> = {
  report: '报送完成情况',
  confirm: '确认',
  return: '退回',
};

/** The row of the table for this move, or null where the move is forbidden. */
export function milestoneTransition(
  state: MilestoneState,
  action: MilestoneAction,
): MilestoneTransition | null {
  return MILESTONE_TRANSITIONS.find((row) => row.from === state && row.action === action) ?? null;
}

/** The state the action leads to, or null where it is forbidden in this state. */
export function nextMilestoneState(state: MilestoneState, action: MilestoneAction): MilestoneState | null {
  return milestoneTransition(state, action)?.to ?? null;
}

/** True while the milestone still waits for the unit. */
export function isOpenMilestone(milestone: { readonly state: MilestoneState }): boolean {
  return OPEN_MILESTONE_STATES.includes(milestone.state);
}
