import type { Line, Source } from './source.js';
import { readMarker, type Marker } from '../segment/markers.js';

/**
 * Line breaks that a conversion has lost between numbered paragraphs, in one line or in a whole document.
 *
 *     (一)加强组织领导。建立机制。(二)强化保障。统筹资金。
 *                             ^ a paragraph
 *     …现提出以下意见:一、总体要求(一)指导思想。…(二)工作目标。…
 *                    ^ a heading ^ its first paragraph
 * Leaves alone: items of one sentence ((一)…;(二)…), numbers that do not follow on, 一、二季度, and 1.…。2.…。 where
 * no outer number has lost its break (a cell of a table).
 */
/** A paragraph ends before the next number; a heading that only groups may run into its first piece. */
const STOP = /[。)!?”]/;
const BLANK = / /;
/** A printed number is no longer than this. */
const REACH = 10;
/** A heading without a full stop is no longer than this. */
const LONGEST_HEADING = 40;
/** Rank of 一、. */
const OUTERMOST = 3;
/** Where a number may start at all. */
const NUMBER_STARTS = new Set(
  Array.from('第一二三四五六七八九十(0123456789', (start) => start.charCodeAt(0)),
);
const OUTER: readonly Marker['kind'][] = ['chapter', 'section', 'han', 'article', 'paren'];
const INNER: readonly Marker['kind'][] = ['arabic', 'arabic-paren'];

interface Found {
  readonly at: number;
  readonly marker: Marker;
}

/** Numbers of a line that may open a paragraph: behind a full stop, or behind a short heading of their own. */
function candidates(text: string): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!NUMBER_STARTS.has(text.charCodeAt(at))) continue;
    const marker = readMarker(text.slice(at, at + REACH));
    if (!marker) continue;
    const known = OUTER.includes(marker.kind) || INNER.includes(marker.kind);
    if (known && opensParagraph(text, at, marker, found.at(-1))) {
      found.push({ at, marker });
      at += marker.length - 1;
    }
  }
  return found;
}

function opensParagraph(text: string, at: number, marker: Marker, above: Found | undefined): boolean {
  let before = at - 1;
  while (before >= 0 && BLANK.test(text.charAt(before))) before -= 1;
  if (before < 0 || STOP.test(text.charAt(before))) return true;
  if (text.charAt(before) === ':') return marker.value === 1;
  return above !== undefined && above.marker.rank < marker.rank && isHeading(text, above, before + 1);
}

/** Words between two numbers that are a heading without a full stop; that of an outermost number may hold a comma. */
function isHeading(text: string, { at, marker }: Found, end: number): boolean {
  const outermost = marker.rank <= OUTERMOST;
  const words = text.slice(at + marker.length, end);
  const longest = outermost ? 1.5 * LONGEST_HEADING : LONGEST_HEADING;
  return words.length > 1 && words.length <= longest && !(outermost ? /[。;:]/ : /[。;:,]/).test(words);
}

/** Keeps the numbers that follow on, kind by kind; a first number needs a second one behind it. */
function followingOn(found: readonly Found[], kinds: readonly Marker['kind'][]): Found[] {
  const second = new Map<string, number>();
  for (const { at, marker } of found) if (marker.value === 2) second.set(marker.kind, at);
  const reached = new Map<string, number>();
  return found.filter(({ at, marker: { kind, value } }) => {
    if (!kinds.includes(kind)) return false;
    const next = value === (reached.get(kind) ?? 0) + 1;
    const anew = value === 1 && (at === 0 || (second.get(kind) ?? -1) > at);
    const opens = at === 0 || (next && value > 1) || anew;
    if (opens) reached.set(kind, value);
    return opens;
  });
}

/** A row of a table: its cells hold lists of their own. */
const isRow = ({ text }: Source, { start, to }: Line): boolean => /[\t|]/.test(text.slice(start, to));

function breaksIn(line: Line): number[] {
  const found = candidates(line.text);
  if (found.length < 2) return [];
  const outer = followingOn(found, OUTER).filter(({ at }) => at > 0);
  const whole = outer.length > 1 ? followingOn(found, [...OUTER, ...INNER]) : outer;
  return whole.filter(({ at }) => at > 0).map(({ at }) => line.from + at);
}

/** Places before which a line should begin. */
export const lostBreaks = (source: Source): number[] =>
  source.lines.flatMap((line) => (isRow(source, line) ? [] : breaksIn(line)));
