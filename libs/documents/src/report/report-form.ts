import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { SheetBuilder, type Value } from '../workbook/sheet-builder.js';
import type { StyleName } from '../workbook/styles.js';

/** One task of a form. */
export interface ReportFormRow {
  /** Ties the row to its task; stands in a hidden column. */
  readonly key: string;
  readonly code: string;
  readonly title: string;
  readonly part: string;
  readonly done: string;
  readonly problems: string;
  readonly nextSteps: string;
}

/** One target of a form's second sheet. */
export interface ReportFormFigure {
  readonly key: string;
  readonly code: string;
  readonly quote: string;
  readonly planned: string;
  readonly reached: number | null;
}

export interface ReportFormDocument {
  readonly title: string;
  readonly subtitle: string;
  readonly instructions: readonly string[];
  readonly rows: readonly ReportFormRow[];
  /** Empty where no task has a measured target; then there is no second sheet. */
  readonly figures: readonly ReportFormFigure[];
}

const TITLE_HEIGHT = 32;
const LINE_HEIGHT = 20;
const HEAD_HEIGHT = 26;

/** Headings of the columns; an uploaded form is read by them. */
export const REPORT_FORM_HEADINGS = {
  key: '行标识',
  code: '编号',
  title: '任务',
  part: '内容',
  done: '进展',
  problems: '存在问题',
  nextSteps: '下一步',
  quote: '目标',
  planned: '目标值',
  reached: '完成值',
} as const;

interface Column<Row> {
  readonly heading: string;
  readonly width: number;
  readonly style: StyleName;
  readonly value: (row: Row) => Value;
}

const H = REPORT_FORM_HEADINGS;

const TEXT_COLUMNS: readonly Column<ReportFormRow>[] = [
  { heading: H.key, width: 4, style: 'text', value: ({ key }) => key },
  { heading: H.code, width: 14, style: 'centre', value: ({ code }) => code },
  { heading: H.title, width: 30, style: 'text', value: ({ title }) => title },
  { heading: H.part, width: 12, style: 'text', value: ({ part }) => part },
  { heading: H.done, width: 44, style: 'input', value: ({ done }) => done },
  { heading: H.problems, width: 28, style: 'input', value: ({ problems }) => problems },
  { heading: H.nextSteps, width: 32, style: 'input', value: ({ nextSteps }) => nextSteps },
];

const FIGURE_COLUMNS: readonly Column<ReportFormFigure>[] = [
  { heading: H.key, width: 4, style: 'text', value: ({ key }) => key },
  { heading: H.code, width: 14, style: 'centre', value: ({ code }) => code },
  { heading: H.quote, width: 60, style: 'text', value: ({ quote }) => quote },
  { heading: H.planned, width: 18, style: 'centre', value: ({ planned }) => planned },
  { heading: H.reached, width: 18, style: 'input', value: ({ reached }) => reached },
];

/**
 * The form of a page: a row a task to fill in, everything else locked, and a sheet of figures. Texts are strings,
 * whatever they begin with, so a form runs nothing.
 */
export function writeReportForm(document: ReportFormDocument): Promise<Uint8Array> {
  const sheets = [formSheet('进展', document, TEXT_COLUMNS, document.rows)];
  if (document.figures.length > 0) sheets.push(formSheet('数字', document, FIGURE_COLUMNS, document.figures));
  return writeXlsx({
    sheets,
    properties: { title: document.title, creator: 'Qiantou' },
    defaultFont: { name: '宋体', size: 11 },
  });
}

function formSheet<Row>(
  name: string,
  { title, subtitle, instructions }: ReportFormDocument,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): WriteSheet {
  const widths = columns.map(({ width }) => width);
  const headRows = instructions.length + 3;
  const sheet = new SheetBuilder({ name, widths, headRows, headColumns: 3 });
  sheet.banner(title, 'title', TITLE_HEIGHT);
  sheet.banner(subtitle, 'subtitle', LINE_HEIGHT);
  for (const line of instructions) sheet.banner(line, 'subtitle', LINE_HEIGHT);
  sheet.row(
    columns.map(({ heading }) => heading),
    columns.map(() => 'head'),
    HEAD_HEIGHT,
  );
  for (const row of rows)
    sheet.row(
      columns.map(({ value }) => value(row)),
      columns.map(({ style }) => style),
    );
  return {
    ...sheet.build(),
    columns: widths.map((width, place) => ({ width, hidden: place === 0 })),
    protection: { sheet: true, formatRows: true, formatColumns: true },
  };
}
