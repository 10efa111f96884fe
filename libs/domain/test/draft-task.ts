import type { AssignmentSnapshot, MilestoneSnapshot, TaskSnapshot } from '../src/review/task-snapshot.js';

/** A draft task as imported. */
export function task(values: Partial<TaskSnapshot> = {}): TaskSnapshot {
  return {
    id: '1',
    clauseId: '1',
    title: '更新设备',
    titleReview: 'proposed',
    review: 'unreviewed',
    reviewedById: null,
    reviewedAt: null,
    mergedIntoId: null,
    spanFrom: null,
    spanTo: null,
    assignments: [],
    milestones: [],
    ...values,
  };
}

/** A lead of the directory as imported. */
export function assignment(
  printedName: string,
  values: Partial<AssignmentSnapshot> = {},
): AssignmentSnapshot {
  return {
    id: `a${printedName}`,
    unitId: `u${printedName}`,
    printedName,
    role: 'lead',
    basis: 'stated',
    rule: '',
    unitRule: '',
    spanFrom: null,
    spanTo: null,
    review: 'proposed',
    ...values,
  };
}

/** A milestone as imported. */
export function milestone(due: string, values: Partial<MilestoneSnapshot> = {}): MilestoneSnapshot {
  return {
    id: `m${due}`,
    name: '完成更新',
    due,
    basis: 'stated',
    rule: '',
    review: 'proposed',
    targetIds: [],
    ...values,
  };
}
