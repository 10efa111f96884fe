import { taskTransition, type TaskState } from '../task/task-state.js';
import type { RevisionChange } from './compare-revisions.js';

/**
 * What the office may decide about a change of a re-issued plan: the task follows it (`adopt`) or stays as it is
 * (`keep`); a new clause becomes a draft task (`add`) or is left out (`skip`); the task of a clause that went is ended
 * (`cancel`) or stays.
 */
export const REISSUE_TAKES = ['adopt', 'keep', 'add', 'skip', 'cancel'] as const;
export type ReissueTake = (typeof REISSUE_TAKES)[number];

/** A task of a clause that changes. */
export interface ReissueTask {
  readonly state: TaskState;
  /** False where a reviewer split the clause or merged it with others: its task is no longer the clause's alone. */
  readonly whole: boolean;
}

/** States in which a task can still follow a change. */
const MOVABLE: readonly TaskState[] = [
  'draft',
  'issued',
  'objected',
  'active',
  'completion_requested',
  'suspended',
];

/** What is asked about a change; empty where there is nothing to decide, and then {@link takenUnasked} happens. */
export function takesFor(
  change: RevisionChange,
  tasks: readonly ReissueTask[],
  /** Whether the clause is anybody's task at all; goal paragraphs are not. */
  included: boolean,
): ReissueTake[] {
  switch (change.kind) {
    case 'unchanged':
      return [];
    case 'added':
      return included ? ['add', 'skip'] : [];
    case 'removed':
      return tasks.some(({ state }) => canEnd(state)) ? ['cancel', 'keep'] : [];
    case 'changed':
      // Words alone change nothing of a task; the task shows the new ones.
      if (change.fields.every((field) => field === 'text')) return [];
      // Goals that nobody was given stay left out, whatever they say now.
      if (!included && tasks.every(({ state }) => state === 'draft')) return [];
      return tasks.length > 0 && tasks.every(({ state, whole }) => whole && MOVABLE.includes(state))
        ? ['adopt', 'keep']
        : [];
  }
}

/** What happens to a change that nobody is asked about. */
export const takenUnasked = (change: RevisionChange): ReissueTake =>
  change.kind === 'added' ? 'skip' : 'keep';

/** Whether a task can be ended because its clause went: a draft is left out, a running one cancelled (中止). */
export const canEnd = (state: TaskState): boolean =>
  state === 'draft' || taskTransition(state, 'cancel') !== null;
