import type { Period } from './period.js';

/**
 * Reads deadlines whose day the text does not fix; their printed words are kept.
 *
 *     自印发之日起30个工作日内    用2年左右时间    未来三年    印发后1个月内
 *     ^^^^^^^^^^^^^^              ^^^^^^^^         ^^^^        ^^^^^^^^^^
 *
 * Leaves alone: 服役10年以上, 3年以上经验 (how long something lasted).
 */
const NUMBER = '(?:\\d{1,3}|[一二三四五六七八九十两半]{1,3})';
const SPAN_OF_TIME = '(?:个?工作日|个?自然日|个?月|天|日|年|周)';
const PATTERN = new RegExp(
  [
    `自[^，。；、\\n]{1,24}?(?:之日|日)?起${NUMBER}${SPAN_OF_TIME}(?:之?内)?`,
    `(?:在|于)?[^，。；、\\n年月日]{1,8}之?后${NUMBER}${SPAN_OF_TIME}之?内`,
    `(?:利?用|通过|经过|力争|争取)${NUMBER}(?:[—至到]${NUMBER})?年?(?:—${NUMBER}年)?(?:左右)?的?(?:时间|努力)`,
    `(?:未来|今后)的?${NUMBER}(?:[—至到]${NUMBER})?年(?:之?内|左右)?`,
    `(?<=^|[，。；：\\n]|力争|争取|确保|计划|在)${NUMBER}(?:—${NUMBER})?年之?内`,
    `(?<=^|[，。；：\\n])半个?月之?内`,
    `(?:力争|争取)${NUMBER}年(?=实现|完成|建成|达到|基本|全面)`,
    `长期坚持`,
    `(?<=〈|(?:时限|期限|时间)：)(?:持续|长期|常态化|常年)(?:推进|坚持|实施|开展|落实)(?=$|[〉。；\\n])`,
  ].join('|'),
  'gu',
);

export function openPeriods(masked: string): readonly Period[] {
  return [...masked.matchAll(PATTERN)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    due: null,
    year: null,
    ownYear: false,
    recurring: null,
    open: true,
    marked: true,
    role: 'deadline',
  }));
}
