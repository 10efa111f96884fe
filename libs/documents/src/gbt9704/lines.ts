import { AlignmentType, LineRuleType, Paragraph, TextRun, type IParagraphOptions } from 'docx';
import { printable } from '@app/domain';
import { BLACK, CHARACTER, FACES, LINE, SIZES, type FaceName, type SizeName } from './measures.js';

export interface RunStyle {
  readonly face?: FaceName;
  readonly size?: SizeName;
  /** Half-points, where no 字号 fits. */
  readonly halfPoints?: number;
  readonly colour?: string;
  readonly bold?: boolean;
}

/** A run of text as it is, whatever it says: never a field, never mark-up. */
export function run(text: string, style: RunStyle = {}): TextRun {
  const { face = '仿宋', size = '三号', halfPoints, colour = BLACK, bold = false } = style;
  const eastAsia = FACES[face];
  const western = face === '宋体' ? eastAsia : 'Times New Roman';
  return new TextRun({
    text: printable(text),
    font: { ascii: western, hAnsi: western, cs: western, eastAsia },
    size: halfPoints ?? SIZES[size],
    color: colour,
    bold,
  });
}

export interface LineStyle extends RunStyle {
  readonly align?: 'left' | 'center' | 'right' | 'both';
  /** The first line begins two characters in. */
  readonly indented?: boolean;
  /** Height of a line in twips, 28 pt where nothing is said. */
  readonly line?: number;
  /** Empty lines before it, of 28 pt each. */
  readonly emptyBefore?: number;
  readonly emptyAfter?: number;
  readonly rightTwips?: number;
  readonly leftTwips?: number;
  readonly keepNext?: boolean;
}

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.BOTH,
} as const;

/** What every paragraph of an official document shares: exact lines, and no gap but the empty lines it asks for. */
export function lineOptions(style: LineStyle): Omit<IParagraphOptions, 'children'> {
  const { align = 'both', indented = false, line = LINE } = style;
  const { emptyBefore = 0, emptyAfter = 0 } = style;
  const { leftTwips = 0, rightTwips = 0, keepNext = false } = style;
  // Word counts in characters, other programs read the twips.
  const first = indented ? { firstLine: 2 * CHARACTER, firstLineChars: 200 } : {};
  return {
    alignment: ALIGNMENTS[align],
    spacing: { line, lineRule: LineRuleType.EXACT, before: emptyBefore * LINE, after: emptyAfter * LINE },
    indent: { left: leftTwips, right: rightTwips, ...first },
    keepNext,
  };
}

/** A paragraph in one style. */
export const paragraph = (text: string, style: LineStyle = {}): Paragraph =>
  new Paragraph({ ...lineOptions(style), children: [run(text, style)] });
