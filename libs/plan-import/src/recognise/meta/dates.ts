import { readOrdinal } from '../../segment/numerals.js';

/**
 * A full date in a folded text: 2024年6月21日, 二零二四年六月二十一日.
 * Leaves alone: 2024年6月 (no day), 2024-06-07 00:00 (the page's date, not the document's).
 */
export const FULL_DATE =
  /(\d{4}|[零一二三四五六七八九O○]{4}) ?年 ?(\d{1,2}|[一二三四五六七八九十]{1,3}) ?月 ?(\d{1,2}|[一二三四五六七八九十]{1,3}) ?日/;

const HAN_DIGITS = '零一二三四五六七八九';

const readYear = (text: string): number =>
  /^\d/.test(text) ? Number(text) : Number([...text].map((c) => Math.max(HAN_DIGITS.indexOf(c), 0)).join(''));

/** ISO form of the first full date, null when there is none or no such day exists. */
export function readDate(text: string): string | null {
  const match = FULL_DATE.exec(text);
  if (!match?.[1] || !match[2] || !match[3]) return null;
  const year = readYear(match[1]);
  // A number that cannot be read counts as 0, and there is no such month or day.
  const month = Number(readOrdinal(match[2]));
  const day = Number(readOrdinal(match[3]));
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1949 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}
