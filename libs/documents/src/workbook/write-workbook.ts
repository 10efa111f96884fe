import { writeXlsx } from 'hucre/xlsx';
import type { LedgerDocument } from '../ledger/ledger-entry.js';
import { ledgerSheet } from '../ledger/ledger-sheet.js';
import { auditSheet, type AuditDocument } from '../audit/audit-sheet.js';
import { matrixSheet, type MatrixDocument } from '../matrix/matrix-sheet.js';
import { statisticsSheet, type StatisticsDocument } from '../statistics/statistics-sheet.js';

/** What a workbook holds, a sheet each. */
export interface WorkbookContent {
  readonly title: string;
  readonly ledger?: LedgerDocument;
  readonly matrix?: MatrixDocument;
  readonly audit?: AuditDocument;
  readonly statistics?: StatisticsDocument;
}

/** The bytes of an .xlsx file with the sheets that are given, 台账 before 责任矩阵. */
export function writeWorkbook({
  title,
  ledger,
  matrix,
  audit,
  statistics,
}: WorkbookContent): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      ...(ledger ? [ledgerSheet(ledger)] : []),
      ...(matrix ? [matrixSheet(matrix)] : []),
      ...(audit ? [auditSheet(audit)] : []),
      ...(statistics ? [statisticsSheet(statistics)] : []),
    ],
    properties: { title, creator: 'Qiantou' },
    defaultFont: { name: '宋体', size: 11 },
  });
}
