import type { Cell, CellValue } from 'hucre/xlsx';

const QUOTED = /"[^"]*"|\\.|\[[^\]]*\]/g;
const MIDNIGHT = 'T00:00:00.000Z';
/** Days before a workbook's calendar begins hold times of day alone. */
const FIRST_YEAR = 1905;
/** Digits of a number that a spreadsheet keeps; more are noise of binary fractions. */
const DIGITS = 15;

/** Which parts of a date a number format shows; year, month and day where it does not say. */
function shownParts(format: string): { readonly day: boolean; readonly month: boolean } {
  const codes = format.replace(QUOTED, '').toLowerCase();
  const dated = /[yd]|e/.test(codes);
  return { day: !dated || codes.includes('d') || !codes.includes('y'), month: !dated || codes.includes('m') };
}

/**
 * A day as plans print it, in the detail its cell shows: 2025年6月30日, 2025年6月, 2025年. The year is printed even where the
 * cell hides it, because the deadline is of that year.
 */
function dateText(date: Date, format: string): string {
  const iso = date.toISOString();
  if (date.getUTCFullYear() < FIRST_YEAR) return iso.endsWith(MIDNIGHT) ? '' : iso.slice(11, 16);
  const { day, month } = shownParts(format);
  const [year, ofYear, ofMonth] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  // The library does not spell out the formats of Chinese programs: a month is kept as its first day
  if (format === '' && ofMonth === 1) return `${year}年${ofYear}月`;
  if (!month) return `${year}年`;
  return day ? `${year}年${ofYear}月${ofMonth}日` : `${year}年${ofYear}月`;
}

function numberText(value: number, format: string): string {
  const percent = format.replace(QUOTED, '').includes('%');
  return `${Number((percent ? value * 100 : value).toPrecision(DIGITS))}${percent ? '%' : ''}`;
}

function valueText(value: CellValue, format: string): string {
  if (value === null) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : dateText(value, format);
  if (typeof value === 'number') return Number.isFinite(value) ? numberText(value, format) : '';
  return typeof value === 'boolean' ? (value ? '是' : '否') : value.replace(/\r\n?/g, '\n').trim();
}

/** What a cell shows: of a formula the result that was saved with it, nothing of an error. */
export function cellText(value: CellValue, cell: Cell | undefined): string {
  if (cell?.type === 'error') return '';
  return valueText(
    cell?.formula === undefined ? value : (cell.formulaResult ?? value),
    cell?.style?.numFmt ?? '',
  );
}
