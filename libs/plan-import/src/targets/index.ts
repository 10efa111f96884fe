import type { Span, Target } from '../types.js';
import { announcedBy } from './lead-in.js';
import type { Period, YearContext } from './period.js';
import { findPeriods } from './periods.js';
import { findQuantities, type Quantity } from './quantities.js';
import { readSentence } from './reading.js';
import type { DraftTarget } from './scope.js';
import type { Material } from './segment-facts.js';
import { sentencesOf } from './sentences.js';
import { originalSpan, viewOf, type View } from './view.js';

function blankTimes(masked: string, periods: readonly Period[]): string {
  const units = [...masked];
  for (const period of periods) units.fill('~', period.from, period.to);
  return units.join('');
}

/** Both lists are in order: one walk finds the numbers that stand in no printed time. */
function outsideTimes(quantities: readonly Quantity[], periods: readonly Period[]): readonly Quantity[] {
  let next = 0;
  return quantities.filter((quantity) => {
    while ((periods[next]?.to ?? Number.POSITIVE_INFINITY) <= quantity.numberFrom) next++;
    return (periods[next]?.from ?? Number.POSITIVE_INFINITY) >= quantity.unitTo;
  });
}

function materialOf(view: View, context: YearContext): Material {
  const periods = findPeriods(view.masked, context);
  return {
    masked: view.masked,
    timeless: blankTimes(view.masked, periods),
    periods,
    quantities: outsideTimes(findQuantities(view), periods),
    firstYear: context.issueYear ?? context.titleYear,
  };
}

/** The original characters of a stretch of the view, without blanks and line breaks. */
function printed(text: string, view: View, { from, to }: Span): string {
  const span = originalSpan(view, from, to);
  return text.slice(span.from, span.to).replace(/\s/gu, '');
}

function printedUnit(text: string, view: View, quantity: Quantity): string | null {
  if (quantity.percentWord) return '%';
  if (quantity.unitTo <= quantity.unitFrom) return null;
  return printed(text, view, { from: quantity.unitFrom, to: quantity.unitTo });
}

function targetOf(text: string, view: View, draft: DraftTarget): Target {
  const span = originalSpan(view, draft.quote.from, draft.quote.to);
  const { quantity } = draft;
  return {
    span,
    quote: text.slice(span.from, span.to),
    due: draft.due.date,
    dueText: draft.due.words && printed(text, view, draft.due.words),
    recurring: draft.recurring,
    value: quantity?.value ?? null,
    valueMax: quantity?.valueMax ?? null,
    unit: quantity === null ? null : printedUnit(text, view, quantity),
    comparator: quantity?.comparator ?? null,
    baseline: draft.baseline,
  };
}

/** What the outline knows of a clause. */
export interface Setting {
  /** The regions are the goals of the plan: what a sentence is dated by holds for all that follow. */
  readonly goals?: boolean;
  /** Heading or lead-in above the clause that may set a deadline for it. */
  readonly lead?: Span | null;
}

/**
 * The measurable or dated commitments of one clause, in the order they are printed.
 *
 * `regions` are the clause's prose without its number and its responsibility notes; a deadline carries from one
 * region to the next. Never throws; time is linear in the length of the regions.
 */
export function recogniseTargets(
  text: string,
  regions: readonly Span[],
  context: YearContext,
  setting: Setting = {},
): Target[] {
  const view = viewOf(text, regions);
  const material = materialOf(view, context);
  const targets: Target[] = [];
  let carry = setting.lead ? announcedBy(text, setting.lead, context) : null;
  for (const sentence of sentencesOf(view.masked)) {
    const read = readSentence(material, sentence, carry);
    carry = setting.goals && read.carry ? { ...read.carry, announced: true } : read.carry;
    for (const draft of read.drafts) targets.push(targetOf(text, view, draft));
  }
  return targets;
}
