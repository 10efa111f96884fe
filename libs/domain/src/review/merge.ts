import { groupBy } from '../lists/group-by.js';
import { ROLE_STRENGTH } from '../plan/propose-assignments.js';
import { normaliseUnitName } from '../unit/unit-name.js';
import type { AssignmentSnapshot, MilestoneSnapshot, TaskSnapshot } from './task-snapshot.js';

export interface MergeRequest {
  /** Keeps its place, its code later on, and the duties of all. */
  readonly first: TaskSnapshot;
  readonly others: readonly TaskSnapshot[];
  /** Tasks that were merged into one of the others before; they follow it. */
  readonly followers: readonly TaskSnapshot[];
  readonly title?: string | undefined;
}

/**
 * Several clauses become one task. The first has the units of all, each with its strongest role, and the milestones
 * of all; it is unread again, because nobody has seen it whole. The others keep their values and point to it.
 */
export function mergeTasks({ first, others, followers, title }: MergeRequest): TaskSnapshot[] {
  const all = [first, ...others];
  const head: TaskSnapshot = {
    ...first,
    ...(title === undefined ? {} : { title, titleReview: 'edited' as const }),
    review: 'unreviewed',
    reviewedById: null,
    reviewedAt: null,
    assignments: strongest(all.flatMap((task) => ownedBy(first, task, task.assignments))),
    milestones: united(all.flatMap((task) => ownedBy(first, task, task.milestones))),
  };
  return [head, ...[...others, ...followers].map((task) => ({ ...task, mergedIntoId: first.id }))];
}

/** What comes from another task is written anew: the other keeps its own rows. */
function ownedBy<T extends { readonly id: string | null }>(
  first: TaskSnapshot,
  task: TaskSnapshot,
  rows: readonly T[],
): T[] {
  return task === first ? [...rows] : rows.map((row) => ({ ...row, id: null }));
}

/** One row a unit, in the place of its first mention. The row of the first task survives with the stronger role. */
function strongest(rows: readonly AssignmentSnapshot[]): AssignmentSnapshot[] {
  const byUnit = groupBy(
    rows,
    ({ unitId, printedName }) => unitId ?? `name:${normaliseUnitName(printedName)}`,
  );
  return [...byUnit.values()].flatMap((same) => {
    const [kept] = same;
    const best = [...same].sort((a, b) => strengthOf(a) - strengthOf(b))[0];
    return kept === undefined || best === undefined ? [] : [{ ...best, id: kept.id }];
  });
}

const strengthOf = ({ role }: AssignmentSnapshot): number => ROLE_STRENGTH.indexOf(role);

/** Milestones of one name and day are one, measured by the targets of all. */
function united(rows: readonly MilestoneSnapshot[]): MilestoneSnapshot[] {
  const same = groupBy(rows, ({ due, name }) => `${due} ${name}`);
  const merged = [...same.values()].flatMap((group) => {
    const [kept] = group;
    if (kept === undefined) return [];
    return [{ ...kept, targetIds: [...new Set(group.flatMap(({ targetIds }) => targetIds))] }];
  });
  return merged.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}
