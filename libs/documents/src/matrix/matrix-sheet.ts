import {
  ASSIGNMENT_ROLES,
  ROLE_SIGNS,
  responsibilityMatrix,
  type AssignmentRole,
  type MatrixTask,
} from '@app/domain';
import type { WriteSheet } from 'hucre/xlsx';
import { SheetBuilder, type Value } from '../workbook/sheet-builder.js';
import type { StyleName } from '../workbook/styles.js';

export interface MatrixEntry extends MatrixTask {
  readonly number: string;
  readonly title: string;
}

export interface MatrixDocument {
  readonly title: string;
  readonly entries: readonly MatrixEntry[];
}

const ROLE_LABELS: Readonly<Record<AssignmentRole, string>> = {
  lead: '牵头',
  responsible: '责任',
  cooperating: '配合',
  implementing: '落实',
};
const LEGEND = ASSIGNMENT_ROLES.map((role) => `${ROLE_SIGNS[role]} ${ROLE_LABELS[role]}`).join('　');

const HEADINGS = ['序号', '条款', '工作任务'] as const;
const HEAD_WIDTHS = [6, 13, 40] as const;
const UNIT_WIDTH = 5;
const TITLE_HEIGHT = 36;
const LEGEND_HEIGHT = 20;
/** A name of ten characters written downwards. */
const NAME_HEIGHT = 150;
const HEAD_ROWS = 3;

/** 责任矩阵: a row a task, a column a unit, one sign a part, and what each unit has in all below. */
export function matrixSheet({ title, entries }: MatrixDocument): WriteSheet {
  const { units, rows } = responsibilityMatrix(entries);
  const sheet = new SheetBuilder({
    name: '责任矩阵',
    widths: [...HEAD_WIDTHS, ...units.map(() => UNIT_WIDTH)],
    headRows: HEAD_ROWS,
    headColumns: HEADINGS.length,
  });
  sheet.banner(`${title}责任矩阵`, 'title', TITLE_HEIGHT);
  sheet.banner(LEGEND, 'subtitle', LEGEND_HEIGHT);
  sheet.row(
    [...HEADINGS, ...units.map(({ name }) => name)],
    [...HEADINGS.map((): StyleName => 'head'), ...units.map((): StyleName => 'tall')],
    NAME_HEIGHT,
  );
  const styles: StyleName[] = ['centre', 'centre', 'text', ...units.map((): StyleName => 'centre')];
  for (const [index, { task, roles }] of rows.entries()) {
    const signs = roles.map((role) => (role === null ? null : ROLE_SIGNS[role]));
    sheet.row([index + 1, task.number, task.title, ...signs], styles);
  }
  for (const role of ASSIGNMENT_ROLES) {
    const counts = units.map(({ counts }): Value => counts[role] || null);
    if (counts.some((count) => count !== null))
      sheet.row([null, null, `${ROLE_LABELS[role]}（项）`, ...counts], styles);
  }
  return sheet.build();
}
