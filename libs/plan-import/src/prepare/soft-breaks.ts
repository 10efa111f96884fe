import { opensWithNote } from '../recognise/note-lines.js';
import { readMarker } from '../segment/markers.js';
import type { Span } from '../types.js';
import { slice, type Line, type Source } from './source.js';

/**
 * Line breaks that a page or a converter put into a sentence.
 *
 *     为贯彻落实《                          a link on a line of its own
 *     国务院关于…的通知》(国发〔2024〕7号)精神
 *     ，制定本方案。                        a line that opens with a pause
 *     …全市碳达峰工作的重                   a text cut at a fixed width
 *     大战略决策，…
 * Leaves alone: a paragraph a line, however long; headings, numbers and notes, which open a line of their own.
 */
const OPENS_CONTINUATION = /^[,.。;:!?、》”’)]/;
/** Lines of running text in a cut document are at least this wide, in columns. */
const NARROWEST = 28;
const WIDEST = 130;
const SLACK = 5;
const FEWEST_LINES = 12;
/** Share of the lines that have the full width in a text that was cut at one. */
const SHARE = 0.45;
const LONGEST_QUOTATION = 90;
/** Blanks that make an indent. */
const DEEP = 2;
const TABLE = /[\t|]/;

/** How long a line is: in columns as a page shows it, or in characters as a program cuts it. */
type Measure = (text: string) => number;

const columns: Measure = (text) => {
  let width = 0;
  for (let i = 0; i < text.length; i += 1) width += text.charCodeAt(i) < 0x100 ? 1 : 2;
  return width;
};

const characters: Measure = (text) => 2 * text.length;

interface Cut {
  readonly measure: Measure;
  readonly width: number;
  /** Lines of that width that end in mid-sentence. */
  readonly count: number;
}

function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  let best = 0;
  for (const [number, count] of counts) if (count > (counts.get(best) ?? 0)) best = number;
  return best;
}

function cutBy(lines: readonly Line[], measure: Measure): Cut {
  const width = mostFrequent(lines.map(({ text }) => measure(text)).filter((length) => length >= NARROWEST));
  const near = lines.filter(({ text }) => Math.abs(measure(text) - width) <= SLACK);
  return { measure, width, count: near.filter(({ text }) => !/[。;:]$/.test(text)).length };
}

/** How a text was cut, null for one that was not. */
function cutOf(lines: readonly Line[]): Cut | null {
  if (lines.length < FEWEST_LINES) return null;
  const shown = cutBy(lines, columns);
  const counted = cutBy(lines, characters);
  const cut = counted.count > shown.count ? counted : shown;
  return cut.width <= WIDEST && cut.count >= lines.length * SHARE ? cut : null;
}

/** 《 that the next line or the one after it closes. */
function leavesQuotationOpen({ text }: Line, following: string): boolean {
  const open = text.lastIndexOf('《');
  if (open < 0 || text.indexOf('》', open) >= 0) return false;
  const rest = text.slice(open) + following;
  const close = rest.indexOf('》');
  return close > 0 && close < LONGEST_QUOTATION;
}

const opensItself = ({ text }: Line): boolean => readMarker(text) !== null || opensWithNote(text);

/** A line of full width in a text that was cut at one; a deeper indent opens a paragraph. */
function isCut(line: Line, next: Line, { measure, width }: Cut): boolean {
  if (opensItself(next)) return false;
  const indent = next.from - next.start;
  const indented = indent >= DEEP && indent > line.from - line.start;
  return !indented && measure(line.text) >= width - SLACK;
}

/** Whether the sentence of a line goes on in the next; `after` is the line behind that one. */
function goesOn(source: Source, cut: Cut | null, [line, next, after]: readonly [Line, Line, Line?]): boolean {
  if (next.spaced || TABLE.test(slice(source, line))) return false;
  const following = next.text + (after?.text ?? '');
  if (leavesQuotationOpen(line, following) || OPENS_CONTINUATION.test(next.text)) return true;
  return cut !== null && isCut(line, next, cut);
}

/** Gaps between lines that hold nothing but such a break. */
export function softBreaks(source: Source): Span[] {
  const { lines } = source;
  const cut = cutOf(lines);
  return lines.flatMap((line, i) => {
    const [next, after] = lines.slice(i + 1, i + 3);
    return next && goesOn(source, cut, [line, next, after]) ? [{ from: line.to, to: next.from }] : [];
  });
}
