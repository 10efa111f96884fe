import { itemAt } from '../prepare/item-at.js';
import type { Line } from '../prepare/source.js';
import { opensWithNote } from '../recognise/note-lines.js';
import { closesParagraph, type NotePlace } from '../recognise/note-place.js';
import type { Span } from '../types.js';

/**
 * Cuts the lines of one number into pieces of work: a paragraph that ends in a note closes its piece, and a later
 * paragraph with a note of its own is the next one (#2, #3).
 *
 *     (四)推动教育设备更新。…(区教育局)
 *     精准对接景区…(区文广体育旅游局)          ← #2
 * Leaves alone: paragraphs without a note; they stay with the piece before them.
 */
export interface Pieces {
  readonly pieces: readonly Span[];
  /** Paragraphs without a note after the last piece. */
  readonly tail: Span | null;
}

interface Open {
  from: number;
  to: number;
  /** Its prose is told and its note given. */
  closed: boolean;
  /** It has a note. */
  noted: boolean;
  /** It has said more than a heading. */
  prose: boolean;
}

/** What a line is to the piece before it. */
interface LineKind {
  /** Holds nothing but a note. */
  readonly onlyNote: boolean;
  readonly endsInNote: boolean;
  readonly bullet: boolean;
}

const BULLET = /^(?:—{1,2}|--|[●◆■★▲◇□○·*-] ?)/;

function kindOf(view: string, line: Line, here: readonly NotePlace[]): LineKind {
  const whole = here.some(({ outer }) => outer.from <= line.from && outer.to >= line.to - 1);
  const ends = here.some((note) => note.outer.to <= line.to + 1 && closesParagraph(view, note));
  return { onlyNote: whole || opensWithNote(line.text), endsInNote: ends, bullet: BULLET.test(line.text) };
}

/** Whether a line starts the next piece. */
function startsPiece(current: Open, kind: LineKind): boolean {
  if (kind.onlyNote) return false;
  if (current.closed || (current.noted && kind.endsInNote)) return true;
  return kind.bullet && kind.endsInNote && current.prose;
}

function extend(piece: Open, line: Line, kind: LineKind, isHeading: boolean): void {
  piece.to = line.to;
  piece.noted ||= kind.endsInNote || kind.onlyNote;
  piece.prose ||= !kind.onlyNote && (!isHeading || line.text.includes('。'));
  piece.closed = piece.prose && (kind.endsInNote || kind.onlyNote);
}

export function cutPieces(view: string, lines: readonly Line[], notes: readonly NotePlace[]): Pieces {
  const pieces: Open[] = [];
  let at = 0;
  lines.forEach((line, i) => {
    while ((notes[at]?.outer.to ?? Infinity) <= line.from) at += 1;
    let end = at;
    while ((notes[end]?.outer.from ?? Infinity) < line.to) end += 1;
    const kind = kindOf(view, line, notes.slice(at, end));
    let piece = pieces.at(-1);
    if (!piece || startsPiece(piece, kind)) {
      piece = { from: line.from, to: line.to, closed: false, noted: false, prose: false };
      pieces.push(piece);
    }
    extend(piece, line, kind, i === 0);
  });
  const last = pieces.at(-1);
  const tail = last && !last.closed && pieces.length > 1 ? last : null;
  return { pieces: tail ? pieces.slice(0, -1) : pieces, tail };
}

/** Paragraphs below a bare heading that are pieces of work one by one. */
export interface GroupedPieces extends Pieces {
  /** Paragraphs of the heading itself, before the first that names who is responsible. */
  readonly own: Span | null;
}

/** Cuts the paragraphs below a bare heading; null when fewer than two of them name who is responsible. */
export function groupedPieces(
  view: string,
  lines: readonly Line[],
  notes: readonly NotePlace[],
): GroupedPieces | null {
  const { pieces, tail } = cutPieces(view, lines, notes);
  const [first] = pieces;
  if (!first || pieces.length < 2) return null;
  const inside = lines.filter(({ from, to }) => from >= first.from && to <= first.to);
  const paragraph = inside.findLastIndex(({ text }) => !opensWithNote(text));
  if (paragraph < 1) return { pieces, tail, own: null };
  const own = { from: first.from, to: itemAt(inside, paragraph - 1).to };
  return { pieces: [{ from: itemAt(inside, paragraph).from, to: first.to }, ...pieces.slice(1)], tail, own };
}
