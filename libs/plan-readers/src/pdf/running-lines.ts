import type { Line } from './lines.js';

/** The lines of a page outside its tables. */
export interface PageLines {
  readonly page: number;
  readonly height: number;
  readonly lines: readonly Line[];
}

/** How far from the edge running heads and page numbers stand, as part of the height. */
const MARGIN = 0.13;
/** Nothing but running lines stands this close to the edge, so that two of them are enough. */
const EDGE = 0.05;
const DEPTH = 3;
const SAME_HEIGHT = 6;

const PAGE_NUMBER =
  /^(?:[-—–－―─·•\s]*\d{1,4}[-—–－―─·•\s]*|[-—–－―─\s]*第\s?[\d一二三四五六七八九十百]{1,5}\s?页\s?[，,（(/]?\s?(?:[共总]\s?[\d一二三四五六七八九十百]{1,5}\s?页)?[)）]?[-—–－―─\s]*|\d{1,4}\s?\/\s?\d{1,4}|[Pp]age\s\d{1,4}(?:\sof\s\d{1,4})?|[ivxIVX]{1,6})$/u;
/** Numbered annexes begin pages too and are content. */
const CONTENT = /^附\s?[件表录]|^[一二三四五六七八九十]+、|^[(（][一二三四五六七八九十]+[)）]/u;

/** The lines that are printed on the margin of every page: page numbers, running heads and feet. */
export function runningLines(pages: readonly PageLines[]): ReadonlySet<Line> {
  const running = new Set<Line>();
  for (let depth = 0; depth < DEPTH; depth++) {
    const outer = pages.flatMap((page) => outermost(page, running));
    const found = outer.filter((candidate) => isPageNumber(candidate) || isRepeated(candidate, outer, pages));
    if (found.length === 0) break;
    for (const { line } of found) running.add(line);
  }
  return running;
}

interface Candidate {
  readonly page: number;
  readonly line: Line;
  readonly place: 'head' | 'foot';
  readonly atEdge: boolean;
  /** The text with its numbers levelled. */
  readonly pattern: string;
}

/** The first line of a page if it stands in the upper margin, the last if in the lower. */
function outermost({ page, height, lines }: PageLines, running: ReadonlySet<Line>): Candidate[] {
  const rest = lines.filter((line) => !running.has(line));
  const [first, last] = [rest[0], rest.at(-1)];
  const candidate = (line: Line, place: Candidate['place']): Candidate => ({
    page,
    line,
    place,
    atEdge: line.base < height * EDGE || line.base - line.size > height * (1 - EDGE),
    pattern: line.text.replace(/\d+/g, '#').replace(/\s+/g, ''),
  });
  return [
    ...(first && first.base - first.size < height * MARGIN ? [candidate(first, 'head')] : []),
    ...(last && last.base > height * (1 - MARGIN) ? [candidate(last, 'foot')] : []),
  ];
}

const isPageNumber = ({ line }: Candidate): boolean => PAGE_NUMBER.test(line.text);

/** Most pages, or most left or most right pages, have it at this height. */
function isRepeated(candidate: Candidate, all: readonly Candidate[], pages: readonly PageLines[]): boolean {
  if (CONTENT.test(candidate.line.text)) return false;
  const alike = all.filter(
    ({ place, pattern, line }) =>
      place === candidate.place &&
      pattern === candidate.pattern &&
      Math.abs(line.base - candidate.line.base) <= SAME_HEIGHT,
  );
  const ofParity = (list: readonly { readonly page: number }[]): number =>
    list.filter(({ page }) => page % 2 === candidate.page % 2).length;
  const isCommon = (found: number, of: number): boolean =>
    found >= (candidate.atEdge ? 2 : 3) && found > of * 0.6;
  return isCommon(alike.length, pages.length) || isCommon(ofParity(alike), ofParity(pages));
}
