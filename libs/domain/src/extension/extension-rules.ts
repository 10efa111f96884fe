import { isCalendarDay, type CalendarDay } from '../calendar/day.js';
import { isOpenMilestone, type MilestoneState } from '../milestone/milestone-state.js';
import type { DutyPolicy } from '../policy/duty-policy.js';

/** 待审批、同意、不同意、已撤回、已失效 (its ground is gone: milestone moved, dropped or reported, unit no longer leads, task ended). */
export const EXTENSION_STATES = ['requested', 'approved', 'rejected', 'withdrawn', 'lapsed'] as const;

export type ExtensionState = (typeof EXTENSION_STATES)[number];

export const EXTENSION_STATE_LABELS: Readonly<Record<ExtensionState, string>> = {
  requested: '待审批',
  approved: '已同意',
  rejected: '未同意',
  withdrawn: '已撤回',
  lapsed: '已失效',
};

export const EXTENSION_ACTIONS = ['approve', 'reject', 'withdraw', 'lapse'] as const;

export type ExtensionAction = (typeof EXTENSION_ACTIONS)[number];

export interface ExtensionTransition {
  readonly action: ExtensionAction;
  readonly to: ExtensionState;
  /** `office` decides, `unit` is the one that asked, `system` acts when the ground is gone. */
  readonly by: 'office' | 'unit' | 'system';
  /** True where the reason must be given in writing. */
  readonly needsNote: boolean;
}

/** Every way out of `requested`; what was decided stays decided. */
export const EXTENSION_TRANSITIONS: readonly ExtensionTransition[] = [
  { action: 'approve', to: 'approved', by: 'office', needsNote: true },
  { action: 'reject', to: 'rejected', by: 'office', needsNote: true },
  { action: 'withdraw', to: 'withdrawn', by: 'unit', needsNote: false },
  { action: 'lapse', to: 'lapsed', by: 'system', needsNote: false },
];

export const EXTENSION_ACTION_LABELS: Readonly<Record<ExtensionAction, string>> = {
  approve: '同意延期',
  reject: '不同意延期',
  withdraw: '撤回延期申请',
  lapse: '延期申请失效',
};

/** The row of the table for this move, or null where the request was decided before. */
export function extensionTransition(
  state: ExtensionState,
  action: ExtensionAction,
): ExtensionTransition | null {
  if (state !== 'requested') return null;
  return EXTENSION_TRANSITIONS.find((row) => row.action === action) ?? null;
}

/** Why a milestone may not be postponed, or not to that day. */
export const EXTENSION_OBSTACLES = [
  'not-granted-here',
  'milestone-done',
  'already-asked',
  'used-up',
  'too-late',
  'no-such-day',
  'not-later',
] as const;

export type ExtensionObstacle = (typeof EXTENSION_OBSTACLES)[number];

export interface ExtensionFacts {
  readonly milestone: { readonly state: MilestoneState; readonly due: CalendarDay };
  /** Extensions of this milestone that were granted. */
  readonly granted: number;
  /** A request of this milestone waits for the office. */
  readonly waiting: boolean;
  readonly today: CalendarDay;
}

/** What stands in the way of asking, whatever the day asked for; null where nothing does. */
export function extensionObstacle(
  facts: ExtensionFacts,
  policy: DutyPolicy['extension'],
): ExtensionObstacle | null {
  const { milestone, granted, waiting, today } = facts;
  if (policy.maxPerMilestone === 0) return 'not-granted-here';
  if (!isOpenMilestone(milestone)) return 'milestone-done';
  if (waiting) return 'already-asked';
  if (granted >= policy.maxPerMilestone) return 'used-up';
  return policy.beforeDueOnly && today > milestone.due ? 'too-late' : null;
}

/** What is wrong with the day asked for or granted; null where it is later than the present one and exists. */
export function dayObstacle(due: CalendarDay, newDue: string): ExtensionObstacle | null {
  if (!isCalendarDay(newDue)) return 'no-such-day';
  return newDue > due ? null : 'not-later';
}

/**
 * What stands in the way of granting. A request made in time may be granted after the day; the unit itself may have
 * finished meanwhile, and the policy may have become stricter.
 */
export function grantObstacle(
  facts: ExtensionFacts,
  policy: DutyPolicy['extension'],
): ExtensionObstacle | null {
  return extensionObstacle({ ...facts, waiting: false }, { ...policy, beforeDueOnly: false });
}

/** Extensions of the milestone that may still be granted. */
export const extensionsLeft = (granted: number, policy: DutyPolicy['extension']): number =>
  Math.max(0, policy.maxPerMilestone - granted);
