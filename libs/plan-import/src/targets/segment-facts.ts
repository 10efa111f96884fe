import { deadlinesIn, type Deadline } from './deadlines.js';
import { itemAt } from '../prepare/item-at.js';
import type { Period } from './period.js';
import type { Quantity } from './quantities.js';
import type { Segment } from './sentences.js';

/** All that the earlier stages know of a clause. */
export interface Material {
  readonly masked: string;
  /** `masked` with every printed time blanked by `~`: verbs are sought around times, not in them. */
  readonly timeless: string;
  readonly periods: readonly Period[];
  readonly quantities: readonly Quantity[];
  /** First year a promise may name; null if the document tells none. */
  readonly firstYear: number | null;
}

/**
 * What one segment holds, before anything is decided.
 *
 *     其中到2027年每年举办8场
 *     ^^^^ lead-in  ^^^^ recurrence; the deadline opens the segment, the body follows it
 */
export interface SegmentFacts {
  readonly segment: Segment;
  readonly deadlines: readonly Deadline[];
  readonly opening: Deadline | null;
  readonly recurrence: Period | null;
  readonly baseline: number | null;
  readonly quantities: readonly Quantity[];
  readonly bodyFrom: number;
  /** Without times. */
  readonly text: string;
  readonly body: string;
  /** Where its own quote begins: after 其中 and its like. */
  readonly start: number;
  readonly leadsIn: boolean;
  /** Where its quote ends: before a closing 等. */
  readonly quoteTo: number;
}

const LEAD_IN = /^(?:其中|并且?|同时|以及|且|另外?|此外)/u;
const CLOSING_ETC = /[^等]等$/u;
const FILLER = /~/gu;
const RECURS = /^每/u;

/** Index of the first item at or behind a place; `items` are in order. */
function firstFrom(items: readonly { readonly from: number }[], place: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (itemAt(items, middle).from < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function inside<T extends { readonly from: number }>(items: readonly T[], segment: Segment): readonly T[] {
  return items.slice(firstFrom(items, segment.from), firstFrom(items, segment.to));
}

export function recurs(period: Period, masked: string): boolean {
  return period.recurring !== null || RECURS.test(masked.slice(period.from, period.to));
}

export function factsOf(material: Material, segment: Segment): SegmentFacts {
  const { masked, timeless } = material;
  const periods = inside(material.periods, segment);
  const deadlines = deadlinesIn(
    masked,
    segment,
    periods.filter((period) => !recurs(period, masked)),
  );
  const opening = deadlines.find((deadline) => deadline.opens) ?? null;
  const bodyFrom = opening?.to ?? segment.from;
  const leadIn = LEAD_IN.exec(masked.slice(segment.from, segment.to))?.[0].length ?? 0;
  return {
    segment,
    deadlines,
    opening,
    recurrence: periods.find((period) => recurs(period, masked)) ?? null,
    baseline: periods.find((period) => period.role === 'baseline')?.year ?? null,
    quantities: inside(material.quantities, segment),
    bodyFrom,
    text: timeless.slice(segment.from, segment.to).replace(FILLER, ''),
    body: timeless.slice(bodyFrom, segment.to).replace(FILLER, ''),
    start: segment.from + leadIn,
    leadsIn: leadIn > 0,
    quoteTo: segment.to - (CLOSING_ETC.test(masked.slice(segment.from, segment.to)) ? 1 : 0),
  };
}
