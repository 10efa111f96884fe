import {
  REPORT_CADENCES,
  REPORT_CADENCE_LABELS,
  type DutyPolicy,
  type ReportCadence,
} from './duty-policy.js';

/** A month of workdays: nobody accepts a task later than that. */
const ACCEPTANCE_MAX = 30;
const EXTENSIONS_MAX = 10;

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const;

/** The last day that may be named, and what a day of the cadence is called. */
const LAST_DUE_DAY: Readonly<Record<ReportCadence, number>> = {
  none: 31,
  weekly: 7,
  monthly: 31,
  quarterly: 31,
};

const isWithin = (value: number, low: number, high: number): boolean =>
  Number.isInteger(value) && value >= low && value <= high;

/** What is wrong with rules somebody wrote, one Chinese sentence each; empty where they can be laid down. */
export function checkDuties({ acceptance, extension, report }: DutyPolicy): string[] {
  const complaints: string[] = [];
  if (!isWithin(acceptance.workdays, 1, ACCEPTANCE_MAX))
    complaints.push(`签收时限须为1至${ACCEPTANCE_MAX}个工作日。`);
  if (!isWithin(extension.maxPerMilestone, 0, EXTENSIONS_MAX))
    complaints.push(`每个节点的延期次数须为0至${EXTENSIONS_MAX}次。`);
  if (!REPORT_CADENCES.includes(report.cadence)) complaints.push('报送周期须为不要求、每周、每月或每季度。');
  else if (!isWithin(report.dueDay, 1, LAST_DUE_DAY[report.cadence]))
    complaints.push(
      report.cadence === 'weekly' ? '报送截止日须为周一至周日中的一天。' : '报送截止日须为1至31日中的一天。',
    );
  return complaints;
}

/** 每周五, 每月25日, 每季度最后一个月25日. */
export function dueDayLabel({ cadence, dueDay }: DutyPolicy['report']): string {
  switch (cadence) {
    case 'none':
      return '不要求';
    case 'weekly':
      return `每周${WEEKDAYS[dueDay - 1] ?? ''}`;
    case 'monthly':
      return `每月${dueDay}日`;
    case 'quarterly':
      return `每季度最后一个月${dueDay}日`;
  }
}

const yesOrNo = (value: boolean): string => (value ? '是' : '否');

/** Every rule with its name and what it says, as people read it. */
export function describeDuties({ acceptance, extension, report }: DutyPolicy): {
  readonly label: string;
  readonly value: string;
}[] {
  return [
    { label: '签收时限', value: `${acceptance.workdays}个工作日` },
    { label: '每个节点可延期', value: `${extension.maxPerMilestone}次` },
    { label: '须在到期前申请延期', value: yesOrNo(extension.beforeDueOnly) },
    { label: '报送周期', value: REPORT_CADENCE_LABELS[report.cadence] },
    { label: '报送截止日', value: dueDayLabel(report) },
    { label: '单位负责人审签', value: yesOrNo(report.headSignOff) },
  ];
}

/** One rule that differs between two versions, in words. */
export interface RuleChange {
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/** What one version of the rules changed against the one before. */
export function dutyChanges(before: DutyPolicy, after: DutyPolicy): RuleChange[] {
  const old = describeDuties(before);
  return describeDuties(after).flatMap(({ label, value }, place) => {
    const from = old[place]?.value ?? '';
    return from === value ? [] : [{ label, from, to: value }];
  });
}
