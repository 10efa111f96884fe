import { trimSpan } from '../prepare/source.js';
import { holderOf } from '../prepare/spans.js';
import type { Span } from '../types.js';
import { bracketsIn, type Bracket } from './brackets.js';
import { labelAtStart } from './labels.js';
import { isNote, saysDuty } from './note-brackets.js';
import { labelledLines } from './note-lines.js';
import { assigningSentences } from './note-sentences.js';
import { closesParagraph, type NotePlace } from './note-place.js';

/** A label is looked for this far behind an open bracket. */
const LABEL_REACH = 60;
/** A bracket without a label that is never closed is no longer than this. */
const LONGEST_OPEN = 160;

/**
 * Notes whose bracket is never closed: they go on to the end of the line.
 *
 *     …提高能效。(责任单位:市能源局        …开展演练。(区应急局牵头,各镇配合
 *               ^^^^^^^^^^^^^^^^                ^^^^^^^^^^^^^^^^^
 * Leaves alone: (含改建、扩建 without an end.
 */
const opensNote = (view: string, from: number, end: number, closed: boolean): boolean => {
  const label = labelAtStart(view.slice(from + 1, Math.min(from + LABEL_REACH, end)));
  if (label) return label.role !== 'other';
  return !closed && end - from <= LONGEST_OPEN && saysDuty(view, trimSpan(view, { from: from + 1, to: end }));
};

function openNotes(
  view: string,
  region: Span,
  taken: readonly NotePlace[],
  pairs: readonly Bracket[],
): NotePlace[] {
  const holder = holderOf(taken, ({ outer }) => outer);
  const pair = holderOf(pairs, ({ outer }) => outer);
  const open: NotePlace[] = [];
  const text = view.slice(region.from, region.to);
  let end = region.from;
  let closed = region.from;
  for (let at = text.indexOf('('); at >= 0; at = text.indexOf('(', at + 1)) {
    const from = region.from + at;
    if (from < closed || holder(from) || view[from + 1] === '(') continue;
    if (end <= from) end = lineEnd(view, from, region.to);
    if (!opensNote(view, from, end, pair(from) !== null)) continue;
    open.push({
      outer: { from, to: end },
      inner: trimSpan(view, { from: from + 1, to: end }),
      unclosed: true,
    });
    closed = end;
  }
  return open;
}

const lineEnd = (view: string, from: number, limit: number): number => {
  const feed = view.indexOf('\n', from);
  return feed < 0 || feed > limit ? limit : feed;
};

const byPlace = (a: NotePlace, b: NotePlace): number => a.outer.from - b.outer.from;

/** A longer line is no paragraph. */
const LONGEST_PARAGRAPH = 5000;

/** Whether a paragraph ends in a note that names who is responsible for it. */
export function closesInNote(line: string): boolean {
  if (line.length > LONGEST_PARAGRAPH) return false;
  const last = findNotes(line, { from: 0, to: line.length }).at(-1);
  return last !== undefined && closesParagraph(line, last);
}

/** The notes of a region, in order and apart from each other. */
export function findNotes(view: string, region: Span): NotePlace[] {
  const brackets = bracketsIn(view, region);
  const lines = labelledLines(view, region, brackets);
  const inLine = holderOf(lines, ({ outer }) => outer);
  const bracketed = brackets.filter(
    (bracket) => !inLine(bracket.outer.from) && isNote(view, bracket, region),
  );
  const closed = [...lines, ...bracketed].sort(byPlace);
  const marked = [...closed, ...openNotes(view, region, closed, brackets)].sort(byPlace);
  return [...marked, ...assigningSentences(view, region, marked)].sort(byPlace);
}
