import { readXlsx as readWorkbook } from 'hucre/xlsx';
import type { ReadDocument } from '../read-result.js';
import { assertSafeZip, openZip } from '../zip/open-zip.js';
import { documentOf, WORKBOOK_OPTIONS } from './workbook.js';
import { worksheetNames } from './worksheets.js';

/** A workbook (.xlsx, .xlsm; macros are not looked at). */
export async function readXlsx(bytes: Uint8Array): Promise<ReadDocument> {
  await assertSafeZip(bytes); // the library inflates without limit
  const names = await worksheetNames(await openZip(bytes));
  const sheets = ({ name }: { readonly name: string }): boolean => names === null || names.has(name);
  return documentOf(await readWorkbook(bytes, { ...WORKBOOK_OPTIONS, sheets }));
}
