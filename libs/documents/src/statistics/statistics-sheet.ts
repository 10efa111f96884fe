import type { WriteSheet } from 'hucre/xlsx';
import { SheetBuilder, type Value } from '../workbook/sheet-builder.js';
import type { StyleName } from '../workbook/styles.js';

/** A row of the table of figures; rates are shares of 1, null where there is nothing to divide by. */
export interface StatisticsEntry {
  readonly label: string;
  readonly total: number;
  readonly byClass: Readonly<
    Record<'completed' | 'on_schedule' | 'due_soon' | 'overdue' | 'undated' | 'halted', number>
  >;
  readonly completionRate: number | null;
  readonly onTimeRate: number | null;
  readonly averageDaysLate: number | null;
}

export interface StatisticsDocument {
  readonly title: string;
  readonly subtitle: string;
  /** What the first column holds, such as 牵头单位. */
  readonly heading: string;
  readonly entries: readonly StatisticsEntry[];
}

const percent = (share: number | null): Value => (share === null ? '—' : `${(share * 100).toFixed(1)}%`);

const COLUMNS: readonly (readonly [heading: string, value: (entry: StatisticsEntry) => Value])[] = [
  ['任务总数', ({ total }) => total],
  ['已办结', ({ byClass }) => byClass.completed],
  ['未到时限', ({ byClass }) => byClass.on_schedule],
  ['临近时限', ({ byClass }) => byClass.due_soon],
  ['已逾期', ({ byClass }) => byClass.overdue],
  ['无明确时限', ({ byClass }) => byClass.undated],
  ['挂起或中止', ({ byClass }) => byClass.halted],
  ['完成率', ({ completionRate }) => percent(completionRate)],
  ['按期办结率', ({ onTimeRate }) => percent(onTimeRate)],
  ['平均逾期天数', ({ averageDaysLate }) => (averageDaysLate === null ? '—' : averageDaysLate.toFixed(1))],
];
const LABEL_WIDTH = 36;
const NUMBER_WIDTH = 12;
const TITLE_HEIGHT = 32;
const SUBTITLE_HEIGHT = 20;
const HEAD_HEIGHT = 30;

/** 统计表: a row a unit, plan or month, what all have together last. */
export function statisticsSheet({ title, subtitle, heading, entries }: StatisticsDocument): WriteSheet {
  const sheet = new SheetBuilder({
    name: '统计',
    widths: [LABEL_WIDTH, ...COLUMNS.map(() => NUMBER_WIDTH)],
    headRows: 3,
    headColumns: 1,
  });
  sheet.banner(title, 'title', TITLE_HEIGHT);
  sheet.banner(subtitle, 'subtitle', SUBTITLE_HEIGHT);
  const heads = [heading, ...COLUMNS.map(([name]) => name)];
  sheet.row(
    heads,
    heads.map(() => 'head'),
    HEAD_HEIGHT,
  );
  const styles: StyleName[] = ['text', ...COLUMNS.map((): StyleName => 'centre')];
  for (const entry of entries) sheet.row([entry.label, ...COLUMNS.map(([, value]) => value(entry))], styles);
  return sheet.build();
}
