import { endOfYear, planEnd } from './calendar.js';
import { itemAt } from '../prepare/item-at.js';
import { hanValue } from './numerals.js';
import { roleOf } from './period-roles.js';
import type { Period, YearContext } from './period.js';
import { dayOf, readWithinYear, type WithinYear } from './within-year.js';

/**
 * Reads times the text fixes, with a year of their own or a borrowed one.
 *
 *     到2027年    2025年6月底前    2024—2027年    “十四五”末    年底前    一季度末    明年上半年
 *     ^^^^^^^     ^^^^^^^^^^^      ^^^^^^^^^^     ^^^^^^^^^     ^^^^^^    ^^^^^^      ^^^^^^
 *
 * Leaves alone: 5年以上, 使用年限 (no date). What the words around make of the time (a baseline, a beginning, an
 * edition) is its role.
 */
interface Head {
  readonly from: number;
  readonly to: number;
  readonly year: number | null;
  readonly own: boolean;
}

const YEAR =
  /(?:((?:19|20)\d\d)年?(?:—{1,2}|至|到))?((?:19|20)\d\d)(?:年度?|(?=[、和及与](?:19|20)\d\d[年、和及与]))/gu;
/** 25年底前: two digits name a year only before its end or a month. */
const SHORT_YEAR = /(?<![\d.—近满过第])(2\d)年(?=年?[底末]|(?:1[0-2]|0?[1-9])月(?!以))/gu;
const HAN_YEAR = /二[〇零][一二三四五六七八九〇零]{2}年度?/gu;
/** 当年 is the plan's year where it opens a clause; else that of what stands before it. */
const NAMED = /今年度?|明年|后年|本年度?|(?<=^|[，。；：、\n]|确保|力争)当年(?!新)|年(?=[底末终内])/gu;
/** 全年培训1万人次 in a plan of one year; 全年平均气温 names no deadline. */
const WHOLE_YEAR = /(?<=^|[，。；：、\n]|力争|确保)全年(?!平均|无休|开放|候|龄)/gu;
const NO_BARE_YEAR = /[\d每今明去当本上同历近万两三四五六七八九十半全成往来前数多]$/u;
const PLAN =
  /“?((?:十[一二三四五六七八九]?|[一二三四五六七八九])五)”?(?:规划|时期)?(?:末期?|期末|期间|期内|时期|末年|(?=累计|年均|以来))/gu;
const BARE =
  /(?:[上下]半年|第?[一二三四1-4]季度|(?:(?:1[0-2]|[1-9])—)?(?:1[0-2]|[1-9]|十[一二]|[一二三四五六七八九十])月)/gu;
const NO_BARE_BEFORE = /[\d年月季个每去十]$/u;
const LEAD = /(?:截至到?|截止到?|到|至|于|在)$/u;
const LONGEST_LEAD = 3;
const NAMED_YEAR = /^[今明后本当年全]/u;
const CENTURY = 2000;
const HAN_DIGITS = '〇一二三四五六七八九';

function yearOfHan(run: string): number {
  return Number([...run.slice(0, 4)].map((unit) => HAN_DIGITS.indexOf(unit === '零' ? '〇' : unit)).join(''));
}

function namedYear(word: string, context: YearContext): number | null {
  const issued = context.issueYear ?? context.titleYear;
  if (word.startsWith('今') || word.startsWith('本')) return issued;
  if (word.startsWith('明')) return issued === null ? null : issued + 1;
  if (word.startsWith('后')) return issued === null ? null : issued + 2;
  return context.titleYear ?? context.issueYear;
}

function heads(masked: string, context: YearContext): readonly Head[] {
  const found: Head[] = [];
  const add = (match: RegExpExecArray, year: number | null): void => {
    found.push({
      from: match.index,
      to: match.index + match[0].length,
      year,
      own: !NAMED_YEAR.test(match[0]),
    });
  };
  for (const match of masked.matchAll(YEAR)) add(match, Number(match[2]));
  for (const match of masked.matchAll(SHORT_YEAR)) add(match, CENTURY + Number(match[1]));
  for (const match of masked.matchAll(HAN_YEAR)) add(match, yearOfHan(match[0]));
  for (const match of masked.matchAll(NAMED)) {
    const bare = match[0] === '年';
    if (bare && NO_BARE_YEAR.test(masked.slice(Math.max(0, match.index - 1), match.index))) continue;
    add(match, namedYear(match[0], context));
  }
  if (context.titleYear !== null)
    for (const match of masked.matchAll(WHOLE_YEAR)) add(match, context.titleYear);
  return found;
}

/** 6月底前, 上半年, 一季度末 with the year of the title. */
function bareHeads(masked: string, context: YearContext): readonly Head[] {
  const year = context.titleYear ?? context.issueYear;
  return [...masked.matchAll(BARE)]
    .filter((match) => !NO_BARE_BEFORE.test(masked.slice(Math.max(0, match.index - 1), match.index)))
    .map((match) => ({ from: match.index, to: match.index, year, own: false }));
}

function leadLength(masked: string, from: number): number {
  return LEAD.exec(masked.slice(Math.max(0, from - LONGEST_LEAD), from))?.[0].length ?? 0;
}

/** 在 and 于 alone promise nothing (在2020年基础上). */
function isMarked(masked: string, from: number, lead: number, within: WithinYear): boolean {
  const word = masked.slice(from - lead, from);
  return /[到至]/u.test(word) || word.startsWith('截') || within.before || within.end;
}

function periodOf(masked: string, head: Head): Period {
  const within = readWithinYear(masked, head.to);
  const lead = leadLength(masked, head.from);
  const role = roleOf(masked, head.from - lead, within.to);
  return {
    from: head.from - lead,
    to: within.to,
    due: role === 'deadline' && head.year !== null ? dayOf(head.year, within) : null,
    year: head.year,
    ownYear: head.own,
    recurring: null,
    open: head.year === null,
    marked: isMarked(masked, head.from, lead, within),
    role,
  };
}

function plans(masked: string): readonly Period[] {
  return [...masked.matchAll(PLAN)].map((match) => {
    const from = match.index - leadLength(masked, match.index);
    const year = planEnd(hanValue(itemAt(match, 1).slice(0, -1)));
    const to = readWithinYear(masked, match.index + match[0].length).to;
    const role = roleOf(masked, from, to);
    return {
      from,
      to,
      due: endOfYear(year),
      year,
      ownYear: true,
      recurring: null,
      open: false,
      marked: true,
      role,
    };
  });
}

export function fixedPeriods(masked: string, context: YearContext): readonly Period[] {
  const dated = heads(masked, context).map((head) => periodOf(masked, head));
  const bare = bareHeads(masked, context)
    .map((head) => periodOf(masked, head))
    .filter((period) => period.to > period.from);
  return [...dated, ...plans(masked), ...bare];
}
