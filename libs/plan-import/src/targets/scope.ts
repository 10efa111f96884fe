import type { Recurrence } from '../types.js';
import { openState, type Carry, type Due, type State } from './carry.js';
import type { Quantity } from './quantities.js';
import type { Material, SegmentFacts } from './segment-facts.js';

/** A stretch of the view that may still grow to the right. */
export interface Run {
  readonly from: number;
  to: number;
}

/** A target in places of the view. */
export interface DraftTarget {
  /** Shared by the values of one list. */
  readonly quote: Run;
  readonly quantity: Quantity | null;
  readonly due: Due;
  readonly recurring: Recurrence | null;
  readonly baseline: number | null;
}

/**
 * What is known while one sentence is read, and how a target is added to it.
 *
 *     全市规模以上工业能耗，主要污染物排放达到…要求
 *     ^^^^^^^^^^^^^^^^^^^ pending: the quote of the next target begins here
 *
 * Leaves alone: what the next sentence takes over (see carry.ts).
 */
export interface Scope {
  readonly material: Material;
  readonly state: State;
  readonly drafts: DraftTarget[];
  /** Where the next quote begins if a subject or an aside before it belongs to it. */
  pending: number | null;
  pendingBaseline: number | null;
  /** The pause before the segment. */
  markBefore: string;
  /** Held back until it shows whether the sentence goes on. */
  readonly closing: SegmentFacts[];
  /** The segment before is a mere 其中. */
  afterLeadIn: boolean;
}

const NO_DUE: Due = { date: null, words: null };

export function openScope(material: Material, carry: Carry | null): Scope {
  return {
    material,
    state: openState(carry),
    drafts: [],
    pending: null,
    pendingBaseline: null,
    markBefore: '',
    closing: [],
    afterLeadIn: false,
  };
}

export function add(
  scope: Scope,
  facts: SegmentFacts,
  quantity: Quantity | null,
  dues: readonly Due[],
  quote: Run,
): void {
  const { state } = scope;
  for (const due of dues.length > 0 ? dues : [NO_DUE]) {
    scope.drafts.push({
      quote,
      quantity,
      due: { date: due.date, words: due.words ?? state.recurring?.words ?? null },
      recurring: state.recurring?.recurrence ?? null,
      baseline: quantity === null ? null : (facts.baseline ?? scope.pendingBaseline),
    });
  }
  state.promised++;
  state.promisedHere++;
}

/** A list's later item lengthens the quote of the whole list; null if there is no list. */
export function lengthenList(scope: Scope, to: number): Run | null {
  const last = scope.drafts.at(-1);
  if (last === undefined || last.quantity === null) return null;
  last.quote.to = to;
  return last.quote;
}

/** The quote of a segment of its own, with the subject or aside kept for it. */
export function ownQuote(scope: Scope, facts: SegmentFacts): Run {
  return { from: scope.pending ?? facts.start, to: facts.quoteTo };
}

export function clearPending(scope: Scope): void {
  scope.pending = null;
  scope.pendingBaseline = null;
  scope.afterLeadIn = false;
}

/** Keeps a segment that promises nothing for the quote of the next that does. */
export function keepPending(scope: Scope, facts: SegmentFacts): void {
  scope.afterLeadIn = facts.leadsIn && facts.start === facts.segment.to;
  if (scope.afterLeadIn) return;
  scope.pending ??= facts.start;
  scope.pendingBaseline = facts.baseline ?? scope.pendingBaseline;
}

/** 全面提升… is a promise of its own if the sentence goes on promising after it. */
export function admitClosing(scope: Scope): void {
  for (const facts of scope.closing.splice(0))
    add(scope, facts, null, scope.state.dues, { from: facts.start, to: facts.quoteTo });
}
