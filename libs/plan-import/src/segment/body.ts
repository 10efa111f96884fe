import { itemAt } from '../prepare/item-at.js';
import { greatest, least } from '../prepare/lists.js';
import type { Line } from '../prepare/source.js';
import { opensWithNote } from '../recognise/note-lines.js';
import { readMarker, type Marker } from './markers.js';
import type { BodyLines } from './body-lines.js';
import { notedBody } from './noted-body.js';
import { heads, isPartHeading, isShortLine, isStop, preambleStart } from './page-lines.js';
import { insideOf, type Part } from './parts.js';
import { CONTACT_LINE, DATE_LINE, SENTENCE_END, SIGNATURE_LINE } from './vocabulary.js';

interface Numbered {
  readonly index: number;
  readonly marker: Marker;
}

/** The numbered lines of one outline. */
type Run = [Numbered, ...Numbered[]];

function numberedLines(lines: readonly Line[], part: Part): Numbered[] {
  const inside = insideOf(part.holes);
  return lines.slice(part.first, part.end).flatMap(({ text }, i): Numbered[] => {
    const index = part.first + i;
    const marker = inside(index) ? null : readMarker(text);
    return marker ? [{ index, marker }] : [];
  });
}

/** Cuts where the outermost numbering starts anew: another outline (a summary before, an interpretation after). */
function cutRuns(lines: readonly Line[], numbered: readonly Numbered[]): Run[] {
  const top = least(numbered.map(({ marker }) => marker.rank));
  const runs: Run[] = [];
  let reached = 0;
  for (const item of numbered) {
    const { rank, value } = item.marker;
    const anew =
      top < 5 && rank === top && value === 1 && reached >= 2 && !isPartHeading(lines[item.index - 1]);
    const run = runs.at(-1);
    if (run && !anew) run.push(item);
    else runs.push([item]);
    if (rank === top) reached = value;
  }
  return runs;
}

/** Characters of prose in some lines. */
const proseWeight = (lines: readonly Line[]): number =>
  lines.reduce((weight, { text }) => weight + (text.includes('。') ? text.length : 0), 0);

function chooseRun(lines: readonly Line[], runs: readonly Run[], part: Part): number {
  const weights = runs.map(([{ index }], i) =>
    proseWeight(lines.slice(index, runs[i + 1]?.[0].index ?? part.end)),
  );
  const heaviest = greatest(weights);
  return weights.findIndex((weight) => weight >= heaviest * 0.6);
}

/** First number of an outline: a 1 that is followed by a 2, so that a stray number opens nothing. */
function firstOfRun(run: Readonly<Run>): number {
  const second = new Map<Marker['kind'], number>();
  for (const { marker, index } of run) if (marker.value === 2) second.set(marker.kind, index);
  const opening = run.find(
    ({ marker, index }) =>
      marker.value === 1 && (marker.rank <= 5 || (second.get(marker.kind) ?? -1) > index),
  );
  return (opening ?? run[0]).index;
}

/** A line of the page that follows the last clause. */
function leavesOutline(line: Line, before: Line): boolean {
  if (readMarker(line.text) || isPartHeading(line)) return false;
  return (
    isShortLine(line) &&
    !opensWithNote(line.text) &&
    (SENTENCE_END.test(before.text) || before.text.endsWith(')'))
  );
}

/** First line of the page (a signature, a link) behind which the numbering does not go on. */
function firstStop(
  lines: readonly Line[],
  opening: number,
  inside: readonly Numbered[],
  limit: number,
): number {
  const top = least(inside.map(({ marker }) => marker.rank));
  const tops = inside.filter(({ marker }) => marker.rank === top);
  let passed = 0;
  for (let i = opening + 1; i < limit; i += 1) {
    while ((tops[passed]?.index ?? Infinity) < i) passed += 1;
    const line = lines[i];
    if (line && isStop(line) && !goesOn(tops, passed)) return i;
  }
  return limit;
}

/** Those who sign stand above the date at which the body stops. */
function beforeSignature(lines: readonly Line[], end: number, last: number): number {
  if (!DATE_LINE.test(lines[end]?.text ?? '')) return end;
  const behind = last + 1;
  return behind + lines.slice(behind, end).findLastIndex(({ text }) => !SIGNATURE_LINE.test(text)) + 1;
}

function bodyEnd(lines: readonly Line[], opening: number, run: readonly Numbered[], limit: number): number {
  const inside = run.filter(({ index }) => index < limit);
  const end = firstStop(lines, opening, inside, limit);
  const last = greatest(run.map(({ index }) => index).filter((index) => index < end));
  const asked = lines.slice(opening, last).some(({ text }) => CONTACT_LINE.test(text));
  const left = lines
    .slice(last + 1, end)
    .findIndex(
      (line, i) => leavesOutline(line, itemAt(lines, last + i)) || (!asked && CONTACT_LINE.test(line.text)),
    );
  return left < 0 ? beforeSignature(lines, end, last) : last + 1 + left;
}

/** Whether the outermost numbering goes on after a line: then the line is noise inside the plan, not its end. */
function goesOn(tops: readonly Numbered[], passed: number): boolean {
  const reached = tops[passed - 1]?.marker.value ?? 0;
  return reached > 0 && tops[passed]?.marker.value === reached + 1;
}

/** Lines before the next run that already belong to it: its headings and preamble. */
function retreat(lines: readonly Line[], from: number, floor: number): number {
  let end = from;
  for (let i = from - 1; i > floor; i -= 1) {
    const line = lines[i];
    if (!line || !isShortLine(line) || opensWithNote(line.text)) break;
    end = i;
  }
  return end;
}

/** Whether the outermost numbers start again and again: then headings without numbers stand above them. */
function startsAgain(run: readonly Numbered[]): boolean {
  const top = least(run.map(({ marker }) => marker.rank));
  return top >= 5 && run.filter(({ marker }) => marker.rank === top && marker.value === 1).length > 1;
}

/** The first number, or the heading without a number above it. */
function outlineStart(
  lines: readonly Line[],
  run: readonly Numbered[],
  opening: number,
  floor: number,
): number {
  const first = preambleStart(lines, opening, floor);
  const known = lines.findIndex((line, i) => i >= first && i < opening && isPartHeading(line));
  if (known >= 0) return known;
  const above = lines[opening - 1];
  if (!above || opening - 1 < floor || !startsAgain(run)) return opening;
  return heads(above) ? opening - 1 : opening;
}

/** A part without numbers is the plan, unless a table follows: then it is what stands before the plan. */
function withoutOutline(lines: readonly Line[], part: Part): BodyLines {
  const noted = notedBody(lines, part);
  if (noted) return noted;
  const first = part.end < lines.length ? part.end : part.first;
  return { first, outline: part.end, end: part.end, holes: [] };
}

export function findBody(lines: readonly Line[], part: Part): BodyLines {
  const numbered = numberedLines(lines, part);
  if (numbered.length === 0) return withoutOutline(lines, part);
  const runs = cutRuns(lines, numbered);
  const chosen = chooseRun(lines, runs, part);
  const run = itemAt(runs, chosen);
  const next = runs[chosen + 1]?.[0].index;
  const opening = firstOfRun(run);
  const limit = next === undefined ? part.end : retreat(lines, next, opening);
  const before = runs[chosen - 1]?.at(-1)?.index ?? part.first - 1;
  const rest = run.filter(({ index }) => index >= opening);
  const outline = outlineStart(lines, rest, opening, before + 1);
  const first = preambleStart(lines, outline, before + 1);
  return { first, outline, end: bodyEnd(lines, opening, rest, limit), holes: part.holes };
}
