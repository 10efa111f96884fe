import { MILESTONE_ACTION_LABELS } from '../milestone/milestone-state.js';
import { TASK_ACTION_LABELS } from '../task/task-state.js';

/** `task.accept`, `task.return` …: every row of a group's label table as an action of that subject. */
const prefixed = <P extends string, K extends string>(
  prefix: P,
  labels: Readonly<Record<K, string>>,
): Readonly<Record<`${P}.${K}`, string>> =>
  Object.fromEntries(Object.entries(labels).map(([key, label]) => [`${prefix}.${key}`, label])) as Record<
    `${P}.${K}`,
    string
  >;

/** Everything that leaves a row in the audit trail, with its Chinese name. What is not here cannot be recorded. */
export const AUDIT_ACTION_LABELS = {
  ...prefixed('task', TASK_ACTION_LABELS),
  ...prefixed('milestone', MILESTONE_ACTION_LABELS),
  'task.report': '报送进展',
  'task.edit': '修改任务',
  'task.revise': '按新版方案调整任务',
} as const;

export type AuditAction = keyof typeof AUDIT_ACTION_LABELS;

export const AUDIT_ACTIONS = Object.keys(AUDIT_ACTION_LABELS) as readonly AuditAction[];

/** What kind of thing an action changed: the part before the dot. */
export const auditSubject = (action: AuditAction): string => action.slice(0, action.indexOf('.'));

/** What was done to it: the part after the dot. */
export const auditVerb = (action: AuditAction): string => action.slice(action.indexOf('.') + 1);
