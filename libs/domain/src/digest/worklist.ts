import type { CalendarDay } from '../calendar/day.js';

/** What waits for a unit's people, in the order in which it is shown. */
export const WORKLIST_KINDS = [
  'overdue',
  'returned',
  'sign',
  'due',
  'report',
  'instruction',
  'subtask',
] as const;
export type WorklistKind = (typeof WORKLIST_KINDS)[number];

export const WORKLIST_LABELS: Readonly<Record<WorklistKind, string>> = {
  overdue: '已逾期',
  returned: '被退回',
  sign: '待签收',
  due: '七天内到期',
  report: '待报送',
  instruction: '批示待答复',
  subtask: '分解任务待完成',
};

/** Days ahead that count as near. */
export const WORKLIST_DAYS = 7;

export interface WorklistItem {
  readonly kind: WorklistKind;
  readonly title: string;
  readonly detail: string;
  readonly due: CalendarDay | null;
  /** Null for what is no task's. */
  readonly taskId: string | null;
}

export interface WorklistGroup {
  readonly kind: WorklistKind;
  readonly label: string;
  readonly items: readonly WorklistItem[];
}

/** 今日待办: each thing once. */
export interface Worklist {
  readonly total: number;
  readonly groups: readonly WorklistGroup[];
}

/** The items in groups, those without any left out; within a group as they come. */
export function worklistOf(items: readonly WorklistItem[]): Worklist {
  const groups = WORKLIST_KINDS.map((kind) => ({
    ...{ kind, label: WORKLIST_LABELS[kind] },
    items: items.filter((item) => item.kind === kind),
  }));
  return { total: items.length, groups: groups.filter((group) => group.items.length > 0) };
}
