import { readXlsx as readWorkbook } from 'hucre/xlsx';
import type { ReadDocument } from '../read-result.js';
import { assertSafeZip } from '../zip/open-zip.js';
import { documentOf, WORKBOOK_OPTIONS } from './workbook.js';

/** A workbook (.xlsx, .xlsm; macros are not looked at). */
export async function readXlsx(bytes: Uint8Array): Promise<ReadDocument> {
  await assertSafeZip(bytes); // the library inflates without limit
  return documentOf(await readWorkbook(bytes, WORKBOOK_OPTIONS));
}
