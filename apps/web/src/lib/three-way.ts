import type { DraftStep } from '../api/policies';
import { toFields, toStep } from './step-draft';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What two people made of one thing: mine where I changed it, theirs elsewhere; field by field. */
export function mergeValues<T>(base: T, mine: T, theirs: T): T;
export function mergeValues(base: unknown, mine: unknown, theirs: unknown): unknown {
  if (!isRecord(base) || !isRecord(mine) || !isRecord(theirs))
    return JSON.stringify(base) === JSON.stringify(mine) ? theirs : mine;
  return Object.fromEntries(
    Object.keys({ ...theirs, ...mine }).map((key) => [key, mergeValues(base[key], mine[key], theirs[key])]),
  );
}

const shapeOf = (step: DraftStep): string => JSON.stringify(toStep(toFields(step)));

/**
 * A ladder that two people changed: each step as the one has it who changed it, mine where both did; removed where
 * either removed it and the other left it alone. The order is theirs unless I moved steps.
 */
export function mergeSteps(
  base: readonly DraftStep[],
  mine: readonly DraftStep[],
  theirs: readonly DraftStep[],
): DraftStep[] {
  const was = byKey(base);
  const now = byKey(theirs);
  const kept = mine.flatMap((step) => {
    const old = was.get(step.key);
    return old !== undefined && shapeOf(old) === shapeOf(step) ? (now.get(step.key) ?? []) : [step];
  });
  const all = [...kept, ...theirs.filter(({ key }) => !was.has(key))];
  const inTheirOrder = theirs.flatMap(({ key }) => all.find((step) => step.key === key) ?? []);
  return orderOf(base, mine) === orderOf(mine, base) ? woven(inTheirOrder, kept) : woven(kept, inTheirOrder);
}

const byKey = (steps: readonly DraftStep[]) =>
  new Map(steps.flatMap((step) => (step.key === undefined ? [] : [[step.key as string | undefined, step]])));

/** The keys both have, in the order of the first. */
function orderOf(steps: readonly DraftStep[], others: readonly DraftStep[]): string {
  const shared = byKey(others);
  return steps.flatMap(({ key }) => (shared.has(key) ? key : [])).join();
}

/** The first list, and what only the second has, each after the one it follows there. */
function woven(first: readonly DraftStep[], second: readonly DraftStep[]): DraftStep[] {
  const steps = [...first];
  second.forEach((step, place) => {
    const before = second[place - 1];
    if (!steps.includes(step)) steps.splice(before === undefined ? 0 : steps.indexOf(before) + 1, 0, step);
  });
  return steps;
}
