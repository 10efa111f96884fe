import type { PlanDraft } from '../types.js';
import { COLUMNS, rowsOf } from './rows.js';

/** A spreadsheet would run a cell that opens with one of these as a formula. */
const FORMULA = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\r\n]/;
const BYTE_ORDER_MARK = '\ufeff';

function cell(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** RFC 4180 with a byte order mark, so that Excel and WPS read it as UTF-8. */
export function toCsv(draft: PlanDraft): string {
  const lines = [COLUMNS, ...rowsOf(draft)].map((row) => row.map(cell).join(','));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}
