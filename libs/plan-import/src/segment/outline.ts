import { itemAt } from '../prepare/item-at.js';
import { append, least } from '../prepare/lists.js';
import type { Line, Source } from '../prepare/source.js';
import type { Span } from '../types.js';
import type { BodyLines } from './body-lines.js';
import { findNotes } from '../recognise/notes.js';
import { opensWithNote } from '../recognise/note-lines.js';
import { closesInNote } from '../recognise/notes.js';
import { readDecimalLike, readMarker, readOrdinalItem, type Marker } from './markers.js';
import { insideOf } from './parts.js';
import { PART_HEADING } from './vocabulary.js';

/**
 * The tree of numbers. Kinds nest by rank, whatever levels a document leaves out; a number that runs on over
 * several headings ((一)…(七) under 一、二、三、) keeps its printed form.
 */
export interface Node {
  readonly marker: Marker | null;
  /** Path of printed numbers. */
  readonly id: string;
  /** As printed, null for an unnumbered heading. */
  readonly number: string | null;
  readonly heading: Line;
  /** Lines between the heading and the first child. */
  readonly lines: Line[];
  readonly children: Node[];
  readonly parent: Node | null;
  readonly rank: number;
}

const UNNUMBERED_RANK = 2.5;
/** Only plans whose outermost number is (一) or 1. have headings without numbers above them. */
const INNERMOST_TOP = 3;
const NUMBER_TAIL = /[、.．:：,，\s]+$/;
/** Enumerations of one sentence have at least this rank. */
const ENUMERATION_RANK = 7;

interface Building {
  readonly roots: Node[];
  readonly stack: Node[];
  readonly used: Map<string, number>;
  unnumbered: number;
}

/** 2.5个百分点 at the start of a wrapped line is no item: a dotted number has to follow on. */
function followsOn(marker: Marker, stack: readonly Node[]): boolean {
  if (marker.kind !== 'dotted' || marker.value === 1) return true;
  return stack.some(({ rank, marker: other }) => rank === marker.rank && other?.value === marker.value - 1);
}

/** Last value of a kind on the way down to here. */
const reachedOf = (stack: readonly Node[], kind: Marker['kind']): number =>
  stack.findLast(({ marker }) => marker?.kind === kind)?.marker?.value ?? 0;

/** 第一,…(市教育局): ordinals open items where several of them name who is responsible. */
function ordinalItems(lines: readonly Line[]): Map<Line, Marker> {
  const found = lines.flatMap((line): [Line, Marker][] => {
    const marker = readOrdinalItem(line.text);
    return marker && closesInNote(line.text) ? [[line, marker]] : [];
  });
  return new Map(found.length > 1 ? found : []);
}

/** The marker of a line once its neighbours have been asked: `2.24小时自助服务` is item 2 where 1 came before. */
function settle(line: Line, marker: Marker | null, stack: readonly Node[]): Marker | null {
  if (marker && followsOn(marker, stack)) return marker;
  const item = readDecimalLike(line.text);
  return item && item.value === reachedOf(stack, 'arabic') + 1 ? item : null;
}

/** `二/(一)`; a number used twice in its section ends in ~2. */
function pathId(building: Building, parent: Node | null, printed: string): string {
  const plain = (parent ? `${parent.id}/` : '') + printed;
  const count = (building.used.get(plain) ?? 0) + 1;
  building.used.set(plain, count);
  return count === 1 ? plain : `${plain}~${count}`;
}

function open(building: Building, source: Source, line: Line, marker: Marker | null): void {
  const rank = marker?.rank ?? UNNUMBERED_RANK;
  while ((building.stack.at(-1)?.rank ?? -1) >= rank) building.stack.pop();
  const parent = building.stack.at(-1) ?? null;
  const number = marker ? source.text.slice(line.from, line.from + marker.printed) : null;
  const printed =
    number === null ? `#${(building.unnumbered += 1)}` : number.replace(NUMBER_TAIL, '').replace(/\s/g, '');
  const id = pathId(building, parent, printed);
  const node: Node = { marker, id, number, heading: line, lines: [], children: [], parent, rank };
  (parent ? parent.children : building.roots).push(node);
  building.stack.push(node);
}

