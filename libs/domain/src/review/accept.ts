import { normaliseUnitName } from '../unit/unit-name.js';
import type { AssignmentSnapshot, Reviewer, TaskSnapshot } from './task-snapshot.js';

/** What keeps a task from being accepted: nobody leads it, or a printed name stands for no unit of the directory. */
export const ACCEPT_REFUSALS = ['WITHOUT_LEAD', 'UNKNOWN_UNIT'] as const;
export type AcceptRefusal = (typeof ACCEPT_REFUSALS)[number];

/** Null where the task may be accepted. */
export function whyNotAcceptable(task: TaskSnapshot): AcceptRefusal | null {
  if (!hasLead(task)) return 'WITHOUT_LEAD';
  return task.assignments.some(({ unitId }) => unitId === null) ? 'UNKNOWN_UNIT' : null;
}

export const hasLead = ({ assignments }: TaskSnapshot): boolean =>
  assignments.some(({ role }) => role === 'lead');

const accepted = <T extends Pick<TaskSnapshot['assignments'][number], 'review'>>(value: T): T =>
  value.review === 'proposed' ? { ...value, review: 'accepted' } : value;

/** 通过: the task is read, and every value that was only proposed stands. */
export function acceptTask(task: TaskSnapshot, by: Reviewer): TaskSnapshot {
  return {
    ...task,
    titleReview: task.titleReview === 'proposed' ? 'accepted' : task.titleReview,
    review: 'accepted',
    reviewedById: by.personId,
    reviewedAt: by.at,
    assignments: task.assignments.map(accepted),
    milestones: task.milestones.map(accepted),
  };
}

/** 不列入: the clause asks nothing of anyone. */
export function rejectTask(task: TaskSnapshot, by: Reviewer): TaskSnapshot {
  return { ...task, review: 'rejected', reviewedById: by.personId, reviewedAt: by.at };
}

/** Back to 未审. */
export function reopenTask(task: TaskSnapshot): TaskSnapshot {
  return { ...task, review: 'unreviewed', reviewedById: null, reviewedAt: null };
}

/** Single values of a task by which a reviewer stands. */
export interface ValueChoice {
  readonly title: boolean;
  readonly assignmentIds: readonly string[];
  readonly milestoneIds: readonly string[];
}

/** Accepts the chosen values; the task itself stays as it was read. Null where a value is none of this task's. */
export function acceptValues(task: TaskSnapshot, choice: ValueChoice): TaskSnapshot | null {
  const known = (ids: readonly string[], rows: readonly { readonly id: string | null }[]): boolean =>
    ids.every((id) => rows.some((row) => row.id === id));
  if (!known(choice.assignmentIds, task.assignments) || !known(choice.milestoneIds, task.milestones))
    return null;
  const chosen =
    (ids: readonly string[]) =>
    <T extends AssignmentSnapshot | TaskSnapshot['milestones'][number]>(row: T): T =>
      row.id !== null && ids.includes(row.id) ? accepted(row) : row;
  return {
    ...task,
    titleReview: choice.title && task.titleReview === 'proposed' ? 'accepted' : task.titleReview,
    assignments: task.assignments.map(chosen(choice.assignmentIds)),
    milestones: task.milestones.map(chosen(choice.milestoneIds)),
  };
}

/** A unit that a reviewer takes as lead because of what the clause is about. */
export interface ProposedLead {
  readonly name: string;
  readonly unitId: string | null;
  /** The evidence as one Chinese sentence. */
  readonly reason: string;
}

/** The proposed unit leads from now on, first in the list; if it had another part in the task, that part is gone. */
export function takeProposedLead(task: TaskSnapshot, lead: ProposedLead): TaskSnapshot {
  const same = task.assignments.find((row) => isSameUnit(row, lead));
  const taken: AssignmentSnapshot = {
    ...(same ?? unplaced(lead)),
    unitId: lead.unitId,
    role: 'lead',
    basis: 'proposed',
    rule: lead.reason,
    review: 'accepted',
  };
  return { ...task, assignments: [taken, ...task.assignments.filter((row) => row !== same)] };
}

/** What is known of a unit that the text does not name. */
const unplaced = ({ name }: ProposedLead) => ({
  id: null,
  printedName: name,
  unitRule: '',
  spanFrom: null,
  spanTo: null,
});

function isSameUnit(row: AssignmentSnapshot, lead: ProposedLead): boolean {
  if (row.unitId !== null && row.unitId === lead.unitId) return true;
  return normaliseUnitName(row.printedName) === normaliseUnitName(lead.name);
}
