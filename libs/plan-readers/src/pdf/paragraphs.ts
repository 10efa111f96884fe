import { isContentsEntry } from '../text/contents-entry.js';
import type { Line } from './lines.js';

/** The type area a line was set in. */
export interface Margins {
  readonly left: number;
  readonly right: number;
}

export interface SetLine extends Line {
  readonly page: number;
  readonly margins: Margins;
  /** Lines of different columns and pages follow each other without a measurable gap. */
  readonly area: string;
}

export interface Paragraph {
  readonly text: string;
  readonly page: number;
}

/** In type sizes. */
const INDENT = 0.8;
/** Room at the end of a full line: punctuation that must not begin a line takes a neighbour along. */
const SLACK = 1.3;
const PARAGRAPH_GAP = 1.35;
const SAME_SIZE = 0.12;

const LABEL =
  /^(?:第[一二三四五六七八九十百零〇\d]{1,5}[章节条]|[一二三四五六七八九十百]{1,4}、|[(（〔][一二三四五六七八九十百\d]{1,4}[)）〕]|\d{1,3}[.．、](?!\d)|\d{1,2}(?:\.\d{1,2}){2,3}|\d{1,2}\.\d{1,2}(?=\s)|[①-⑳⑴-⒇]|附\s?件)/u;
const ENDED = /[。；：！？;:!?）)〕】》”"]$/u;
const CLOSING = /^[，。、；：！？）》〉」』】〕”’,.;:!?)%％]/u;
const LATIN_END = /[A-Za-z]$/;
const LATIN_START = /^[A-Za-z]/;

/** Joins the lines of running text to the paragraphs they were set from, over columns and pages; leaves out a table of contents. */
export function paragraphsOf(lines: readonly SetLine[]): Paragraph[] {
  const groups: SetLine[][] = [];
  const pitch = usualPitch(lines);
  for (const line of lines) {
    const group = groups.at(-1);
    if (group && goesOn(group, line, pitch)) group.push(line);
    else groups.push([line]);
  }
  const paragraphs = groups.map((group) => ({
    text: joinLines(group.map(({ text }) => text)),
    page: group[0]?.page ?? 1,
  }));
  return paragraphs.filter(({ text }) => !isContentsEntry(text));
}

export function joinLines(texts: readonly string[]): string {
  return texts.reduce((joined, text) => {
    if (!LATIN_START.test(text)) return joined + text;
    if (/[A-Za-z]-$/.test(joined) && /^[a-z]/.test(text)) return joined.slice(0, -1) + text;
    return LATIN_END.test(joined) ? `${joined} ${text}` : joined + text;
  });
}

/** The distance from line to line most of the text has, in type sizes. */
function usualPitch(lines: readonly SetLine[]): number {
  const pitches = lines
    .slice(1)
    .flatMap((line, i) => {
      const before = lines[i];
      return before?.area === line.area ? [(line.base - before.base) / line.size] : [];
    })
    .filter((pitch) => pitch > 0.8 && pitch < 4)
    .sort((a, b) => a - b);
  return pitches[pitches.length >> 1] ?? 1.5;
}

function goesOn(group: readonly SetLine[], line: SetLine, pitch: number): boolean {
  const before = group.at(-1);
  if (!before || !isFull(before, line) || !isSameSize(before, line)) return false;
  if (isContentsEntry(before.text)) return false;
  if (before.area === line.area && (line.base - before.base) / line.size > pitch * PARAGRAPH_GAP)
    return false;
  if (LABEL.test(line.text) && ENDED.test(before.text)) return false;
  return !isIndented(group, line);
}

const isSameSize = (a: SetLine, b: SetLine): boolean =>
  Math.abs(a.size - b.size) <= Math.max(a.size, b.size) * SAME_SIZE;

/** Whether what begins the next line would not have fitted on this one. */
export function isFull(before: Line & { readonly margins: Margins }, next: Line): boolean {
  const room = before.margins.right - before.right;
  const needed = CLOSING.test(next.text.slice(1)) ? next.firstWidth + before.size : next.firstWidth;
  return room < Math.max(needed, before.size * SLACK);
}

const indentOf = (line: SetLine): number => (line.left - line.margins.left) / line.size;
const tailOf = (line: SetLine): number => (line.margins.right - line.right) / line.size;

const isSymmetric = (line: SetLine): boolean => Math.abs(indentOf(line) - tailOf(line)) < INDENT * 1.5;
const isCentred = (line: SetLine): boolean => indentOf(line) > INDENT && isSymmetric(line);

/** Whether the first line of a new paragraph stands further in than the lines of the one before. */
function isIndented(group: readonly SetLine[], line: SetLine): boolean {
  const [first, before] = [group[0], group.at(-1)];
  if (!first || !before) return true;
  const indent = indentOf(line);
  const deeper = indent - indentOf(before);
  if (deeper > INDENT) return !isTitleLine(group, line) && !hangs(group, line);
  // two lines that both stand in: the second begins a paragraph, unless all of the text stands in
  return group.length === 1 && indent > INDENT && Math.abs(deeper) <= INDENT && !isBlock(first);
}

/** A centred title of several lines: those above have as much room on the left as on the right. */
const isTitleLine = (group: readonly SetLine[], line: SetLine): boolean =>
  isCentred(line) && group.every(isSymmetric) && !ENDED.test(group.at(-1)?.text ?? '');

/** The text of a numbered item that stands in behind its number. */
function hangs(group: readonly SetLine[], line: SetLine): boolean {
  const [first] = group;
  return (
    group.length === 1 &&
    first !== undefined &&
    LABEL.test(first.text) &&
    !LABEL.test(line.text) &&
    indentOf(line) < 6 &&
    indentOf(first) > INDENT
  );
}

/** Text set further in as a whole has no first line to tell; what stands at the right is a signature or a date. */
const isBlock = (first: SetLine): boolean => indentOf(first) > 3 && indentOf(first) < 7;
