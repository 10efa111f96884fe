import type { Glyph } from './content.js';
import { apply, IDENTITY, multiply, type Matrix } from './matrix.js';

/** What of a font decides where the next character stands. */
export interface FontMetrics {
  readonly vertical: boolean;
  /** Units of a glyph's width in units of the type size: 0.001 in all but drawn (Type 3) fonts. */
  readonly widthScale: number;
}

export const PLAIN_FONT: FontMetrics = { vertical: false, widthScale: 0.001 };

/** A drawn character as pdf.js hands it out; numbers among them move the pen. */
export interface DrawnGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

/** The text part of the graphics state (PDF 32000, 9.3); immutable, so that save and restore are a stack. */
export interface TextState {
  readonly font: FontMetrics;
  readonly size: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
  readonly matrix: Matrix;
  readonly x: number;
  readonly y: number;
  readonly lineX: number;
  readonly lineY: number;
}

export const START: TextState = {
  font: PLAIN_FONT,
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  matrix: IDENTITY,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
};

export const placeAt = (state: TextState, matrix: Matrix): TextState => ({
  ...state,
  matrix,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
});

export const move = (state: TextState, dx: number, dy: number): TextState => ({
  ...state,
  x: state.lineX + dx,
  y: state.lineY + dy,
  lineX: state.lineX + dx,
  lineY: state.lineY + dy,
});

/** A glyph with the quarter turns its line is turned by: 0 is upright, null aslant. */
export interface PlacedGlyph {
  readonly glyph: Glyph;
  readonly turns: 0 | 1 | 2 | 3 | null;
}

const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028\u2029\ufeff\ufffe\uffff]/gu;
const BLANK = /[\t\n\u00a0]/gu;

const readable = (unicode: string): string => unicode.replace(CONTROL, '').replace(BLANK, ' ');

/** The quarter turn of a direction. Watermarks run aslant. */
function quarterTurns(dx: number, dy: number): PlacedGlyph['turns'] {
  const along = Math.max(Math.abs(dx), Math.abs(dy));
  if (!(along > 0) || Math.min(Math.abs(dx), Math.abs(dy)) > along * 0.1) return null;
  if (Math.abs(dx) === along) return dx > 0 ? 0 : 2;
  return dy > 0 ? 1 : 3;
}

function placed(drawn: DrawnGlyph, width: number, at: TextState, device: Matrix): PlacedGlyph[] {
  const text = readable(drawn.unicode);
  if (text === '') return [];
  const origin = at.font.vertical ? [at.x - width / 2, at.y - at.size * 0.88] : [at.x, at.y + at.rise];
  const [x1, y1] = apply(device, origin[0] ?? 0, origin[1] ?? 0);
  const [x2, y2] = apply(device, (origin[0] ?? 0) + width, origin[1] ?? 0);
  const size = Math.abs(at.size) * Math.hypot(device[2], device[3]);
  const glyph = { text, left: Math.min(x1, x2), right: Math.max(x1, x2), base: (y1 + y2) / 2, size };
  const isSane = [x1, x2, y1, size].every(Number.isFinite) && size > 0.5;
  const way = Math.sign(at.size * at.stretch); // a negative size mirrors both axes
  return isSane ? [{ glyph, turns: quarterTurns(device[0] * way, device[1] * way) }] : [];
}

/** Places the characters of one operator and moves the pen behind them. */
export function show(
  state: TextState,
  drawn: readonly (DrawnGlyph | number)[],
  page: Matrix,
): { readonly state: TextState; readonly glyphs: readonly PlacedGlyph[] } {
  const device = multiply(page, state.matrix);
  const glyphs: PlacedGlyph[] = [];
  let at = state;
  for (const item of drawn) {
    const spacing = typeof item === 'number' ? 0 : at.charSpacing + (item.isSpace ? at.wordSpacing : 0);
    const width =
      typeof item === 'number' ? (-item / 1000) * at.size : item.width * at.font.widthScale * at.size;
    if (typeof item !== 'number') glyphs.push(...placed(item, width * at.stretch, at, device));
    at = at.font.vertical
      ? advanceDown(at, item, width, spacing)
      : advance(at, (width + spacing) * at.stretch);
  }
  return { state: at, glyphs };
}

const advance = (at: TextState, by: number): TextState => ({ ...at, x: at.x + by });

/** Vertical writing goes down by the height of the type, whatever the width. */
function advanceDown(at: TextState, item: DrawnGlyph | number, width: number, spacing: number): TextState {
  const by = typeof item === 'number' ? -width : at.size + spacing;
  return { ...at, y: at.y - by };
}
