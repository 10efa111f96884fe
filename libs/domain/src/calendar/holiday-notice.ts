import {
  checkedNotice,
  noticeError,
  noticeWarning,
  WEEKDAY_NAMES,
  type CalendarNotice,
  type NoticeComplaint,
  type NoticeDay,
} from './calendar-notice.js';
import { addDays, daysBetween, isCalendarDay, weekdayOf, type CalendarDay } from './day.js';

const BLANKS = /[\s\u3000\u00a0]+/g;
const FULL_WIDTH = /[０-９：（）～－]/g;
const FULL_WIDTH_SHIFT = 0xfee0;
const TITLE_YEAR = /(20\d\d)年(?:部分)?节假日/;
const ANY_YEAR = /(20\d\d)年/;
const DOCUMENT_NUMBER = /国办发(?:明电)?[〔[（(]\d{4}[〕\])）]\d{1,3}号/;
/** 一、元旦: */
const SECTION = /(?=[一二三四五六七八九十]{1,3}、[^:。，,\d]{1,20}:)/;
const SECTION_NAME = /^[一二三四五六七八九十]{1,3}、([^:。，,\d]{1,20}):/;
const DATE = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\(([^()]{0,30})\))?/g;
const RANGE_SIGN = /^(?:至|到|-|—|~)$/;
const WEEKDAY = /(?:周|星期)([一二三四五六日天])/;
const TOTAL = /(?:共|放假)(\d{1,2})天/;
/** What notices ask for beside the days, and what they end with. */
const BESIDES = /^(?:鼓励|节假日期间|各地区|各单位|国务院办公厅)/;

interface PrintedDate {
  readonly day: CalendarDay;
  readonly start: number;
  readonly end: number;
  /** Between brackets, 农历除夕、周二. */
  readonly aside: string;
}

interface Section {
  readonly name: string;
  readonly text: string;
}

/** Two forms of one sign as one: full-width digits, colons and brackets as ASCII, no blanks. */
const plain = (text: string): string =>
  text
    .replace(BLANKS, '')
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_SHIFT));

/**
 * Reads a notice of the State Council's office on a year's holidays, as printed since 2019 and before:
 * `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。` What cannot be read is named in the complaints,
 * nothing is guessed.
 *
 * @param given the year where the text does not name it
 */
export function readHolidayNotice(text: string, given: number | null): CalendarNotice {
  const read = plain(text);
  const source = DOCUMENT_NUMBER.exec(read)?.[0] ?? '';
  const year = printedYear(read) ?? given ?? anyYear(read);
  if (year === null) {
    const complaints = [noticeError('没有读到年份，请粘贴包括标题的全文，或者填写年份。')];
    return { year: 0, source, days: [], complaints };
  }
  const parts = sectionsOf(read).map((section) => readSection(section, year));
  const days = parts.flatMap((part) => part.days);
  const complaints = [...otherYear(year, given), ...parts.flatMap((part) => part.complaints)];
  return checkedNotice(year, source, days, complaints);
}

const yearIn = (text: string, shape: RegExp): number | null => {
  const year = shape.exec(text)?.[1];
  return year === undefined ? null : Number(year);
};
/** In the title. */
const printedYear = (text: string): number | null => yearIn(text, TITLE_YEAR);
const anyYear = (text: string): number | null => yearIn(text, ANY_YEAR);

const otherYear = (year: number, given: number | null): NoticeComplaint[] =>
  given === null || given === year ? [] : [noticeError(`这是${year}年的安排，不是${given}年的。`)];

function sectionsOf(text: string): Section[] {
  return text.split(SECTION).flatMap((part) => {
    const heading = SECTION_NAME.exec(part);
    return heading === null ? [] : [{ name: heading[1] ?? '', text: part.slice(heading[0].length) }];
  });
}

interface Part {
  readonly days: readonly NoticeDay[];
  readonly complaints: readonly NoticeComplaint[];
}

function readSection({ name, text }: Section, year: number): Part {
  const sentences = text.split(/[。;；]/).filter((sentence) => sentence !== '');
  const end = sentences.findIndex((sentence) => BESIDES.test(sentence));
  const said = end < 0 ? sentences : sentences.slice(0, end);
  const parts = said.map((sentence) => readSentence(name, sentence, year));
  const complaints = parts.flatMap((part) => part.complaints);
  const days = parts.flatMap((part) => part.days);
  if (!days.some(({ kind }) => kind === 'holiday') && complaints.length === 0)
    complaints.push(noticeError(`“${name}”没有读到放假的日期。`));
  return { days, complaints };
}

