import { trimSpan } from '../prepare/source.js';
import type { Span } from '../types.js';
import { bracketsIn, type Bracket } from './brackets.js';
import { isLabelAlone, labelAtStart, labelsIn } from './labels.js';
import { setsRule } from './defaults.js';
import { isProper, looksLikeUnit, namesIn } from './unit-names.js';

/**
 * Places where a clause names who is responsible: a bracket, or a line (or the rest of one) that opens with a label.
 *
 *     …提高能效。(牵头单位:市工信局。配合单位:市数据局)
 *               ^                                  ^
 *     责任单位:市发改委、市工信局
 *     ^                        ^
 * Leaves alone: 发展改革局(统计局) (a name's own bracket), 各县(市、区), (含改建、扩建).
 */
export interface NotePlace {
  /** The note with its bracket. */
  readonly outer: Span;
  /** What it says. */
  readonly inner: Span;
  /** Its bracket is never closed. */
  readonly unclosed?: boolean;
}

const SENTENCE_BREAK = /[。;!?”"\n)]/;
const ENDS_IN_DUTY = /(?:牵头|负责|负总责|配合|落实|参与|协办|主办|实施|(?:按照?|依)(?:各自)?(?:工作)?职责(?:任务)?(?:分工)?(?:负责|落实)?)[ 。;]*$/;
const INLINE_LABEL =
  /(?:[。;!] ?|^[^。]{0,60}? ?)(?=(?:牵头|主办|主责|责任|配合|协办|参与|落实)(?:责任|配合)?(?:单位|部门) ?:|\((?:牵头|主办|主责|责任|配合|协办|参与|落实)(?:责任|配合)?(?:单位|部门)\))/g;

const isNamed = (view: string, span: Span): boolean => {
  const names = namesIn(view, span);
  return names.length > 0 && names.every(({ from, to }) => to - from >= 3 && looksLikeUnit(view.slice(from, to)));
};

/** Whether what follows a bracket ends its paragraph. */
const endsParagraph = (view: string, at: number): boolean => /^[。; ]*(?:\n|$)/.test(view.slice(at, at + 8));

function isNote(view: string, { outer, inner }: Bracket, region: Span): boolean {
  const content = view.slice(inner.from, inner.to);
  if (isLabelAlone(content)) return false;
  const labels = labelsIn(content);
  if (labels.length > 0) return labels.some(({ role }) => role !== 'other');
  const names = namesIn(view, inner);
  const known = names.filter(({ from, to }) => to - from >= 2 && looksLikeUnit(view.slice(from, to)));
  if (known.length > 0 && setsRule(content)) return true;
  if (ENDS_IN_DUTY.test(content) && known.length * 2 > names.length) return true;
  const before = outer.from > region.from ? (view[outer.from - 1] ?? '') : '\n';
  if (isNamedWithRule(view, inner)) return SENTENCE_BREAK.test(before);
  if (!isNamed(view, inner)) return false;
  if (SENTENCE_BREAK.test(before)) return true;
  const stops = endsParagraph(view, outer.to) || (/[。;]/.test(view[outer.to] ?? '') && names.every(({ from, to }) => isProper(view.slice(from, to))));
  return stops && !looksLikeUnit(lastWord(view, outer.from));
}

/** Brackets of a region that hold names of units and were not taken for a note: 市直部门(市教育局、市民政局)要…. */
export function doubtfulBrackets(view: string, region: Span, notes: readonly NotePlace[]): Bracket[] {
  const taken = new Set(notes.map(({ outer }) => outer.from));
  return bracketsIn(view, region).filter(({ outer, inner }) => {
    if (taken.has(outer.from) || notes.some((note) => outer.from > note.outer.from && outer.to <= note.outer.to)) return false;
    const names = namesIn(view, inner);
    const proper = names.every(({ from, to }) => isProper(view.slice(from, to)));
    return names.length > 0 && proper && isNamed(view, inner) && !looksLikeUnit(lastWord(view, outer.from));
  });
}

/** A list whose first sentence holds names and whose next ones set a rule (…。逗号前为牵头单位,下同). */
function isNamedWithRule(view: string, inner: Span): boolean {
  const stop = view.slice(inner.from, inner.to).search(/[。;]/);
  return stop > 0 && isNamed(view, { from: inner.from, to: inner.from + stop });
}

const lastWord = (view: string, at: number): string =>
  /[\u3400-\u9fff]{0,4}$/.exec(view.slice(Math.max(0, at - 4), at))?.[0] ?? '';

/** Lines, and ends of lines, that open with a label outside of every bracket. */
function labelledLines(view: string, region: Span, brackets: readonly Bracket[]): NotePlace[] {
  const found: NotePlace[] = [];
  const covered = (at: number): boolean => brackets.some(({ outer }) => at > outer.from && at < outer.to);
  const add = (from: number, end: number): void => {
    const span = trimSpan(view, { from, to: end });
    if (!covered(span.from) && span.from < span.to) found.push({ outer: span, inner: span });
  };
  for (let from = region.from; from < region.to; ) {
    const feed = view.indexOf('\n', from);
    const end = feed < 0 || feed > region.to ? region.to : feed;
    const line = view.slice(from, end);
    const label = labelAtStart(line.trimStart());
    const whole = label !== null && startsInNote(view, trimSpan(view, { from, to: end }), brackets);
    if (label && !whole) add(from, end);
    else {
      const inline = [...line.matchAll(INLINE_LABEL)].find((match) => !covered(from + match.index));
      if (inline) add(from + inline.index + inline[0].length, end);
    }
    from = end + 1;
  }
  return found;
}

/** The line's label stands inside a bracket that holds more: (责任单位:市数据局). */
const startsInNote = (view: string, line: Span, brackets: readonly Bracket[]): boolean =>
  brackets.some(({ outer, inner }) => outer.from === line.from && !isLabelAlone(view.slice(inner.from, inner.to)));

/** Lines that follow one another are one note: 牵头单位 on the first, 责任单位 on the second. */
function joinLines(view: string, lines: readonly NotePlace[]): NotePlace[] {
  const joined: NotePlace[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last && view.slice(last.outer.to, line.outer.from).trim() === '') {
      const span = { from: last.outer.from, to: line.outer.to };
      joined[joined.length - 1] = { outer: span, inner: span };
    } else joined.push(line);
  }
  return joined;
}

