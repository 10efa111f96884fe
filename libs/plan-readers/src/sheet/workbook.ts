import { NO_META, type DocumentBlock } from '@app/plan-import';
import type { CellValue, ReadOptions, Sheet, Workbook } from 'hucre/xlsx';
import { ReadError, type ReadDocument } from '../read-result.js';
import { cellText } from './cell-text.js';
import { MOST_COLUMNS, MOST_ROWS, sheetBlocks, sheetTitle, type Merge } from './sheet-blocks.js';

/** Cells with their formats; one row more than is allowed, so that too many show. */
export const WORKBOOK_OPTIONS: ReadOptions = { readStyles: true, maxRows: MOST_ROWS + 1 };

const isHidden = ({ hidden, veryHidden }: Sheet): boolean => hidden === true || veryHidden === true;

/** Rows as they are shown, empty ones at the end left out. In old workbooks rows and cells without content are missing. */
function textRows({ rows, cells }: Sheet): string[][] {
  const texts = Array.from<(typeof rows)[number] | undefined, string[]>(rows, (row = [], i) =>
    Array.from(row.slice(0, MOST_COLUMNS), (value: CellValue | undefined, column) =>
      cellText(value ?? null, cells?.get(`${i},${column}`)),
    ),
  );
  const last = texts.findLastIndex((row) => row.some((cell) => cell !== ''));
  return texts.slice(0, last + 1);
}

function blocksOf(sheet: Sheet): DocumentBlock[] {
  const merges: readonly Merge[] = sheet.merges ?? [];
  return sheetBlocks({ rows: textRows(sheet), merges, place: { page: null, sheet: sheet.name } });
}

/** Sheets in their order, each with its name; hidden ones are left out and named in a notice. */
export function documentOf(workbook: Workbook): ReadDocument {
  const hidden = workbook.sheets.filter(isHidden).map(({ name }) => name);
  const blocks = workbook.sheets.filter((sheet) => !isHidden(sheet)).flatMap(blocksOf);
  if (blocks.length === 0) throw new ReadError('no-text');
  return {
    document: { format: 'xlsx', blocks, meta: { ...NO_META, title: sheetTitle(blocks) }, attachments: [] },
    notices: hidden.length > 0 ? [{ code: 'sheets-left-out', detail: hidden.join('、') }] : [],
    encoding: null,
  };
}
