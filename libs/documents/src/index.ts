/** Files for people: spreadsheets of what the system knows. This is the only door of the lib. */
export type { AuditDocument, AuditEntryRow } from './audit/audit-sheet.js';
export type { LedgerDocument, LedgerEntry, LedgerProgress } from './ledger/ledger-entry.js';
export type { MatrixDocument, MatrixEntry } from './matrix/matrix-sheet.js';
export {
  REPORT_FORM_HEADINGS,
  writeReportForm,
  type ReportFormDocument,
  type ReportFormRow,
} from './report/report-form.js';
export type { StatisticsDocument, StatisticsEntry } from './statistics/statistics-sheet.js';
export { writeWorkbook, type WorkbookContent } from './workbook/write-workbook.js';