function readSentence(name: string, sentence: string, year: number): Part {
  const { dates, complaints } = printedDates(name, sentence, year);
  if (complaints.length > 0) return { days: [], complaints };
  const holiday = sentence.includes('放假') || sentence.includes('休息');
  if (!holiday && !sentence.includes('上班')) {
    return dates.length === 0
      ? { days: [], complaints }
      : { days: [], complaints: [unclear(name, sentence)] };
  }
  // 放假 comes first where one sentence has both: 1日至3日放假，4日上班.
  const border = holiday ? sentence.indexOf('上班') : -1;
  if (border >= 0) return readBoth(name, sentence, year);
  const spans = spansOf(sentence, dates);
  const days = spans.flat().map((day): NoticeDay => ({ day, kind: holiday ? 'holiday' : 'workday', name }));
  return { days, complaints: holiday ? wrongTotal(name, sentence, days.length) : [] };
}

function readBoth(name: string, sentence: string, year: number): Part {
  const border = Math.max(sentence.indexOf('放假'), sentence.indexOf('休息'));
  const comma = sentence.slice(border).search(/[，,]\d/);
  if (border > sentence.indexOf('上班') || comma < 0)
    return { days: [], complaints: [unclear(name, sentence)] };
  const parts = [sentence.slice(0, border + comma), sentence.slice(border + comma + 1)].map((half) =>
    readSentence(name, half, year),
  );
  return {
    days: parts.flatMap((part) => part.days),
    complaints: parts.flatMap((part) => part.complaints),
  };
}

const unclear = (name: string, sentence: string): NoticeComplaint =>
  noticeWarning(`“${name}”的这一句没有看懂，请核对：${sentence}。`);

function wrongTotal(name: string, sentence: string, found: number): NoticeComplaint[] {
  const total = TOTAL.exec(sentence)?.[1];
  if (total === undefined || Number(total) === found) return [];
  return [noticeError(`“${name}”写明共${total}天，所列日期是${found}天。`)];
}

function printedDates(
  name: string,
  sentence: string,
  noticeYear: number,
): { dates: PrintedDate[]; complaints: NoticeComplaint[] } {
  const dates: PrintedDate[] = [];
  const complaints: NoticeComplaint[] = [];
  let [year, month] = [noticeYear, 0];
  for (const match of sentence.matchAll(DATE)) {
    const [all, printedYear, printedMonth, dayOfMonth, aside = ''] = match;
    if (printedYear !== undefined) year = Number(printedYear);
    // 2022年12月31日至1月2日: the month begins anew, so does the year.
    else if (printedMonth !== undefined && Number(printedMonth) < month) year = noticeYear;
    month = Number(printedMonth ?? month);
    const day = dayText(year, month, Number(dayOfMonth));
    if (!isCalendarDay(day)) complaints.push(noticeError(`“${name}”的“${all}”没有这一天。`));
    else dates.push({ day, start: match.index, end: match.index + all.length, aside });
  }
  return { dates, complaints: [...complaints, ...wrongWeekdays(dates)] };
}

const two = (value: number): string => String(value).padStart(2, '0');
const dayText = (year: number, month: number, day: number): string => `${year}-${two(month)}-${two(day)}`;

function wrongWeekdays(dates: readonly PrintedDate[]): NoticeComplaint[] {
  return dates.flatMap(({ day, aside }) => {
    const printed = WEEKDAY.exec(aside)?.[1]?.replace('天', '日');
    const real = WEEKDAY_NAMES[weekdayOf(day) - 1] ?? '';
    return printed === undefined || printed === real
      ? []
      : [noticeError(`${day} 写作周${printed}，实际是周${real}，年份可能不对。`)];
  });
}

const LONGEST_HOLIDAY = 31;

/** A day each, or all from one to the next where 至 stands between them. */
function spansOf(sentence: string, dates: readonly PrintedDate[]): CalendarDay[][] {
  return dates.flatMap((date, index) => {
    const before = dates[index - 1];
    if (before !== undefined && joined(sentence, before, date)) return [];
    const next = dates[index + 1];
    return next !== undefined && joined(sentence, date, next) ? [daysFrom(date.day, next.day)] : [[date.day]];
  });
}

const joined = (sentence: string, from: PrintedDate, to: PrintedDate): boolean =>
  RANGE_SIGN.test(sentence.slice(from.end, to.start));

function daysFrom(first: CalendarDay, last: CalendarDay): CalendarDay[] {
  // 12月30日至1月1日 without years: the first day lies in the year before.
  const start = first > last ? `${Number(first.slice(0, 4)) - 1}${first.slice(4)}` : first;
  const from = isCalendarDay(start) ? start : first;
  const count = Math.max(1, Math.min(LONGEST_HOLIDAY, daysBetween(from, last) + 1));
  return Array.from({ length: count }, (_, index) => addDays(from, index));
}
