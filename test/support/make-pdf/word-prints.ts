import { readFileSync } from 'node:fs';
import path from 'node:path';
import { officeDocument, printByOffice } from './print-by-office.js';
import { printedBlocks } from './printed-blocks.js';
import { stylesDocument } from './styles-document.js';

/**
 * Writes the sample plans and a document of many styles as a word processor prints them: text → .docx → LibreOffice →
 * .pdf. Run by hand; LibreOffice is not everywhere, so its PDFs are kept (see test/accuracy/pdf/README.md).
 */
const [folder, ...files] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: word-prints.js FOLDER TEXT…');
for (const file of files) {
  const blocks = printedBlocks(readFileSync(file, 'utf8'));
  await printByOffice(officeDocument(blocks), path.basename(file, '.txt'), folder);
}
await printByOffice(stylesDocument(), 'styles', folder);
