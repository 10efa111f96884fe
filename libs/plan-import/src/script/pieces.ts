import type { Span } from '../types.js';

/** A stretch that was replaced as a whole; spans and words of the text that was passed in. */
export interface Replacement {
  readonly span: Span;
  readonly from: string;
  readonly to: string;
}

/** A text made from another, with the way back for every stretch of it. */
export interface SimplifiedView {
  readonly text: string;
  /** What was passed in, for a span of `text`: the smallest stretch all of whose readings lie in it. */
  readonly toOriginal: (span: Span) => Span;
  /** Words replaced by others, in order; characters of another script alone are not listed. */
  readonly replaced: readonly Replacement[];
}

/** Writes a text piece by piece and notes where each of its units comes from. */
export class Writer {
  private readonly parts: string[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];

  /** `piece` stands for `[from, to)` of the source as a whole. */
  put(piece: string, from: number, to: number): void {
    this.parts.push(piece);
    for (let i = 0; i < piece.length; i += 1) {
      this.starts.push(from);
      this.ends.push(to);
    }
  }

  text(): string {
    return this.parts.join('');
  }

  /** The way back; an empty span stays empty. */
  wayBack(length: number): (span: Span) => Span {
    const { starts, ends } = this;
    return ({ from, to }) => {
      const start = starts[from] ?? length;
      return { from: start, to: to > from ? (ends[to - 1] ?? length) : start };
    };
  }
}
