import type { Span } from '../types.js';
import { withPauses } from './blank-numbers.js';
import { withoutSeams } from './cell-seams.js';
import { fold } from './fold.js';
import type { Line } from './line.js';

export type { Line };

/** The text, its folded view of the same length, and its lines. Every stage reads from here. */
export interface Source {
  readonly text: string;
  readonly view: string;
  readonly lines: readonly Line[];
}

const SPACE = 0x20;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
/** A paragraph break within a table cell. */
const CELL_BREAK = 0x2028;

const isBlank = (unit: number): boolean => unit === SPACE || unit === CARRIAGE_RETURN || unit === CELL_BREAK;

/** Shrinks a span by the blanks (and line breaks) at its two ends. */
export function trimSpan(view: string, span: Span): Span {
  let { from, to } = span;
  while (from < to && (isBlank(view.charCodeAt(from)) || view.charCodeAt(from) === LINE_FEED)) from += 1;
  while (to > from && (isBlank(view.charCodeAt(to - 1)) || view.charCodeAt(to - 1) === LINE_FEED)) to -= 1;
  return { from, to };
}

function splitLines(view: string): Line[] {
  const lines: Line[] = [];
  let spaced = true;
  for (let start = 0; start <= view.length;) {
    const feed = view.indexOf('\n', start);
    const end = feed < 0 ? view.length : feed;
    const { from, to } = trimSpan(view, { from: start, to: end });
    if (from < to) lines.push({ start, from, to, text: view.slice(from, to), spaced });
    spaced = from >= to;
    start = end + 1;
  }
  return lines;
}

/** Reads a text once: folded view and line index. */
export function prepare(text: string): Source {
  const view = fold(text);
  const lines = splitLines(view);
  const paused = withPauses(view, lines);
  return paused === null
    ? { text, view, lines: withoutSeams(lines) }
    : { text, view: paused, lines: withoutSeams(splitLines(paused)) };
}

/** The original characters of a span. */
export const slice = (source: Source, span: Span): string => source.text.slice(span.from, span.to);

/** Whether the raw blanks before a line hold a tab: the mark of a flattened table cell. */
export const startsWithTab = (source: Source, line: Line): boolean =>
  source.text.slice(line.start, line.from).includes('\t');
