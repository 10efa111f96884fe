import { endOfMonth } from '../calendar/day.js';
import type { CalendarDay } from '../calendar/day.js';

interface Reading {
  /** What the wording must show. Built from the due date, so a year of comparison (较2023年) is never taken for it. */
  readonly shows: (text: string, due: CalendarDay) => boolean;
  readonly rule: (due: CalendarDay) => string;
}

const numbersOf = (due: CalendarDay): [year: number, month: number, day: number] => [
  Number(due.slice(0, 4)),
  Number(due.slice(5, 7)),
  Number(due.slice(8, 10)),
];

const isYearEnd = (due: CalendarDay): boolean => due.endsWith('-12-31');
const isQuarterEnd = (due: CalendarDay): boolean => /-(03-31|06-30|09-30|12-31)$/.test(due);

/** True where the number stands in the text before `mark` and is not the tail of a longer one (1月 in 11月). */
function hasNumber(text: string, number: number, mark: string): boolean {
  return new RegExp(`(?<!\\d)0?${number}\\s*${mark}`, 'u').test(text);
}

/** Most exact first: the first reading that fits both wording and date explains it. */
const READINGS: readonly Reading[] = [
  {
    shows: (text, due) => hasNumber(text, numbersOf(due)[1], `月\\s*0?${numbersOf(due)[2]}\\s*日`),
    rule: (due) => `文中写明具体日期，按${due}计`,
  },
  {
    shows: (text, due) => due === endOfMonth(due) && hasNumber(text, numbersOf(due)[1], '月'),
    rule: (due) => `文中写明到${numbersOf(due)[1]}月，按当月最后一日${due}计`,
  },
  {
    shows: (text, due) => due.endsWith('-06-30') && text.includes('上半年'),
    rule: (due) => `“上半年”按6月30日计，即${due}`,
  },
  {
    shows: (text, due) => isQuarterEnd(due) && text.includes('季度'),
    rule: (due) => `文中写明到季度，按季度最后一日${due}计`,
  },
  {
    shows: (text, due) => isYearEnd(due) && hasNumber(text, numbersOf(due)[0], '年'),
    rule: (due) => `文中写明到${numbersOf(due)[0]}年，按当年12月31日计`,
  },
  {
    shows: (text, due) => isYearEnd(due) && /十[一二三四五六七八九]五/u.test(text),
    rule: (due) => `文中写明到五年规划期末，按${due}计`,
  },
  {
    shows: (text, due) => isYearEnd(due) && /年底|年末|年内|今年|本年|当年|全年|下半年/u.test(text),
    rule: (due) => `文中写明到年底，按当年12月31日计，即${due}`,
  },
];

/**
 * How a stated due date was read off its wording, as a Chinese sentence for the reviewer. Where the wording itself
 * shows no date, the deadline stands in an earlier sentence and is carried on (到2027年，… ；…).
 */
export function readingRule(wording: string, due: CalendarDay): string {
  const reading = READINGS.find(({ shows }) => shows(wording, due));
  return reading?.rule(due) ?? `时限承接上文，按${due}计`;
}
