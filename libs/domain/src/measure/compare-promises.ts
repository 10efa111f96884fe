import { comparableValue } from './unit-kind.js';

/** The value that one plan promises of a measure. */
export interface PlanPromise {
  readonly value: number;
  readonly unit: string | null;
  readonly comparator: string | null;
  readonly due: string | null;
}

/** Less is more where any of the plans sets a ceiling (控制在8.5%以内). */
export const lowerIsMore = (promises: readonly PlanPromise[]): boolean =>
  promises.some(({ comparator }) => comparator === 'le');

/**
 * What the plans promise for one and the same day, the latest for which two of them have a promise; null for those that
 * have none, and for all where no day is shared. Promises for different days are not compared.
 */
export function promisesOfOneDay<T extends PlanPromise>(plans: readonly (readonly T[])[]): (T | null)[] {
  const days = [...new Set(plans.flatMap((promises) => promises.map(({ due }) => due ?? '')))].sort();
  const shared = days.findLast(
    (day) => plans.filter((promises) => promises.some(({ due }) => (due ?? '') === day)).length > 1,
  );
  return plans.map((promises) => promises.findLast(({ due }) => (due ?? '') === shared) ?? null);
}

/** Places of those that promise most; empty where fewer than two can be compared or all promise the same. */
export function mostPromised(promises: readonly PlanPromise[]): number[] {
  const values = promises.map(({ value, unit }) => comparableValue(value, unit));
  const most = lowerIsMore(promises) ? Math.min(...values) : Math.max(...values);
  const places = values.flatMap((value, place) => (value === most ? [place] : []));
  return values.length < 2 || places.length === values.length ? [] : places;
}

const PLACES = 1e6;

/** By how much a promise goes beyond another one, in the unit of both; negative where it stays behind. */
export function promiseGap(own: PlanPromise, higher: PlanPromise): number {
  const gap = comparableValue(own.value, own.unit) - comparableValue(higher.value, higher.unit);
  return Math.round((lowerIsMore([own, higher]) ? -gap : gap) * PLACES) / PLACES + 0;
}
