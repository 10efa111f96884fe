/** Files for people: spreadsheets and calendars of what the system knows. This is the only door of the lib. */
export { calendarText, type CalendarEntry } from './calendar/calendar-text.js';
export type { AuditDocument, AuditEntryRow } from './audit/audit-sheet.js';
export { writeBulletin, type BulletinDocument } from './bulletin/write-bulletin.js';
export type { LedgerDocument, LedgerEntry, LedgerProgress } from './ledger/ledger-entry.js';
export { writePapers } from './paper/write-papers.js';
export { writePaperRegister, type PaperRegister, type PaperRegisterEntry } from './paper/write-register.js';
export type { MatrixDocument, MatrixEntry } from './matrix/matrix-sheet.js';
export {
  REPORT_FORM_HEADINGS,
  writeReportForm,
  type ReportFormDocument,
  type ReportFormRow,
} from './report/report-form.js';
export type { StatisticsDocument, StatisticsEntry } from './statistics/statistics-sheet.js';
export { writeWorkbook, type WorkbookContent } from './workbook/write-workbook.js';
