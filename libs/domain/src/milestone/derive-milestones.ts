import { groupBy } from '../lists/group-by.js';
import { compareDays } from '../calendar/day.js';
import type { CalendarDay } from '../calendar/day.js';
import { readingRule } from './reading-rule.js';
import { seriesOf } from './recurrence.js';

/** A commitment of a clause, as the plan states it. */
export interface TargetFact {
  /** Names the target within the caller's set. */
  readonly key: string;
  readonly quote: string;
  /** Last day of the stated period. */
  readonly due: CalendarDay | null;
  /** Printed words of a relative or open deadline (长期坚持). */
  readonly dueText: string | null;
  /** `yearly`, `monthly`, `quarterly`, `every-2-months`, `every-2-years`. */
  readonly recurring: string | null;
  readonly value: number | null;
  readonly unit: string | null;
}

export interface DeriveOptions {
  /** Day the plan was issued. */
  readonly issuedOn: CalendarDay | null;
  /** Latest due date the plan states anywhere. */
  readonly horizon: CalendarDay | null;
}

export interface MilestoneProposal {
  readonly name: string;
  readonly due: CalendarDay;
  /** `stated` as soon as one target states the date itself. */
  readonly basis: 'stated' | 'recurring';
  /** How the date was read, as a Chinese sentence. */
  readonly rule: string;
  readonly targetKeys: readonly string[];
}

/** One target on one of its dates. */
interface Dated {
  readonly due: CalendarDay;
  readonly basis: MilestoneProposal['basis'];
  readonly rule: string;
  readonly target: TargetFact;
}

/** Names are for lists and messages; the whole wording stands with the target. */
const NAME_LENGTH = 60;

/**
 * Milestones of a clause, one a due date, in order of date. A target without a date makes none: 无明确时限 is a value,
 * and inventing a date for it would make a unit late for something nobody asked.
 */
export function deriveMilestones(
  targets: readonly TargetFact[],
  options: DeriveOptions,
): MilestoneProposal[] {
  const dates = targets.flatMap((target) => datesOf(target, options));
  return [...groupBy(dates, ({ due }) => due)]
    .sort(([a], [b]) => compareDays(a, b))
    .map(([due, group]) => proposal(due, group));
}

function datesOf(target: TargetFact, { issuedOn, horizon }: DeriveOptions): Dated[] {
  const { due, recurring } = target;
  const series = recurring === null ? null : seriesOf(recurring, { issuedOn, due, horizon });
  if (series !== null)
    return series.days.map((day) => ({ due: day, basis: 'recurring', rule: series.rule, target }));
  if (due === null) return [];
  const rule = readingRule(`${target.quote} ${target.dueText ?? ''}`, due);
  return [{ due, basis: 'stated', rule, target }];
}

function proposal(due: CalendarDay, group: readonly Dated[]): MilestoneProposal {
  const stated = group.some(({ basis }) => basis === 'stated');
  return {
    name: nameOf(group.map(({ target }) => target.quote)),
    due,
    basis: stated ? 'stated' : 'recurring',
    rule: [...new Set(group.map(({ rule }) => rule))].join('；'),
    targetKeys: [...new Set(group.map(({ target }) => target.key))],
  };
}

/** The first wording; several values under one verb share a wording and count as one. */
function nameOf(quotes: readonly string[]): string {
  const wordings = [...new Set(quotes.map((quote) => quote.replace(/\s+/gu, ' ').trim()))];
  const suffix = wordings.length > 1 ? `等${wordings.length}项` : '';
  return shorten(wordings[0] ?? '', NAME_LENGTH - suffix.length) + suffix;
}

/** Counted in characters, so that a rare character outside the first plane is not cut in half. */
function shorten(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
}
