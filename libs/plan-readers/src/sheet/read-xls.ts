import { isDateFormat, serialToDate } from 'hucre';
import { readXls as readWorkbook, type Cell, type CellValue, type Sheet } from 'hucre/xlsx';
import type { ReadDocument } from '../read-result.js';
import { asExcelWrites, WORKBOOK_NAMES } from '../sniff/compound-file.js';
import { streamOf } from '../sniff/compound-stream.js';
import { documentOf, WORKBOOK_OPTIONS } from './workbook.js';
import { sheetFormats, type SheetFormats } from './xls-formats.js';

/** A workbook of the old binary format (.xls, .et). */
export async function readXls(bytes: Uint8Array): Promise<ReadDocument> {
  const file = asExcelWrites(bytes);
  const workbook = await readWorkbook(file, WORKBOOK_OPTIONS);
  const formats = sheetFormats(streamOf(file, WORKBOOK_NAMES) ?? new Uint8Array());
  return documentOf({
    ...workbook,
    sheets: workbook.sheets.map((sheet, i) => withFormats(sheet, formats[i])),
  });
}

/** The library knows neither the days that Chinese programs print nor in which detail a day is shown. */
function withFormats(sheet: Sheet, of: SheetFormats | undefined): Sheet {
  if (!of) return sheet;
  const rows = sheet.rows.map((row, i) =>
    row.map((value, column) => dated(value, of.formats.get(`${i},${column}`))),
  );
  const cells = new Map<string, Cell>();
  for (const [place, numFmt] of of.formats) {
    const [row = 0, column = 0] = place.split(',').map(Number);
    const value = rows[row]?.[column] ?? null;
    if (typeof value === 'number') cells.set(place, { value, type: 'number', style: { numFmt } });
    if (value instanceof Date) cells.set(place, { value, type: 'date', style: { numFmt } });
  }
  return { ...sheet, rows, cells, ...(of.shown ? {} : { hidden: true }) };
}

const dated = (value: CellValue, format: string | undefined): CellValue =>
  typeof value === 'number' && format !== undefined && isDateFormat(format) ? serialToDate(value) : value;
