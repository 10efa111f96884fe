import type { Recurrence } from '../types.js';
import type { Period } from './period.js';

/**
 * Reads times that come round.
 *
 *     每年培育3家以上    年均增长20%    每季度末前    每两个月
 *     ^^                 ^^             ^^^^^         ^^^^
 *
 * Leaves alone: 每万人, 每个乡镇, 每台 (rates; no time comes round). 每半年 and 每周 recur, but the label format
 * has no word for them: they stay open words.
 */
const PATTERN =
  /每年度?(?:(?:1[0-2]|[1-9])月(?:底|末|\d{1,2}日)?|年?底|末|初)?(?:之?前)?|年均(?!浓度|值|气温|温度|降水|降雨|水平|流量|径流|水位|日照|负荷|PM|PUE|臭氧)|逐年|每个?月(?:底|末|\d{1,2}日)?(?:之?前)?|每个?季度?(?:[末首次]月|末|底)?(?:\d{1,2}日)?(?:之?前)?|每(?:隔)?([两二三2-9半])(?:个?(月|季度)|年)|每(?:周|日|天|半年)|(?<=^|[，。；：\n]|市本级|全[市县区省])年(?=培训|培养|举办|组织|开展|实施|筹集)/gu;

const FIXED: readonly (readonly [RegExp, Recurrence])[] = [
  [/^(?:每年|年)/u, 'yearly'],
  [/^每个?月/u, 'monthly'],
  [/^每个?季/u, 'quarterly'],
  [/^每隔?[两二2]个?月/u, 'every-2-months'],
  [/^每隔?[两二2]年/u, 'every-2-years'],
];

/** 每人每月150元 is a rate. */
const NO_TIME_BEFORE = /每[人户亩家名台]$/u;

function recurrenceOf(words: string): Recurrence | null {
  return FIXED.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

export function recurringPeriods(masked: string): readonly Period[] {
  const found: Period[] = [];
  for (const match of masked.matchAll(PATTERN)) {
    const recurring = recurrenceOf(match[0]);
    if (match[0] === '逐年' || NO_TIME_BEFORE.test(masked.slice(Math.max(0, match.index - 2), match.index)))
      continue;
    found.push({
      from: match.index,
      to: match.index + match[0].length,
      due: null,
      year: null,
      ownYear: false,
      recurring,
      open: recurring === null || match[0].length > 4,
      marked: true,
      role: 'deadline',
    });
  }
  return found;
}
