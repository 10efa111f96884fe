import { trimSpan } from '../prepare/source.js';
import { holderOf } from '../prepare/spans.js';
import type { Span } from '../types.js';
import { bracketsIn } from './brackets.js';
import { labelAtStart } from './labels.js';
import { isNote } from './note-brackets.js';
import { labelledLines } from './note-lines.js';
import type { NotePlace } from './note-place.js';

/** A label is looked for this far behind an open bracket. */
const LABEL_REACH = 60;

/**
 * Notes whose bracket is never closed: they go on to the end of the line.
 *
 *     …提高能效。(责任单位:市能源局
 *               ^^^^^^^^^^^^^^^^
 */
function openNotes(view: string, region: Span, closed: readonly NotePlace[]): NotePlace[] {
  const holder = holderOf(closed, ({ outer }) => outer);
  const open: NotePlace[] = [];
  for (
    let from = view.indexOf('(', region.from);
    from >= 0 && from < region.to;
    from = view.indexOf('(', from + 1)
  ) {
    if (holder(from) || view[from + 1] === '(') continue;
    const label = labelAtStart(view.slice(from + 1, Math.min(from + LABEL_REACH, region.to)));
    if (label === null || label.role === 'other') continue;
    const feed = view.indexOf('\n', from);
    const end = feed < 0 || feed > region.to ? region.to : feed;
    open.push({
      outer: { from, to: end },
      inner: trimSpan(view, { from: from + 1, to: end }),
      unclosed: true,
    });
    from = end;
  }
  return open;
}

const byPlace = (a: NotePlace, b: NotePlace): number => a.outer.from - b.outer.from;

/** The notes of a region, in order and apart from each other. */
export function findNotes(view: string, region: Span): NotePlace[] {
  const brackets = bracketsIn(view, region);
  const lines = labelledLines(view, region, brackets);
  const inLine = holderOf(lines, ({ outer }) => outer);
  const bracketed = brackets.filter(
    (bracket) => !inLine(bracket.outer.from) && isNote(view, bracket, region),
  );
  const closed = [...lines, ...bracketed].sort(byPlace);
  return [...closed, ...openNotes(view, region, closed)].sort(byPlace);
}
