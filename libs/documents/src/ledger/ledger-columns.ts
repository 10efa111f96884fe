import { dayNumberOf } from '@app/domain';
import type { Value } from '../workbook/sheet-builder.js';
import type { StyleName } from '../workbook/styles.js';
import type { LedgerEntry } from './ledger-entry.js';

export interface LedgerColumn {
  readonly heading: string;
  /** In characters of half width. */
  readonly width: number;
  readonly style: (entry: LedgerEntry) => StyleName;
  readonly value: (entry: LedgerEntry, index: number) => Value;
}

/** Days of Excel count from 1899-12-30. */
const EXCEL_EPOCH = dayNumberOf('1899-12-30');
const NO_DEADLINE = '文件未明确';

const always = (style: StyleName) => (): StyleName => style;
const names = (units: readonly string[]): string => units.join('、');
const lines = (texts: readonly string[]): string => texts.join('\n');

const column = (
  heading: string,
  width: number,
  style: StyleName,
  value: LedgerColumn['value'],
): LedgerColumn => ({ heading, width, style: always(style), value });

/** The chapter is the column whose equal neighbours are merged. */
export const CHAPTER_COLUMN = 1;

/** The usual columns of an office's 台账. */
const TASK_COLUMNS: readonly LedgerColumn[] = [
  column('序号', 6, 'centre', (_, index) => index + 1),
  column('重点任务', 16, 'centre', ({ chapter }) => chapter),
  column('条款', 13, 'centre', ({ number }) => number),
  column('工作任务', 22, 'text', ({ title }) => title),
  column('具体内容', 52, 'text', ({ content }) => content),
  column('目标与节点', 34, 'text', ({ goals }) => lines(goals)),
  column('牵头单位', 16, 'centre', ({ lead }) => names(lead)),
  column('责任单位', 18, 'text', ({ responsible }) => names(responsible)),
  column('配合单位', 22, 'text', ({ cooperating }) => names(cooperating)),
  column('落实单位', 16, 'text', ({ implementing }) => names(implementing)),
  {
    heading: '完成时限',
    width: 15,
    style: ({ due }) => (due === null ? 'centre' : 'day'),
    value: ({ due, dueText }) => (due === null ? (dueText ?? NO_DEADLINE) : dayNumberOf(due) - EXCEL_EPOCH),
  },
];

const PROGRESS_COLUMNS: readonly LedgerColumn[] = [
  column('状态', 10, 'centre', ({ progress }) => progress?.state ?? ''),
  column('时限状态', 12, 'centre', ({ progress }) => progress?.deadline ?? ''),
  column('催办次数', 10, 'centre', ({ progress }) => progress?.chases ?? ''),
  column('最近进展', 34, 'text', ({ progress }) => progress?.report ?? ''),
];

const PLAN_COLUMN = column('方案', 26, 'text', ({ plan }) => plan);
const REMARK_COLUMN = column('备注', 26, 'text', ({ remark }) => remark);

/** Columns for these entries; progress is shown where there is any, and the plan where there are several. */
export function ledgerColumns(entries: readonly LedgerEntry[]): readonly LedgerColumn[] {
  const issued = entries.some(({ progress }) => progress !== null);
  const several = entries.some(({ plan }) => plan !== null);
  return [
    ...TASK_COLUMNS,
    ...(issued ? PROGRESS_COLUMNS : []),
    ...(several ? [PLAN_COLUMN] : []),
    REMARK_COLUMN,
  ];
}
