import { trimSpan } from '../prepare/source.js';
import { holderOf } from '../prepare/spans.js';
import type { Span } from '../types.js';
import type { Bracket } from './brackets.js';
import { isLabelAlone, labelAtStart } from './labels.js';
import { lastLineEnd, namesBelow } from './note-extent.js';
import type { NotePlace } from './note-place.js';

/**
 * Notes without a bracket around them: a line, or the end of one, that opens with a label.
 *
 *     牵头单位:市工信局            two lines, one note
 *     责任单位:市发改委、市财政局
 *     …新建幼儿园5所。【责任单位】市教育局
 *                   ^^^^^^^^^^^^^^^^
 * Leaves alone: 压实责任单位主体责任 (no colon), labels inside a bracket.
 */
const INLINE_LABEL =
  /(?:[。;!] ?|^[^。]{0,60}? ?)(?=(?:牵头|主办|主责|责任|配合|协办|协同|参与|落实|承办|负责|执行|权责)(?:责任|配合)?(?:单位|部门|主体|机构|机关|处室|科室) ?(?::|为(?=[省市区县州各]))|\((?:牵头|主办|主责|责任|配合|协办|协同|参与|落实|承办)(?:责任|配合)?(?:单位|部门|主体|处室|科室)\))/g;

/** Whether a folded line opens with a responsibility label, with or without a bracket around it. */
export const opensWithNote = (line: string): boolean => labelAtStart(line) !== null;

/** The line's label stands inside a bracket that holds more: (责任单位:市数据局). */
const isInside = (view: string, bracket: Bracket | null, line: Span): boolean =>
  bracket?.outer.from === line.from && !isLabelAlone(view.slice(bracket.inner.from, bracket.inner.to));

/** 建设内容:新建学校5所 is the clause itself and no note. */
const introduces = (line: string): boolean => (labelAtStart(line)?.role ?? 'other') !== 'other';

/** Where a line's note starts, -1 when it has none outside of brackets. */
function noteStart(view: string, line: Span, holder: (at: number) => Bracket | null): number {
  const text = view.slice(line.from, line.to);
  const at = holder(line.from);
  if (at && at.outer.from < line.from) return -1;
  if (introduces(text) && !isInside(view, at, line)) return line.from;
  for (const match of text.matchAll(INLINE_LABEL)) {
    const label = line.from + match.index + match[0].length;
    const bracket = holder(label);
    if (!bracket || bracket.outer.from === label) return label;
  }
  return -1;
}

/** The note that starts in a line, null when none does. */
function noteOf(
  view: string,
  line: Span,
  limit: number,
  holder: (at: number) => Bracket | null,
): Span | null {
  const below = namesBelow(view, line, limit);
  const from = below ? line.from : noteStart(view, line, holder);
  return from < 0 ? null : trimSpan(view, { from, to: lastLineEnd(view, below?.to ?? line.to, limit) });
}

/** Lines that follow one another are one note: 牵头单位 on the first, 责任单位 on the second. */
function joinLines(view: string, lines: readonly Span[]): NotePlace[] {
  const joined: NotePlace[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const goesOn = last !== undefined && view.slice(last.outer.to, line.from).trim() === '';
    const span = goesOn ? { from: last.outer.from, to: line.to } : line;
    if (goesOn) joined.pop();
    joined.push({ outer: span, inner: span });
  }
  return joined;
}

/** All notes of a region that stand outside of brackets; `brackets` are the region's. */
export function labelledLines(view: string, region: Span, brackets: readonly Bracket[]): NotePlace[] {
  const holder = holderOf(brackets, ({ outer }) => outer);
  const found: Span[] = [];
  for (let from = region.from; from < region.to;) {
    const feed = view.indexOf('\n', from);
    const end = feed < 0 || feed > region.to ? region.to : feed;
    const line = trimSpan(view, { from, to: end });
    const note = line.from < line.to ? noteOf(view, line, region.to, holder) : null;
    if (note) found.push(note);
    from = Math.max(note?.to ?? end, end) + 1;
  }
  return joinLines(
    view,
    found.filter((span) => span.from < span.to),
  );
}
