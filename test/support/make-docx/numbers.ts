import { paragraph } from './word-file.js';

/** One way of printing numbers, a level of the list each. */
interface Style {
  /** Number, then what follows it. */
  readonly pattern: RegExp;
  readonly format: 'chineseCountingThousand' | 'decimal' | 'decimalEnclosedCircle';
}

const STYLES: readonly Style[] = [
  { pattern: /^(第)([一二三四五六七八九十百零]+)(章)[ 　]?/, format: 'chineseCountingThousand' },
  { pattern: /^(第)([一二三四五六七八九十百零]+)(条)[ 　]?/, format: 'chineseCountingThousand' },
  { pattern: /^()([一二三四五六七八九十]+)(、)/, format: 'chineseCountingThousand' },
  { pattern: /^([（(])([一二三四五六七八九十]+)([）)])/, format: 'chineseCountingThousand' },
  { pattern: /^()(\d{1,3})([.．、])(?!\d) ?/, format: 'decimal' },
  { pattern: /^([（(])(\d{1,3})([）)])/, format: 'decimal' },
  { pattern: /^()([①-⑳])()/, format: 'decimalEnclosedCircle' },
];

/** The highest level is that of a paragraph style, as Word's own headings are. */
const STYLED_LEVEL = 0;
export const HEADING_STYLE = '3';

const HAN = '零一二三四五六七八九';

function valueOf(printed: string): number {
  if (/^\d+$/.test(printed)) return Number(printed);
  if (/^[①-⑳]$/.test(printed)) return (printed.codePointAt(0) ?? 0) - 0x2460 + 1;
  let value = 0;
  let digit = 0;
  for (const sign of printed) {
    const unit = sign === '十' ? 10 : sign === '百' ? 100 : 0;
    if (unit === 0) digit = HAN.indexOf(sign);
    else value += (digit || 1) * unit;
    if (unit !== 0) digit = 0;
  }
  return value + digit;
}

/** Turns printed numbers into counted ones, as an author who never types a number would have made them. */
export interface Counter {
  /** The paragraph of a line, its number counted where it has one. */
  paragraph(line: string): string;
  /** Inner XML of `w:numbering`. */
  definitions(): string;
}

interface Level {
  readonly before: string;
  readonly after: string;
}

function printedNumber(line: string, styles: readonly Style[]) {
  const level = styles.findIndex(({ pattern }) => pattern.test(line));
  const [printed, before = '', number = '', after = ''] = styles[level]?.pattern.exec(line) ?? [];
  return printed === undefined ? null : { level, before, number, after, length: printed.length };
}

/**
 * One list for the whole text, a level for each way of printing numbers that its lines use. Where the numbers jump, or go on although a
 * level above has started anew, a further `w:num` starts at the printed number.
 */
export function createCounter(lines: readonly string[]): Counter {
  const styles = STYLES.filter(({ pattern }) => lines.some((line) => pattern.test(line)));
  const levels = new Map<number, Level>();
  const counts: (number | undefined)[] = [];
  const starts: { readonly level: number; readonly start: number }[] = [];
  const advance = (level: number, value: number): boolean => {
    const isNext = value === (counts[level] ?? 0) + 1;
    counts[level] = value;
    counts.fill(undefined, level + 1);
    if (!isNext) starts.push({ level, start: value });
    return isNext;
  };
  const properties = (level: number, isNext: boolean): string =>
    isNext && level === STYLED_LEVEL && starts.length === 0
      ? `<w:pStyle w:val="${HEADING_STYLE}"/>`
      : `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${starts.length + 1}"/></w:numPr>`;
  return {
    paragraph: (line) => {
      const found = printedNumber(line, styles);
      if (!found) return paragraph(line);
      const { level, number, length, ...own } = found;
      const known = levels.get(level) ?? own;
      if (known.before !== own.before || known.after !== own.after) return paragraph(line);
      levels.set(level, known);
      return paragraph(line.slice(length), properties(level, advance(level, valueOf(number))));
    },
    definitions: () =>
      abstractXml(styles, levels) + numXml(1) + starts.map((start, at) => numXml(at + 2, start)).join(''),
  };
}

function abstractXml(styles: readonly Style[], levels: ReadonlyMap<number, Level>): string {
  const all = styles.map(({ format }, at) => {
    const { before, after } = levels.get(at) ?? { before: '', after: '' };
    const style = at === STYLED_LEVEL ? `<w:pStyle w:val="${HEADING_STYLE}"/>` : '';
    return (
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${style}<w:suff w:val="nothing"/>` +
      `<w:lvlText w:val="${before}%${at + 1}${after}"/><w:lvlJc w:val="left"/></w:lvl>`
    );
  });
  return `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${all.join('')}</w:abstractNum>`;
}

function numXml(id: number, from?: { readonly level: number; readonly start: number }): string {
  const override = from
    ? `<w:lvlOverride w:ilvl="${from.level}"><w:startOverride w:val="${from.start}"/></w:lvlOverride>`
    : '';
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="0"/>${override}</w:num>`;
}
