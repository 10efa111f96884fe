import type { PlanSnapshot, ReviewSnapshot, TaskSnapshot } from './task-snapshot.js';

/**
 * What was changed since the action by something other than it: ids of tasks, and whether the plan's own fields were.
 * Which unit a printed name stands for is the directory's matter and not compared.
 */
export function changedSince(
  after: ReviewSnapshot,
  current: ReviewSnapshot,
): { readonly plan: boolean; readonly taskIds: readonly string[] } {
  const now = new Map(current.tasks.map((task) => [task.id, contentOf(task)]));
  return {
    plan: after.plan !== null && contentOfPlan(after.plan) !== contentOfPlan(current.plan),
    taskIds: after.tasks.filter((task) => now.get(task.id) !== contentOf(task)).map(({ id }) => id),
  };
}

/** Tasks that the action made and that go when it is taken back. */
export function madeBy({
  before,
  after,
}: {
  readonly before: ReviewSnapshot;
  readonly after: ReviewSnapshot;
}): string[] {
  const known = new Set(before.tasks.map(({ id }) => id));
  return after.tasks.map(({ id }) => id).filter((id) => !known.has(id));
}

/** True where two states of a task differ in anything that the review desk changes. */
export const differs = (a: TaskSnapshot, b: TaskSnapshot): boolean =>
  contentOf(a) !== contentOf(b) || unitsOf(a) !== unitsOf(b);

const unitsOf = ({ assignments }: TaskSnapshot): string => assignments.map(({ unitId }) => unitId).join();

/** As text, because the order of keys says nothing once a snapshot has been stored. */
function contentOf(task: TaskSnapshot): string {
  return JSON.stringify([
    [task.title, task.titleReview, task.review, task.reviewedById, task.reviewedAt],
    [task.mergedIntoId, task.spanFrom, task.spanTo],
    task.assignments.map((row) => [
      [row.printedName, row.role, row.basis, row.rule, row.review],
      [row.spanFrom, row.spanTo],
    ]),
    task.milestones.map((row) => [
      [row.name, row.due, row.basis, row.rule, row.review],
      [...row.targetIds].sort(),
    ]),
  ]);
}

const contentOfPlan = (plan: PlanSnapshot | null): string =>
  JSON.stringify(plan === null ? null : [plan.title, plan.docNumber, plan.issuer, plan.issuedOn]);
