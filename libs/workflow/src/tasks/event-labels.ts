import { AUDIT_ACTION_LABELS, MILESTONE_ACTION_LABELS, TASK_ACTION_LABELS } from '@app/domain';

const MILESTONE_PREFIX = '节点';
const OTHER_LABELS: Readonly<Record<string, string>> = {
  report: '报送进展',
  edit: '修改',
  ladder: '选定提醒规则',
  revise: '按新版方案调整',
  'unit-merged': '随单位合并移交',
};

/** What a row of a task's history is called. */
export function eventLabel(kind: string, action: string): string {
  if (kind === 'transition' && action in TASK_ACTION_LABELS) {
    return TASK_ACTION_LABELS[action as keyof typeof TASK_ACTION_LABELS];
  }
  if (kind === 'milestone' && action in MILESTONE_ACTION_LABELS) {
    return `${MILESTONE_PREFIX}${MILESTONE_ACTION_LABELS[action as keyof typeof MILESTONE_ACTION_LABELS]}`;
  }
  const labels: Readonly<Record<string, string>> = AUDIT_ACTION_LABELS;
  return labels[`${kind}.${action}`] ?? OTHER_LABELS[action] ?? action;
}
