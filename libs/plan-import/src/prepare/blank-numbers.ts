/**
 * Numbers that a document follows by a blank alone, read like 一、 and 1、.
 *
 *     一 总体要求            二 重点任务
 *      ^                    ^ 、 in the folded view
 *     1 建设社区食堂。到2024年…
 * Leaves alone: documents that print 一、 or 1. anywhere, numbers that do not follow on, rows of a table (1 建设平台 市局).
 */
const PAUSE = '、';
const HAN_DIGITS = '一二三四五六七八九十';

interface Style {
  readonly number: RegExp;
  /** The same number as other documents print it. */
  readonly plain: RegExp;
  readonly valueOf: (printed: string) => number;
  /** Whether such a line holds a sentence. */
  readonly tells: boolean;
}

const STYLES: readonly Style[] = [
  {
    number: /^([一二三四五六七八九十]) +(?=[\u3400-\u9fff])/,
    plain: /^[一二三四五六七八九十]{1,3}[、.]/,
    valueOf: (printed) => HAN_DIGITS.indexOf(printed) + 1,
    tells: false,
  },
  {
    number: /^(\d{1,2}) +(?=[\u3400-\u9fff])/,
    plain: /^\d{1,2}[、.](?!\d)/,
    valueOf: Number,
    tells: true,
  },
];

/** Place of a line and its folded text. */
export interface TextLine {
  readonly from: number;
  readonly text: string;
}

/** Places of the blanks of one style; none unless all its numbers follow on and there are several. */
function blanksOf(lines: readonly TextLine[], { number, plain, valueOf, tells }: Style): number[] {
  const places: number[] = [];
  let reached = 0;
  for (const { from, text } of lines) {
    if (plain.test(text)) return [];
    const printed = number.exec(text)?.[1];
    if (printed === undefined) continue;
    const value = valueOf(printed);
    if ((value !== reached + 1 && value !== 1) || (tells && !text.includes('。'))) return [];
    reached = value;
    places.push(from + printed.length);
  }
  return places.length > 1 ? places : [];
}

/** The view with a pause behind such numbers; null for a document that has none. */
export function withPauses(view: string, lines: readonly TextLine[]): string | null {
  const places = STYLES.flatMap((style) => blanksOf(lines, style)).sort((a, b) => a - b);
  if (places.length === 0) return null;
  let from = 0;
  const parts = places.flatMap((at) => {
    const before = view.slice(from, at);
    from = at + PAUSE.length;
    return [before, PAUSE];
  });
  return parts.join('') + view.slice(from);
}
