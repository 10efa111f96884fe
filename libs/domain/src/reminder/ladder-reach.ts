import type { PolicyStep } from '../policy/policy-step.js';

/** A step before the date moves to the workday before a rest; no rest of the calendar is longer than this. */
const LONGEST_REST_DAYS = 15;
/** Two workdays in four days: no stretch of the calendar that is longer than a rest has fewer. */
const DAYS_PER_WORKDAY = 2;

/**
 * Calendar days before a due date from which on a step may fall, rests included. What was issued earlier than that is
 * treated alike, whenever it was.
 */
export function ladderReach(steps: readonly PolicyStep[]): number {
  const before = steps.map(({ offset, in: unit }) =>
    offset < 0 ? -offset * (unit === 'days' ? 1 : DAYS_PER_WORKDAY) : 0,
  );
  return LONGEST_REST_DAYS + Math.max(0, ...before);
}
