import type { DigestKind, LedgerClass, ReportStanding } from '@app/domain';

/** What asks for something comes first; the order of the columns too. */
export const CLASS_ORDER: readonly LedgerClass[] = [
  'overdue',
  'due_soon',
  'on_schedule',
  'undated',
  'completed',
  'halted',
];
export const CLASS_COLORS: Readonly<Record<LedgerClass, string>> = {
  overdue: '#b42318',
  due_soon: '#a15c07',
  on_schedule: '#1b6e3c',
  undated: '#1f2933',
  completed: '#1f2933',
  halted: '#1f2933',
};
export const ZERO_COLOR = '#9aa3ad';

/** Column heads of the narrow table. */
export const SHORT_LABELS: Readonly<Record<LedgerClass, string>> = {
  overdue: '逾期',
  due_soon: '临期',
  on_schedule: '序时',
  undated: '无时限',
  completed: '办结',
  halted: '挂起中止',
};

export const SPAN_LABELS: Readonly<Record<DigestKind, string>> = { weekly: '本周', 'month-end': '本月' };

/** Kinds of the queue 审核. */
export const APPROVAL_LABELS: Readonly<Record<string, string>> = {
  objection: '职责异议',
  completion: '申请办结',
  milestone: '节点确认',
  extension: '延期申请',
  acceptance: '逾期未签收',
};

export const STANDING_LABELS: Readonly<Record<ReportStanding, string>> = {
  missing: '缺报',
  late: '逾期未报',
  returned: '退回未重报',
  open: '待报',
  not_due: '未到期',
  filed: '已报',
  filed_late: '逾期报送',
  not_required: '无须报送',
};
