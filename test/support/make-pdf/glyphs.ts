import type { Glyph } from '../../../libs/plan-readers/src/pdf/content.js';

const HALF = /[\u0020-\u007e]/;

/** Characters as a page holds them: Chinese ones as wide as high, others half as wide. */
export function glyphs(text: string, left: number, base: number, size = 10): Glyph[] {
  let at = left;
  return [...text].map((character) => {
    const from = at;
    at += HALF.test(character) ? size / 2 : size;
    return { text: character, left: from, right: at, base, size };
  });
}
