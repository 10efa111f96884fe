import type { Span } from '../types.js';

/**
 * Signs that belong to a file's format and not to its text.
 *
 *     ## 一、总体要求        **（一）推进平台建设。**加快…        carriage returns before a line feed
 *     ^^^                 ^^                   ^^
 * Leaves alone: a single * behind a name, # in running text.
 */
const CARRIAGE_RETURN = /\r(?=\n)/g;
const HEADING = /^[ \t]*#{1,6}[ \t]+/gm;
const BOLD = /\*\*/g;
/** Fewer are no format. */
const FEWEST = 2;

function placesOf(text: string, pattern: RegExp, fewest: number): Span[] {
  const found = [...text.matchAll(pattern)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
  return found.length >= fewest ? found : [];
}

/** Places of the signs, each kind in order. */
export const formatMarks = (text: string): Span[] => [
  ...placesOf(text, CARRIAGE_RETURN, 1),
  ...placesOf(text, HEADING, 1),
  ...placesOf(text, BOLD, FEWEST),
];