/** Brackets that look like a note but were opened and never closed: from the bracket to the end of its line. */
function openNotes(view: string, region: Span, found: readonly NotePlace[]): NotePlace[] {
  const open: NotePlace[] = [];
  for (let from = view.indexOf('(', region.from); from >= 0 && from < region.to; from = view.indexOf('(', from + 1)) {
    const feed = view.indexOf('\n', from);
    const end = feed < 0 || feed > region.to ? region.to : feed;
    if (found.some(({ outer }) => from >= outer.from && from < outer.to)) continue;
    const label = labelAtStart(view.slice(from + 1, end));
    if (label === null || label.role === 'other') continue;
    open.push({ outer: { from, to: end }, inner: trimSpan(view, { from: from + 1, to: end }), unclosed: true });
    from = end;
  }
  return open;
}

/** The notes of a region in order. */
export function findNotes(view: string, region: Span): NotePlace[] {
  const brackets = bracketsIn(view, region);
  const lines = joinLines(view, labelledLines(view, region, brackets));
  const inLine = (at: number): boolean => lines.some(({ outer }) => at >= outer.from && at < outer.to);
  const bracketed = brackets.filter((bracket) => !inLine(bracket.outer.from) && isNote(view, bracket, region));
  const closed = [...lines, ...bracketed];
  return [...closed, ...openNotes(view, region, closed)].sort((a, b) => a.outer.from - b.outer.from);
}

/** Whether a note ends its paragraph, so that the clause may end with it. */
export const closesParagraph = (view: string, note: NotePlace): boolean => endsParagraph(view, note.outer.to);
