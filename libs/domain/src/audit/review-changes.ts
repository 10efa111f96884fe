import type { PlanSnapshot, ReviewSnapshot, TaskSnapshot } from '../review/task-snapshot.js';
import { changedValues, type ChangedValues } from './changed-values.js';

/**
 * What an action on the review desk changed, value by value, without the texts and reasons that the snapshots carry.
 * One task's values stand by themselves, those of several under `tasks`, each with its id and title.
 */
export function reviewChanges(before: ReviewSnapshot, after: ReviewSnapshot): ChangedValues | null {
  const plan = changedValues(planValues(before.plan), planValues(after.plan));
  const tasks = taskChanges(before.tasks, after.tasks);
  if (plan !== null) return plan;
  const [only] = tasks;
  if (only === undefined) return null;
  if (tasks.length === 1) return only.changes;
  const side = (pick: (changes: ChangedValues) => object): object => ({
    tasks: tasks.map(({ id, title, changes }) => ({ id, title, ...pick(changes) })),
  });
  return { before: { ...side((c) => c.before) }, after: { ...side((c) => c.after) } };
}

const planValues = (plan: PlanSnapshot | null): object => (plan === null ? {} : { ...plan });

interface TaskChange {
  readonly id: string;
  readonly title: string;
  readonly changes: ChangedValues;
}

function taskChanges(before: readonly TaskSnapshot[], after: readonly TaskSnapshot[]): TaskChange[] {
  const [was, is] = [new Map(before.map((t) => [t.id, t])), new Map(after.map((t) => [t.id, t]))];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((id) => {
    const [old, now] = [was.get(id), is.get(id)];
    const changes = taskChange(old, now);
    return changes === null ? [] : [{ id, title: now?.title ?? old?.title ?? '', changes }];
  });
}

/** What changed in one task; a task that is new or gone has one side only. */
export function taskChange(
  before: TaskSnapshot | undefined,
  after: TaskSnapshot | undefined,
): ChangedValues | null {
  const plain = changedValues(taskValues(before), taskValues(after));
  // Accepting a task accepts all of its values; they are named only where the task itself was not decided.
  if (before?.review !== after?.review) return plain;
  const confirmed = changedValues({ confirmed: confirmedOf(before) }, { confirmed: confirmedOf(after) });
  if (plain === null || confirmed === null) return plain ?? confirmed;
  return {
    before: { ...plain.before, ...confirmed.before },
    after: { ...plain.after, ...confirmed.after },
  };
}

function taskValues(task: TaskSnapshot | undefined): object {
  if (task === undefined) return {};
  const { title, review, mergedIntoId, spanFrom, spanTo, assignments, milestones } = task;
  const span = spanFrom === null ? null : [spanFrom, spanTo];
  return {
    ...{ title, review, mergedIntoId, span },
    assignments: assignments.map(({ role, printedName, unitId }) => ({ role, name: printedName, unitId })),
    milestones: milestones.map(({ name, due }) => ({ due, name })),
  };
}

function confirmedOf(task: TaskSnapshot | undefined): string[] {
  if (task === undefined) return [];
  const { title, titleReview, assignments, milestones } = task;
  return [
    ...(titleReview === 'accepted' ? [title] : []),
    ...assignments.filter(({ review }) => review === 'accepted').map(({ printedName }) => printedName),
    ...milestones.filter(({ review }) => review === 'accepted').map(({ due, name }) => `${due} ${name}`),
  ];
}
