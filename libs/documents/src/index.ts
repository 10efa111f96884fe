/** Files for people: spreadsheets of what the system knows. This is the only door of the lib. */
export type { LedgerDocument, LedgerEntry, LedgerProgress } from './ledger/ledger-entry.js';
export type { MatrixDocument, MatrixEntry } from './matrix/matrix-sheet.js';
export { writeWorkbook, type WorkbookContent } from './workbook/write-workbook.js';