/**
 * `重点任务` above (一): a known heading, or a short line behind which the outermost numbers start again; any short
 * line where the document has no numbers at all.
 */
function isBareHeading(line: Line, next: Marker | null, top: number): boolean {
  if (line.text.length >= 30 || /[。;:!?,)]/.test(line.text)) return false;
  if (top === Infinity) return !opensWithNote(line.text);
  return PART_HEADING.test(line.text) || (next?.value === 1 && next.rank === top);
}

/** Lines of the outline. A table in the plan, and words between it and the next number, belong to no number. */
function outlineLines(source: Source, { outline, end, holes }: BodyLines): Line[] {
  const inside = insideOf(holes);
  let cut = false;
  return source.lines.slice(outline, end).filter(({ text }, i) => {
    const table = inside(outline + i);
    cut = table || (cut && readMarker(text) === null);
    return !cut;
  });
}

/** Words behind a table in the plan, up to the next number: they belong to no clause. */
export function wordsBehindTables({ lines }: Source, { outline, end, holes }: BodyLines): Span[] {
  return holes.flatMap(({ end: first }) => {
    const start = Math.max(first, outline);
    let next = start;
    while (next < end && readMarker(itemAt(lines, next).text) === null) next += 1;
    return next > start ? [{ from: itemAt(lines, start).from, to: itemAt(lines, next - 1).to }] : [];
  });
}

/** Builds the tree of a body's outline. */
export function buildOutline(source: Source, body: BodyLines): Node[] {
  const lines = outlineLines(source, body);
  const ordinals = ordinalItems(lines);
  const markers = lines.map((line) => readMarker(line.text) ?? ordinals.get(line) ?? null);
  const top = least(markers.map((marker) => marker?.rank ?? Infinity));
  const building: Building = { roots: [], stack: [], used: new Map(), unnumbered: 0 };
  lines.forEach((line, i) => {
    const marker = settle(line, markers[i] ?? null, building.stack);
    if (marker) open(building, source, line, marker);
    else if (top > INNERMOST_TOP && isBareHeading(line, markers[i + 1] ?? null, top))
      open(building, source, line, null);
    else if (top === Infinity && building.stack.length === 0) open(building, source, line, null);
    else building.stack.at(-1)?.lines.push(line);
  });
  for (const root of building.roots) foldEnumerations(source.view, root);
  return building.roots;
}

const lastLine = (node: Node): Line => node.lines.at(-1) ?? node.heading;

/**
 * (1)…; (2)…; (3)…。 below a sentence that ends in a colon, or separated by semicolons, are one piece of work.
 * Leaves alone: (1) and (2) that are sentences of their own.
 */
function isEnumeration(view: string, node: Node): boolean {
  const { children } = node;
  if (
    children.length === 0 ||
    children.some(({ rank, children: own }) => rank < ENUMERATION_RANK || own.length > 0)
  )
    return false;
  if (children.filter((child) => findNotes(view, ownSpan(child)).length > 0).length > 1) return false;
  const separated = children.slice(0, -1).every((child) => /[;,]$/.test(lastLine(child).text));
  return separated && (children.length > 1 || /:$/.test(lastLine(node).text));
}

function foldEnumerations(view: string, node: Node): void {
  for (const child of node.children) foldEnumerations(view, child);
  if (!isEnumeration(view, node)) return;
  append(
    node.lines,
    node.children.flatMap((child) => [child.heading, ...child.lines]),
  );
  node.children.length = 0;
}

/** From the first unit of the number to the last of the node's own lines. */
export const ownSpan = (node: Node): Span => ({ from: node.heading.from, to: lastLine(node).to });

/** All nodes in the order of the text. */
export function* walk(nodes: readonly Node[]): Generator<Node> {
  for (const node of nodes) {
    yield node;
    yield* walk(node.children);
  }
}

/** The number that the text ends in. */
export function lastNode(roots: readonly Node[]): Node | null {
  const last = roots.at(-1) ?? null;
  return last && (lastNode(last.children) ?? last);
}
