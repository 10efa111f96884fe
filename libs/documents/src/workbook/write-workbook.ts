import { writeXlsx } from 'hucre/xlsx';
import type { LedgerDocument } from '../ledger/ledger-entry.js';
import { ledgerSheet } from '../ledger/ledger-sheet.js';
import { matrixSheet, type MatrixDocument } from '../matrix/matrix-sheet.js';

/** What a workbook holds, a sheet each. */
export interface WorkbookContent {
  readonly title: string;
  readonly ledger?: LedgerDocument;
  readonly matrix?: MatrixDocument;
}

/** The bytes of an .xlsx file with the sheets that are given, 台账 before 责任矩阵. */
export function writeWorkbook({ title, ledger, matrix }: WorkbookContent): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [...(ledger ? [ledgerSheet(ledger)] : []), ...(matrix ? [matrixSheet(matrix)] : [])],
    properties: { title, creator: 'Qiantou' },
    defaultFont: { name: '宋体', size: 11 },
  });
}
