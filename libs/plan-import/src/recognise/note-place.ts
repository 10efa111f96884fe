import type { Span } from '../types.js';

/** Where a clause names who is responsible. */
export interface NotePlace {
  /** The note with its bracket. */
  readonly outer: Span;
  /** What it says. */
  readonly inner: Span;
  /** Its bracket is never closed. */
  readonly unclosed?: boolean;
}

/** Whether what follows an offset ends its paragraph. */
export const endsParagraph = (view: string, at: number): boolean =>
  /^[。; ]*(?:\n|$)/.test(view.slice(at, at + 8));

/** Whether a note ends its paragraph, so that the clause may end with it. */
export const closesParagraph = (view: string, note: NotePlace): boolean => endsParagraph(view, note.outer.to);
