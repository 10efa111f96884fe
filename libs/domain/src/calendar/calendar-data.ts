import {
  checkedNotice,
  noticeError,
  type CalendarNotice,
  type NoticeComplaint,
  type NoticeDay,
} from './calendar-notice.js';
import { isCalendarDay, yearOf } from './day.js';

const KINDS: readonly (readonly [NoticeDay['kind'], RegExp])[] = [
  ['workday', /^(?:workday|.{0,4}上班|.{0,4}补班|班|工作日)$/],
  ['holiday', /^(?:holiday|放假|休息|休|假日|节假日|假期|放假调休)$/],
];
const DATE_CELL = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})(?:日)?(?:[ T].{0,12})?$/;

const kindOf = (text: string): NoticeDay['kind'] | null =>
  KINDS.find(([, shape]) => shape.test(text.trim()))?.[0] ?? null;

/** `2027-01-01` from 2027/1/1, 2027年1月1日 or 2027-01-01 00:00; null for anything else. */
function dayOf(text: string): string | null {
  const match = DATE_CELL.exec(text.trim());
  if (match === null) return null;
  const [, year = '', month = '', day = ''] = match;
  const found = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDay(found) ? found : null;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * A year's days as JSON: `{"year": 2027, "source": "…", "days": [{"day": "2027-01-01", "kind": "holiday", "name": "元旦"}]}`.
 *
 * @returns null where the text is no JSON
 */
export function readCalendarJson(text: string, given: number | null): CalendarNotice | null {
  const data = parsed(text);
  if (data === undefined) return null;
  const record = isRecord(data) ? data : { days: data };
  const list = Array.isArray(record.days) ? record.days : [];
  const rows = list.map((entry: unknown) => (isRecord(entry) ? entry : {}));
  const cells = rows.map(({ day, kind, name }) => [textOf(day), textOf(kind), textOf(name)] as const);
  const year = typeof record.year === 'number' ? record.year : given;
  return fromRows(cells, year, textOf(record.source));
}

function parsed(text: string): unknown {
  const begins = text.trimStart().charAt(0);
  if (begins !== '{' && begins !== '[') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * A year's days from a table: in each row one cell is a date, one says 放假 or 上班, and a third may name the holiday.
 *
 * @returns null where no row has a date and a kind
 */
export function readCalendarTable(
  rows: readonly (readonly string[])[],
  given: number | null,
): CalendarNotice | null {
  const cells = rows.flatMap((row) => {
    const at = row.findIndex((cell) => dayOf(cell) !== null);
    if (at < 0) return [];
    const others = row.filter((cell, index) => index !== at && cell.trim() !== '');
    const kind = others.find((cell) => kindOf(cell) !== null) ?? '';
    const name = others.find((cell) => cell !== kind && !WEEKDAY_CELL.test(cell.trim())) ?? '';
    return [[row[at] ?? '', kind, name] as const];
  });
  return cells.some(([, kind]) => kind !== '') ? fromRows(cells, given, '') : null;
}

const WEEKDAY_CELL = /^(?:周|星期)[一二三四五六日天]$|^\d+$/;

function fromRows(
  rows: readonly (readonly [day: string, kind: string, name: string])[],
  given: number | null,
  source: string,
): CalendarNotice {
  const complaints: NoticeComplaint[] = [];
  const days = rows.flatMap(([text, kindText, name], index): NoticeDay[] => {
    const [day, kind] = [dayOf(text), kindOf(kindText)];
    if (day !== null && kind !== null) return [{ day, kind, name: name.trim() }];
    const what = day === null ? `日期“${text}”` : `类型“${kindText}”`;
    complaints.push(noticeError(`第${index + 1}个日期的${what}没有看懂；类型请写“放假”或“上班”。`));
    return [];
  });
  const year = given ?? commonYear(days);
  return checkedNotice(year, source.trim(), days, complaints);
}

/** In which most of the days lie. */
function commonYear(days: readonly NoticeDay[]): number {
  const counts = new Map<number, number>();
  for (const { day } of days) counts.set(yearOf(day), (counts.get(yearOf(day)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
