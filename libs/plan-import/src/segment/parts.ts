import { greatest } from '../prepare/lists.js';
import type { Line, Source } from '../prepare/source.js';
import { readMarker } from './markers.js';
import { isTableHeading } from './table.js';

/**
 * A page is cut at the lines that announce an annex.
 *
 *     附件                          附件2
 *     ^^                           ^^^
 * Leaves alone: `附件：重点任务清单` followed by no table (a reference to an annex opens a part too, but one that
 * holds nothing), and 附件 inside a sentence.
 */
export interface Part {
  /** Index of the first line, after the announcing line. */
  readonly first: number;
  /** Index after the last line. */
  readonly end: number;
  /** The announcing line, null for the first part. */
  readonly annex: Line | null;
}

const ANNEX_LINE = /^附(?:件|表|录) ?(?:\d{1,2}|[一二三四五六七八九十]{1,2})?(?:-\d{1,2})? ?:?$/;
const ANNEX_REFERENCE =
  /^附(?:件|表|录) ?(?:\d{1,2}|[一二三四五六七八九十]{1,2})?(?:-\d{1,2})? ?[: ]\S.{1,60}$/;

const opensPart = (line: Line): boolean => ANNEX_LINE.test(line.text) || isReference(line);

/** `附件：1.任务分工表`: names an annex that comes later. */
export const isReference = (line: Line): boolean =>
  ANNEX_REFERENCE.test(line.text) && !/[。;]$/.test(line.text);

/** A table directly below its annex heading needs no part of its own. */
const annexOnly = (parts: readonly Part[], annex: Line | null, between: readonly Line[]): boolean =>
  parts.length > 0 && annex !== null && between.every(({ text }) => text.length < 60 && !/[。]/.test(text));

export function cutParts(source: Source): Part[] {
  const { lines } = source;
  const parts: Part[] = [];
  let first = 0;
  let annex: Line | null = null;
  lines.forEach((line, index) => {
    const heading = isTableHeading(source, index) && !annexOnly(parts, annex, lines.slice(first, index));
    if (!opensPart(line) && !heading) return;
    parts.push({ first, end: index, annex });
    first = heading ? index : index + 1;
    annex = heading ? null : line;
  });
  parts.push({ first, end: lines.length, annex });
  return parts;
}

/** Numbered lines that carry prose, here or in the line after: the weight of an outline. */
function outlineWeight(lines: readonly Line[], part: Part): number {
  let weight = 0;
  for (let i = part.first; i < part.end; i += 1) {
    const line = lines[i];
    if (!line || !readMarker(line.text)) continue;
    const next = i + 1 < part.end ? lines[i + 1] : undefined;
    if (line.text.includes('。') || next?.text.includes('。')) weight += 1;
  }
  return weight;
}

/** The part that holds the plan itself: the first with an outline worth the name, else the heaviest. */
export function mainPart(lines: readonly Line[], parts: readonly Part[]): Part {
  const weights = parts.map((part) => outlineWeight(lines, part));
  const clear = parts.find((_, i) => (weights[i] ?? 0) >= 4);
  const heaviest = parts[weights.indexOf(greatest(weights))];
  return clear ?? heaviest ?? { first: 0, end: lines.length, annex: null };
}
