import type { RevisionTarget } from './revision-clause.js';

/** Whether two targets state the same thing, whatever their words. */
const sameTarget = (a: RevisionTarget, b: RevisionTarget): boolean =>
  a.value === b.value &&
  a.valueMax === b.valueMax &&
  a.unit === b.unit &&
  a.due === b.due &&
  a.recurring === b.recurring;

/**
 * For each target of the old version its place in the new one, or null: same words first, else the same statement;
 * each place once.
 */
export function matchTargets(
  before: readonly RevisionTarget[],
  after: readonly RevisionTarget[],
): (number | null)[] {
  const taken = new Set<number>();
  const places: (number | null)[] = before.map(() => null);
  for (const fits of [
    (a: RevisionTarget, b: RevisionTarget) => a.quote === b.quote && sameTarget(a, b),
    sameTarget,
  ]) {
    for (const [index, target] of before.entries()) {
      if (places[index] !== null) continue;
      const found = after.findIndex((candidate, place) => !taken.has(place) && fits(target, candidate));
      if (found < 0) continue;
      taken.add(found);
      places[index] = found;
    }
  }
  return places;
}
