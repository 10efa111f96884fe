import type { WriteSheet } from 'hucre/xlsx';
import { SheetBuilder, type Value } from '../workbook/sheet-builder.js';
import type { StyleName } from '../workbook/styles.js';

/** A row of the audit trail in words. */
export interface AuditEntryRow {
  readonly seq: number;
  /** Date and time as read in Shanghai. */
  readonly at: string;
  readonly actor: string;
  readonly from: string;
  readonly action: string;
  readonly subject: string;
  readonly task: string;
  readonly changes: string;
  readonly note: string;
  readonly requestId: string;
  readonly hash: string;
}

export interface AuditDocument {
  readonly title: string;
  readonly subtitle: string;
  readonly entries: readonly AuditEntryRow[];
}

interface Column {
  readonly heading: string;
  /** In characters of half width. */
  readonly width: number;
  readonly style: StyleName;
  readonly value: (entry: AuditEntryRow) => Value;
}

const column = (heading: string, width: number, style: StyleName, value: Column['value']): Column => ({
  heading,
  width,
  style,
  value,
});

const COLUMNS: readonly Column[] = [
  column('序号', 8, 'centre', ({ seq }) => seq),
  column('时间', 20, 'centre', ({ at }) => at),
  column('操作人', 14, 'centre', ({ actor }) => actor),
  column('来源', 18, 'centre', ({ from }) => from),
  column('操作', 22, 'centre', ({ action }) => action),
  column('对象', 24, 'text', ({ subject }) => subject),
  column('任务', 14, 'centre', ({ task }) => task),
  column('改动', 52, 'text', ({ changes }) => changes),
  column('说明', 24, 'text', ({ note }) => note),
  column('请求编号', 20, 'text', ({ requestId }) => requestId),
  column('哈希', 34, 'text', ({ hash }) => hash),
];

const TITLE_HEIGHT = 32;
const SUBTITLE_HEIGHT = 20;
const HEAD_HEIGHT = 24;

/** 审计记录, newest first; texts are never formulas. */
export function auditSheet({ title, subtitle, entries }: AuditDocument): WriteSheet {
  const widths = COLUMNS.map(({ width }) => width);
  const sheet = new SheetBuilder({ name: '审计', widths, headRows: 3, headColumns: 2 });
  sheet.banner(title, 'title', TITLE_HEIGHT);
  sheet.banner(subtitle, 'subtitle', SUBTITLE_HEIGHT);
  sheet.row(
    COLUMNS.map(({ heading }) => heading),
    COLUMNS.map(() => 'head'),
    HEAD_HEIGHT,
  );
  for (const entry of entries) {
    sheet.row(
      COLUMNS.map(({ value }) => value(entry)),
      COLUMNS.map(({ style }) => style),
    );
  }
  return sheet.build();
}
