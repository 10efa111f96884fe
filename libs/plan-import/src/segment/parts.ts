import { itemAt } from '../prepare/item-at.js';
import { greatest } from '../prepare/lists.js';
import type { Line, Source } from '../prepare/source.js';
import { holderOf } from '../prepare/spans.js';
import { lineGrid, rowCells } from './grid.js';
import { readMarker } from './markers.js';
import { headingLines, isTableHeading } from './table.js';

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
  /** Tables that stand inside, with the plan before and behind them. */
  readonly holes: readonly Region[];
}

/** Lines by index, the second not included. */
export interface Region {
  readonly first: number;
  readonly end: number;
}

/** Whether a line belongs to one of the tables in the plan. */
export function insideOf(holes: readonly Region[]): (index: number) => boolean {
  const holder = holderOf(holes, ({ first, end }) => ({ from: first, to: end }));
  return (index) => holder(index) !== null;
}

const ANNEX_LINE = /^附(?:件|表|录) ?(?:\d{1,2}|[一二三四五六七八九十]{1,2})?(?:-\d{1,2})? ?:?$/;
const ANNEX_REFERENCE =
  /^附(?:件|表|录) ?(?:\d{1,2}|[一二三四五六七八九十]{1,2})?(?:-\d{1,2})? ?[: ]\S.{1,60}$/;

const opensPart = (line: Line): boolean => ANNEX_LINE.test(line.text) || isReference(line);

/** `附件：1.任务分工表`: names an annex that comes later. */
export const isReference = (line: Line): boolean =>
  ANNEX_REFERENCE.test(line.text) && !/[。;]$/.test(line.text);

/** A table directly below its annex heading needs no part of its own. */
const annexOnly = (annex: Line | null, between: readonly Line[]): boolean =>
  annex !== null && between.every(({ text }) => text.length < 60 && !/[。]/.test(text));

/** Line behind a table of one row a line; tables of other shapes end with their part. */
function tableEnd(source: Source, first: number): number | null {
  const line = source.lines[first];
  if (!line || rowCells(source, line).length < 2) return null;
  return lineGrid(source, first, source.lines.length).end;
}

export function cutParts(source: Source): Part[] {
  const { lines } = source;
  const parts: Part[] = [];
  let first = 0;
  let annex: Line | null = null;
  const close = (end: number, next: number, announcing: Line | null): void => {
    parts.push({ first, end, annex, holes: [] });
    first = next;
    annex = announcing;
  };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line && opensPart(line)) close(index, index + 1, line);
    else if (isTableHeading(source, index)) {
      if (parts.length === 0 || !annexOnly(annex, lines.slice(first, index))) close(index, index, null);
      const end = tableEnd(source, index);
      if (end === null) {
        index += headingLines(source, index) - 1;
        continue;
      }
      if (end < lines.length) close(end, end, null);
      index = end - 1;
    }
  }
  close(lines.length, lines.length, null);
  return parts;
}

const startsWithTable = (source: Source, { first, end }: Region): boolean =>
  first < end && isTableHeading(source, first);

/** Numbered lines that carry prose, here or in the line after: the weight of an outline. */
function outlineWeight(source: Source, part: Part): number {
  const { lines } = source;
  if (startsWithTable(source, part)) return 0;
  let weight = 0;
  for (let i = part.first; i < part.end; i += 1) {
    const line = lines[i];
    if (!line || !readMarker(line.text)) continue;
    const next = i + 1 < part.end ? lines[i + 1] : undefined;
    if (line.text.includes('。') || next?.text.includes('。')) weight += 1;
  }
  return weight;
}

/** Whether the numbers of some lines go on in others; looks at the last piece of a joined part only. */
function numbersGoOn(lines: readonly Line[], part: Part, next: Region): boolean {
  const first = lines.slice(next.first, next.end).flatMap(({ text }) => readMarker(text) ?? [])[0];
  if (!first) return false;
  const from = part.holes.at(-1)?.end ?? part.first;
  const last = lines
    .slice(from, part.end)
    .flatMap(({ text }) => readMarker(text) ?? [])
    .findLast(({ kind }) => kind === first.kind);
  return first.value === (last?.value ?? 0) + 1;
}

/** Plans whose parts a table has cut apart are put together again. */
function joinAcrossTables(source: Source, parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const [last, table] = [joined.at(-2), joined.at(-1)];
    if (last && table && goesOnBehind(source, last, table, part)) {
      const holes = [...last.holes, { first: table.first, end: table.end }];
      joined.splice(-2, 2, { ...last, end: part.end, holes });
    } else joined.push(part);
  }
  return joined;
}

/** Whether a part goes on with the numbers of the one in front of a table. */
function goesOnBehind(source: Source, part: Part, table: Part, next: Part): boolean {
  if (table.annex || next.annex || !startsWithTable(source, table)) return false;
  return !startsWithTable(source, next) && numbersGoOn(source.lines, part, next);
}

/** Weight of an outline worth the name. */
const CLEAR_OUTLINE = 4;

/** The part that holds the plan itself: the first with an outline worth the name, else the heaviest. A page has parts. */
export function mainPart(source: Source, parts: readonly Part[]): Part {
  const joined = joinAcrossTables(source, parts);
  const weights = joined.map((part) => outlineWeight(source, part));
  const enough = Math.min(greatest(weights), CLEAR_OUTLINE);
  return itemAt(
    joined,
    weights.findIndex((weight) => weight >= enough),
  );
}
