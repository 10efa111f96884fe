import { DOCX_CASES, docxCallers } from './docx-cases.js';
import { filesOf, type Canary, type HostileFile } from './hostile-file.js';
import { HTML_CASES, htmlCallers } from './html-cases.js';
import { mutations } from './mutations.js';
import { OFFICE_CASES, officeCallers } from './office-cases.js';
import { PDF_CONTENT, PDF_STRUCTURE, pdfCallers } from './pdf-cases.js';
import { TEXT_CASES } from './text-cases.js';
import { XLSX_CASES, xlsxCallers } from './xlsx-cases.js';
import { ZIP_CASES } from './zip-cases.js';

export const HOSTILE_SEED = Number(process.env['HOSTILE_SEED'] ?? 20_260_301);
const ROUNDS = 1;

/** Every file, in the same order for the same seed; those that call call the canary. */
export function hostileFiles(canary: Canary, seed = HOSTILE_SEED): HostileFile[] {
  return [
    ...filesOf('zip', ZIP_CASES),
    ...filesOf('docx', DOCX_CASES),
    ...filesOf('docx', docxCallers(canary), true),
    ...filesOf('xlsx', XLSX_CASES),
    ...filesOf('xlsx', xlsxCallers(canary), true),
    ...filesOf('pdf', PDF_CONTENT),
    ...filesOf('pdf', PDF_STRUCTURE),
    ...filesOf('pdf', pdfCallers(canary), true),
    ...filesOf('html', HTML_CASES),
    ...filesOf('html', htmlCallers(canary), true),
    ...filesOf('txt', TEXT_CASES),
    ...filesOf('office', OFFICE_CASES),
    ...filesOf('office', officeCallers(canary), true),
    ...mutations(seed, ROUNDS),
  ];
}
