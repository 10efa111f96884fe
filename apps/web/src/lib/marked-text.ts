import type { Span } from '../api/types';

/** A stretch of the text that has a meaning, and the keys under which both panes know it. */
export interface Mark {
  readonly span: Span;
  /** Style of the innermost stretch. */
  readonly kind: string;
  readonly key: string;
}

export interface Piece {
  readonly text: string;
  /** Kinds of the marks that cover the piece, outermost first. */
  readonly kinds: readonly string[];
  readonly keys: readonly string[];
}

export interface Paragraph {
  readonly from: number;
  readonly pieces: readonly Piece[];
}

/**
 * Cuts the text into paragraphs and each of these at the borders of its marks. Marks may nest and overlap; every
 * character stands in exactly one piece, so the pieces joined are the text again.
 */
export function markParagraphs(text: string, marks: readonly Mark[]): Paragraph[] {
  const sorted = marks
    .filter(({ span }) => span.to > span.from && span.from >= 0)
    .sort((a, b) => a.span.from - b.span.from || b.span.to - a.span.to);
  const paragraphs: Paragraph[] = [];
  let from = 0;
  let next = 0;
  let open: Mark[] = [];
  for (const line of text.split('\n')) {
    const to = from + line.length;
    open = open.filter(({ span }) => span.to > from);
    for (; next < sorted.length; next += 1) {
      const mark = sorted[next];
      if (mark === undefined || mark.span.from >= to) break;
      open.push(mark);
    }
    paragraphs.push({ from, pieces: cut(line, from, open) });
    from = to + 1;
  }
  return paragraphs;
}

function cut(line: string, offset: number, marks: readonly Mark[]): Piece[] {
  const borders = new Set([0, line.length]);
  for (const { span } of marks) {
    for (const place of [span.from - offset, span.to - offset]) {
      if (place > 0 && place < line.length) borders.add(place);
    }
  }
  const places = [...borders].sort((a, b) => a - b);
  return places.slice(1).map((to, index) => {
    const from = places[index] ?? 0;
    const covering = marks.filter(({ span }) => span.from - offset < to && span.to - offset > from);
    return {
      text: line.slice(from, to),
      kinds: covering.map(({ kind }) => kind),
      keys: covering.map(({ key }) => key),
    };
  });
}

/** The paragraph in which the offset stands; -1 for an empty text. */
export function paragraphAt(paragraphs: readonly Paragraph[], offset: number): number {
  return paragraphs.findLastIndex(({ from }) => from <= offset);
}
