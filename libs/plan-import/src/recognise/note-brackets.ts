import type { Span } from '../types.js';
import { bracketsIn, type Bracket } from './brackets.js';
import { setsRule } from './defaults.js';
import { isLabelAlone, labelsIn } from './labels.js';
import { isDeadline, withoutDeadline } from './note-deadlines.js';
import { endsParagraph } from './note-place.js';
import { isProper, looksLikeUnit, namesIn } from './unit-names.js';

/**
 * Which brackets are responsibility notes.
 *
 *     (责任单位:市教育局)  (市教育局牵头)  …。(市教育局、市财政局)
 * Leaves alone: 发展改革局(统计局) (a name's own bracket), 各县(市、区), (含改建、扩建), (联系人:张三), asides.
 */
const SENTENCE_BREAK = /[。;!?”"\n)]/;
const ENDS_IN_DUTY =
  /(?:牵头|负责|负总责|配合|落实|参与|参加|协助|支持|协办|主办|实施|指导|督导|(?:按照?|依)(?:各自)?(?:工作)?职责(?:任务)?(?:分工)?(?:负责|落实)?)[ 。;]*$/;
/** How far back a word before a bracket is read. */
const WORD = 4;

/** Names of a bracket; a deadline beside them is none. */
const nameTexts = (view: string, span: Span): string[] =>
  namesIn(view, span)
    .map(({ from, to }) => view.slice(from, to))
    .filter((name) => !isDeadline(name));

/** A list of names, none of them too short to be one (各县(市、区)). */
const isNamed = (names: readonly string[]): boolean =>
  names.length > 0 && names.every((name) => name.length >= 3 && looksLikeUnit(name));

/** A word that a bracket explains rather than a sentence that it ends. */
const GLOSSED =
  /(?:局|委|厅|部|署|院|中心|政府|公司|会|社|部门|单位|机构|县|市|区|州|旗|办公室|支队|大队|集团)$/;

const isGloss = (view: string, at: number): boolean => GLOSSED.test(view.slice(Math.max(0, at - WORD), at));

/** What is said of the names tells: a duty, or a rule about who leads. */
export function saysDuty(view: string, inner: Span, names = nameTexts(view, inner)): boolean {
  const content = view.slice(inner.from, inner.to);
  const known = names.filter(looksLikeUnit).length;
  if (known > 0 && setsRule(content)) return true;
  return ENDS_IN_DUTY.test(withoutDeadline(content)) && known * 2 > names.length;
}

/** A list whose first sentence holds names and whose next ones set a rule (…。逗号前为牵头单位,下同). */
function startsNamed(view: string, inner: Span): boolean {
  const stop = view.slice(inner.from, inner.to).search(/[。;]/);
  return stop > 0 && isNamed(nameTexts(view, { from: inner.from, to: inner.from + stop }));
}

/** Bare names are a note where a sentence has ended, or where they end one themselves. */
function standsApart(view: string, { outer }: Bracket, names: readonly string[], region: Span): boolean {
  const before = outer.from > region.from ? view.charAt(outer.from - 1) : '\n';
  if (SENTENCE_BREAK.test(before)) return true;
  const stops =
    endsParagraph(view, outer.to) || (/[。;]/.test(view.charAt(outer.to)) && names.every(isProper));
  return stops && !isGloss(view, outer.from);
}

/** `成立专班(由市发展改革委牵头),统筹推进`: an aside of the sentence it stands in. */
const goesOn = (view: string, { outer }: Bracket, content: string): boolean =>
  content.startsWith('由') && /[,\u3400-\u9fff]/.test(view.charAt(outer.to));

export function isNote(view: string, bracket: Bracket, region: Span): boolean {
  const { inner } = bracket;
  const content = view.slice(inner.from, inner.to);
  if (isLabelAlone(content)) return false;
  const labels = labelsIn(content);
  if (labels.length > 0) return labels.some(({ role }) => role !== 'other');
  const names = nameTexts(view, inner);
  if (saysDuty(view, inner, names)) return !goesOn(view, bracket, content);
  return (isNamed(names) || startsNamed(view, inner)) && standsApart(view, bracket, names, region);
}

/** Brackets that hold names of units and were not taken for a note (`known`, sorted): 主管部门(市教育局)要…. */
export function doubtfulBrackets(view: string, region: Span, known: readonly Span[]): Bracket[] {
  let at = 0;
  return bracketsIn(view, region).filter((bracket) => {
    const { outer, inner } = bracket;
    while ((known[at]?.to ?? Infinity) <= outer.from) at += 1;
    if ((known[at]?.from ?? Infinity) < outer.to || isGloss(view, outer.from)) return false;
    const names = nameTexts(view, inner);
    return isNamed(names) && names.every(isProper);
  });
}
