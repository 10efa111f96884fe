import type { Recurrence, Span } from '../types.js';
import type { YearContext } from './period.js';
import { findPeriods } from './periods.js';
import { findQuantities } from './quantities.js';
import { originalSpan, viewOf } from './view.js';

/** A printed time with its place; `due` is its last day where the text fixes one. */
export interface PrintedTime {
  readonly span: Span;
  readonly due: string | null;
  readonly recurring: Recurrence | null;
}

/** A printed number with its place; a percentage is given as 25. */
export interface PrintedNumber {
  readonly span: Span;
  readonly value: number;
}

/** The times of a sentence, in order, whatever they are said of. */
export function timesIn(text: string, context: YearContext): PrintedTime[] {
  const view = viewOf(text, [{ from: 0, to: text.length }]);
  return findPeriods(view.masked, context).map(({ from, to, due, recurring }) => ({
    span: originalSpan(view, from, to),
    due,
    recurring,
  }));
}

/** The numbers of a sentence, in order, whether promised or not. */
export function numbersIn(text: string): PrintedNumber[] {
  const view = viewOf(text, [{ from: 0, to: text.length }]);
  return findQuantities(view).map(({ numberFrom, unitTo, value }) => ({
    span: originalSpan(view, numberFrom, unitTo),
    value,
  }));
}
