/**
 * A page as drawn: characters and rules with their places. Points, x to the right, y downwards, from the upper left
 * corner of the page as a reader holds it.
 */
export interface Glyph {
  /** Usually one character; a ligature may be several. */
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The line it stands on. */
  readonly base: number;
  /** Height of the type. */
  readonly size: number;
}

/** A straight line along one axis: horizontal when `top === bottom`. */
export interface Rule {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PageContent {
  /** From 1. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A glyph belongs where its middle is. */
export const middle = ({ left, right, base, size }: Glyph): { readonly x: number; readonly y: number } => ({
  x: (left + right) / 2,
  y: base - size * 0.35,
});

export function isInside(glyph: Glyph, { left, top, right, bottom }: Box): boolean {
  const { x, y } = middle(glyph);
  return x >= left && x <= right && y >= top && y <= bottom;
}
