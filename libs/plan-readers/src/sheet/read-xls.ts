import { readXls as readWorkbook } from 'hucre/xlsx';
import type { ReadDocument } from '../read-result.js';
import { documentOf, WORKBOOK_OPTIONS } from './workbook.js';

/** A workbook of the old binary format (.xls, .et). */
export async function readXls(bytes: Uint8Array): Promise<ReadDocument> {
  return documentOf(await readWorkbook(bytes, WORKBOOK_OPTIONS));
}
