import type { Span } from '../types.js';
import { itemAt } from '../prepare/item-at.js';
import { foldUnit } from './script-folding.js';

/**
 * The regions of one clause as one string the grammar can read, with the way back to the original.
 *
 * `plain` is folded and free of blanks and thousand separators; `masked` is the same string with titles, quoted
 * names and bracketed asides blanked out by `□`, since a number in them is a name or an aside and no commitment.
 * `at[i]` is the place of unit `i` in the original. A hard line break inside a sentence is dropped, one that ends a
 * paragraph and each seam between regions stay as `\n`.
 */
export interface View {
  readonly plain: string;
  readonly masked: string;
  readonly at: readonly number[];
}

/** Blanked place of a masked string. */
export const BLANK = '□';

const SPACE = /[\s\u3000\u200b\ufeff]/u;
const SENTENCE_END = /[。！？；：\n]/u;
const THOUSANDS_AHEAD = /^[,，][0-9０-９]{3}(?![0-9０-９])/u;
const WIDE_DIGIT = /[０-９]/u;
const RATIO_COLON = /[:：∶]/u;
const DIGIT = /[0-9０-９]/u;
/** Lines of running text are longer than this; a shorter one without a full stop is a heading. */
const WRAPPED_LINE = 24;

interface Draft {
  readonly units: string[];
  readonly at: number[];
  lineLength: number;
}

const lastOf = (units: readonly string[]): string => itemAt(units, units.length - 1);

function pushBreak(draft: Draft, place: number): void {
  const last = draft.units.at(-1);
  if (last === undefined || last === '\n') return;
  draft.units.push('\n');
  draft.at.push(place);
  draft.lineLength = 0;
}

function isThousands(text: string, place: number): boolean {
  const separates = text.charAt(place) === ',' || WIDE_DIGIT.test(text.charAt(place + 1));
  return (
    separates && DIGIT.test(text.charAt(place - 1)) && THOUSANDS_AHEAD.test(text.slice(place, place + 5))
  );
}

/** The colon of 0.8:1 is no pause. */
function isRatioColon(text: string, place: number): boolean {
  return (
    RATIO_COLON.test(text.charAt(place)) &&
    DIGIT.test(text.charAt(place - 1)) &&
    DIGIT.test(text.charAt(place + 1))
  );
}

function readRegion(text: string, region: Span, draft: Draft): void {
  const end = Math.min(region.to, text.length);
  for (let i = Math.max(0, region.from); i < end; i++) {
    const unit = text.charAt(i);
    if (unit === '\n') {
      const wrapped = draft.lineLength >= WRAPPED_LINE && !SENTENCE_END.test(lastOf(draft.units));
      if (!wrapped) pushBreak(draft, i);
      else draft.lineLength = 0;
    } else if (!SPACE.test(unit) && !isThousands(text, i)) {
      draft.units.push(isRatioColon(text, i) ? ':' : foldUnit(unit));
      draft.at.push(i);
      draft.lineLength++;
    }
  }
  pushBreak(draft, Math.max(0, end - 1));
}

/** Longest aside that is still taken for one; a bracket that never closes must not swallow the clause. */
const LONGEST_ASIDE = 240;
const OPENERS = '（《“';
const CLOSERS: Readonly<Record<string, string>> = { '（': '）', '《': '》', '“': '”' };
/** “十四五” is a date and not a name. */
const PERIOD_NAME = /^[一二三四五六七八九]?十?[一二三四五六七八九]五$/u;

/** （其中小学15所、初中5所） goes on counting: its brackets are mere pauses. */
const SHARE_OF_A_LIST = /^其中[^，；]*\d/u;
/** 实现“总量达到320万，贡献率达到40%”的目标: goals in quotation marks name nothing. */
const QUOTED_GOALS = /(?:达到?|超过|不低于)\d[^，；]*[，；][^，；]*(?:达到?|超过|不低于)\d/u;

/** Stand for the brackets of an aside that dates what stands before it: 建成100个（2025年底前完成）。 */
export const OPEN_ASIDE = '〈';
export const CLOSE_ASIDE = '〉';
const DEADLINE_ASIDE =
  /^(?:(?:完成)?(?:时限|时间|期限)：?)?(?:力争|确保)?(?:20\d\d年.|今年|明年|年底|1?\d月|长期|持续|常态化|每)[^，；、。]{0,14}$/u;
const DEADLINE_END = /(?:前|底|末|日|月|完成|坚持|推进|季度|实施|落实|建成|投用|启动)$/u;

/** 《总体规划》（2021年3月）: the bracket dates the document. */
const CLOSES_NAME = /[》”]$/u;

function isDeadline(units: readonly string[], open: number, content: string): boolean {
  if (CLOSES_NAME.test(units[open - 1] ?? '')) return false;
  return units[open] === '（' && DEADLINE_ASIDE.test(content) && DEADLINE_END.test(content);
}

function closingPlace(units: readonly string[], open: number): number {
  const opener = itemAt(units, open);
  const closer = CLOSERS[opener];
  let depth = 0;
  const last = Math.min(units.length, open + LONGEST_ASIDE);
  for (let i = open; i < last && units[i] !== '\n'; i++) {
    if (units[i] === opener) depth++;
    if (units[i] === closer && --depth === 0) return i;
  }
  return -1;
}

function mask(units: readonly string[]): string {
  const out = [...units];
  for (let i = 0; i < units.length; i++) {
    if (!OPENERS.includes(itemAt(units, i))) continue;
    const close = closingPlace(units, i);
    if (close < 0) continue;
    const content = units.slice(i + 1, close).join('');
    if (SHARE_OF_A_LIST.test(content) || QUOTED_GOALS.test(content)) out[i] = out[close] = '，';
    else if (isDeadline(units, i, content)) [out[i], out[close]] = [OPEN_ASIDE, CLOSE_ASIDE];
    else if (!PERIOD_NAME.test(content)) out.fill(BLANK, i + 1, close);
    i = close;
  }
  return out.join('');
}

export function viewOf(text: string, regions: readonly Span[]): View {
  const draft: Draft = { units: [], at: [], lineLength: 0 };
  for (const region of regions) readRegion(text, region, draft);
  return { plain: draft.units.join(''), masked: mask(draft.units), at: draft.at };
}

/** Place in the original of a non-empty stretch of the view. */
export function originalSpan(view: View, from: number, to: number): Span {
  return { from: itemAt(view.at, from), to: itemAt(view.at, to - 1) + 1 };
}
