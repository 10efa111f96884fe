import type { Glyph, Rule } from './content.js';
import { isNumbers, multiply, toMatrix, type Matrix } from './matrix.js';
import { rulesOf } from './paths.js';
import * as text from './text-state.js';

/** The drawing operators of a page, with names instead of the library's numbers. */
export interface Operation {
  readonly name: string;
  readonly args: readonly unknown[];
}

interface Graphics {
  readonly matrix: Matrix;
  readonly text: text.TextState;
}

interface Drawing {
  now: Graphics;
  readonly saved: Graphics[];
  readonly glyphs: text.PlacedGlyph[];
  readonly rules: Rule[];
  readonly fonts: ReadonlyMap<string, text.FontMetrics>;
}

type Handler = (drawing: Drawing, args: readonly unknown[]) => void;

const number = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);

const setText =
  (change: (state: text.TextState, args: readonly unknown[]) => Partial<text.TextState>): Handler =>
  (drawing, args) => {
    const { matrix, text: state } = drawing.now;
    drawing.now = { matrix, text: { ...state, ...change(state, args) } };
  };

const save: Handler = (drawing) => void drawing.saved.push(drawing.now);
const restore: Handler = (drawing) => {
  drawing.now = drawing.saved.pop() ?? drawing.now;
};
const transform = (drawing: Drawing, by: unknown): void => {
  drawing.now = { ...drawing.now, matrix: multiply(drawing.now.matrix, toMatrix(by)) };
};

function isDrawn(value: unknown): value is text.DrawnGlyph | number {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return false;
  const { unicode, width } = value as Partial<text.DrawnGlyph>;
  return typeof unicode === 'string' && typeof width === 'number';
}

const showText: Handler = (drawing, [items]) => {
  if (!Array.isArray(items)) return;
  const { matrix, text: state } = drawing.now;
  const shown = text.show(state, items.filter(isDrawn), matrix);
  for (const glyph of shown.glyphs) drawing.glyphs.push(glyph);
  drawing.now = { matrix, text: shown.state };
};

/** Paths come with the operator that paints them; one that only clips draws nothing. */
const paintPath =
  (paints: ReadonlyMap<unknown, string>): Handler =>
  (drawing, [operator, data]) => {
    const paint = (paints.get(operator) ?? '').toLowerCase();
    const buffer: unknown = Array.isArray(data) ? data[0] : null;
    if (!isNumbers(buffer)) return;
    for (const kind of ['stroke', 'fill'] as const) {
      const rules = paint.includes(kind) ? rulesOf(buffer, drawing.now.matrix, kind) : [];
      for (const rule of rules) drawing.rules.push(rule);
    }
  };

const HANDLERS: Readonly<Record<string, Handler>> = {
  save,
  restore,
  beginGroup: save,
  endGroup: restore,
  transform,
  paintFormXObjectBegin: (drawing, [matrix]) => {
    drawing.saved.push(drawing.now);
    transform(drawing, matrix);
  },
  paintFormXObjectEnd: restore,
  beginText: setText((state) => text.placeAt(state, text.START.matrix)),
  setTextMatrix: setText((state, [matrix]) => text.placeAt(state, toMatrix(matrix))),
  moveText: setText((state, [x, y]) => text.move(state, number(x), number(y))),
  setLeadingMoveText: setText((state, [x, y]) => ({
    ...text.move(state, number(x), number(y)),
    leading: -number(y),
  })),
  nextLine: setText((state) => text.move(state, 0, -state.leading)),
  setLeading: setText((_, [leading]) => ({ leading: number(leading) })),
  setCharSpacing: setText((_, [spacing]) => ({ charSpacing: number(spacing) })),
  setWordSpacing: setText((_, [spacing]) => ({ wordSpacing: number(spacing) })),
  setHScale: setText((_, [percent]) => ({ stretch: number(percent) / 100 })),
  setTextRise: setText((_, [rise]) => ({ rise: number(rise) })),
  setFont: (drawing, [name, size]) => {
    const font = drawing.fonts.get(String(name)) ?? text.PLAIN_FONT;
    setText(() => ({ font, size: number(size) }))(drawing, []);
  },
  showText,
};

export interface Drawn {
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  /** How the text of the page is turned, in quarter turns; the glyphs are those that stand upright. */
  readonly turns: 0 | 1 | 2 | 3;
}

/** `matrix` brings the user space of the page to points from its upper left corner. */
export function interpret(
  operations: Iterable<Operation>,
  matrix: Matrix,
  fonts: ReadonlyMap<string, text.FontMetrics>,
  paints: ReadonlyMap<unknown, string>,
): Drawn {
  const drawing: Drawing = {
    now: { matrix, text: text.START },
    saved: [],
    glyphs: [],
    rules: [],
    fonts,
  };
  const handlers: Readonly<Record<string, Handler>> = { ...HANDLERS, constructPath: paintPath(paints) };
  for (const { name, args } of operations) handlers[name]?.(drawing, args);
  const upright = drawing.glyphs.filter(({ turns }) => turns === 0).map(({ glyph }) => glyph);
  return { glyphs: upright, rules: drawing.rules, turns: commonTurns(drawing.glyphs) };
}

function commonTurns(glyphs: readonly text.PlacedGlyph[]): Drawn['turns'] {
  const counts = [0, 0, 0, 0];
  for (const { turns } of glyphs) if (turns !== null) counts[turns] = (counts[turns] ?? 0) + 1;
  const most = Math.max(...counts);
  return ([0, 1, 2, 3] as const).find((turns) => counts[turns] === most) ?? 0;
}

/** Turns a page that was drawn sideways so that its text stands upright. */
export function turnBack(
  turns: Drawn['turns'],
  width: number,
  height: number,
): { readonly matrix: Matrix; readonly width: number; readonly height: number } {
  if (turns === 1) return { matrix: [0, -1, 1, 0, 0, width], width: height, height: width };
  if (turns === 2) return { matrix: [-1, 0, 0, -1, width, height], width, height };
  if (turns === 3) return { matrix: [0, 1, -1, 0, height, 0], width: height, height: width };
  return { matrix: [1, 0, 0, 1, 0, 0], width, height };
}
