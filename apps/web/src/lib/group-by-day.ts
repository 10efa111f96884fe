import { dayOf } from './dates';
import type { Day, Instant } from '../api/types';

export interface DayGroup<T> {
  day: Day;
  items: T[];
}

/** Neighbours of the same day, in the order given. */
export function groupByDay<T extends { at: Instant }>(items: readonly T[]): DayGroup<T>[] {
  const groups: DayGroup<T>[] = [];
  for (const item of items) {
    const day = dayOf(item.at);
    const last = groups.at(-1);
    if (last?.day === day) last.items.push(item);
    else groups.push({ day, items: [item] });
  }
  return groups;
}
