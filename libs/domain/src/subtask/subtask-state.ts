import type { TaskActor } from '../task/task-state.js';

/** 子任务: 办理中 → 已报完成 → 已确认, or dropped. */
export const SUBTASK_STATES = ['open', 'reported', 'confirmed', 'cancelled'] as const;

export type SubtaskState = (typeof SUBTASK_STATES)[number];

/** 分解 by the lead, or 落实: the part of a unit (各县区) that carries the clause out. */
export const SUBTASK_KINDS = ['split', 'implementing'] as const;

export type SubtaskKind = (typeof SUBTASK_KINDS)[number];

export const SUBTASK_ACTIONS = ['report', 'confirm', 'return', 'cancel'] as const;

export type SubtaskAction = (typeof SUBTASK_ACTIONS)[number];

/** `owner` is a contact or head of the unit that the part was given to. */
export type SubtaskActor = TaskActor | 'owner';

export interface SubtaskTransition {
  readonly from: SubtaskState;
  readonly action: SubtaskAction;
  readonly to: SubtaskState;
  readonly by: readonly SubtaskActor[];
  /** True where the reason must be given in writing. */
  readonly needsNote: boolean;
}

const ALL = ['owner', 'lead', 'office'] as const;
const ABOVE = ['lead', 'office'] as const;

const step = (
  from: SubtaskState,
  action: SubtaskAction,
  to: SubtaskState,
  by: readonly SubtaskActor[],
  needsNote = false,
): SubtaskTransition => ({ from, action, to, by, needsNote });

/**
 * Whoever gave the part out confirms it; a report may be mended until then. Lead and office may report on the owner's
 * behalf: a county that answers by telephone.
 */
export const SUBTASK_TRANSITIONS: readonly SubtaskTransition[] = [
  step('open', 'report', 'reported', ALL),
  step('reported', 'report', 'reported', ALL),
  step('reported', 'confirm', 'confirmed', ABOVE),
  step('reported', 'return', 'open', ABOVE, true),
  step('open', 'cancel', 'cancelled', ABOVE),
  step('reported', 'cancel', 'cancelled', ABOVE),
];

/** States that keep the task from being completed. */
export const OPEN_SUBTASK_STATES: readonly SubtaskState[] = ['open', 'reported'];

export const SUBTASK_STATE_LABELS: Readonly<Record<SubtaskState, string>> = {
  open: '办理中',
  reported: '已报完成',
  confirmed: '已确认',
  cancelled: '已取消',
};

export const SUBTASK_ACTION_LABELS: Readonly<Record<SubtaskAction, string>> = {
  report: '报告完成',
  confirm: '确认完成',
  return: '退回',
  cancel: '取消',
};

/** The row of the table for this move, or null where the move is forbidden. */
export function subtaskTransition(state: SubtaskState, action: SubtaskAction): SubtaskTransition | null {
  return SUBTASK_TRANSITIONS.find((row) => row.from === state && row.action === action) ?? null;
}

/** What someone who acts in these capacities may do with the part, in the order of the table. */
export function allowedSubtaskActions(state: SubtaskState, actors: readonly SubtaskActor[]): SubtaskAction[] {
  return SUBTASK_TRANSITIONS.filter(
    (row) => row.from === state && row.by.some((actor) => actors.includes(actor)),
  ).map((row) => row.action);
}
