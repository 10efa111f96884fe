import { plusWorkdays } from './days.js';

/** What the test believes about a milestone. */
export interface ModelMilestone {
  readonly id: string;
  readonly name: string;
  readonly originalDue: string;
  due: string;
  state: 'planned' | 'reported' | 'returned' | 'confirmed';
}

export interface ModelPart {
  readonly id: string;
  readonly unit: string;
  readonly madeOn: string;
  confirmedOn: string | null;
}

/** What the test believes about a task, from what was done to it and from nothing else. */
export interface ModelTask {
  readonly id: string;
  readonly code: string;
  readonly jurisdictionId: string;
  leads: string[];
  readonly signed: Set<string>;
  state: string;
  issuedOn: string;
  acceptBy: string | null;
  /** The day on which the last lead unit signed. */
  acceptedOn: string | null;
  completedOn: string | null;
  /** Subtasks, with the day on which each was confirmed. */
  readonly parts: ModelPart[];
  readonly milestones: ModelMilestone[];
}

const REPORTED = ['active', 'completion_requested', 'completed', 'closed', 'archived'];

/** Units that owe a report due on that day: leads of what was under way then, and owners of its open parts. */
export function owing(tasks: readonly ModelTask[], due: string): Set<string> {
  const running = tasks.filter(
    ({ state, acceptedOn, completedOn }) =>
      REPORTED.includes(state) &&
      acceptedOn !== null &&
      acceptedOn <= due &&
      (completedOn === null || completedOn > due),
  );
  const owners = ({ parts }: ModelTask): string[] =>
    parts
      .filter(({ madeOn, confirmedOn }) => madeOn <= due && (confirmedOn === null || confirmedOn > due))
      .map(({ unit }) => unit);
  return new Set(running.flatMap((task) => [...task.leads, ...owners(task)]));
}

export type Counts = Record<string, number>;

const FINISHED = ['completed', 'closed', 'archived'];
const YELLOW_WORKDAYS = 3;

/** 亮灯 by the words of the design, written down a second time. */
export function classOn(task: ModelTask, today: string): string {
  if (FINISHED.includes(task.state)) return 'completed';
  if (task.state === 'suspended' || task.state === 'cancelled') return 'halted';
  if (task.milestones.length === 0) return 'undated';
  const waiting = task.milestones.filter(({ state }) => state === 'planned' || state === 'returned');
  const [next] = waiting.map(({ due }) => due).sort();
  if (next === undefined) return 'on_schedule';
  if (today > next && today > task.issuedOn) return 'overdue';
  return next <= plusWorkdays(today, YELLOW_WORKDAYS) ? 'due_soon' : 'on_schedule';
}

export function count(tasks: readonly ModelTask[], key: (task: ModelTask) => string): Counts {
  const counts: Counts = {};
  for (const task of tasks) counts[key(task)] = (counts[key(task)] ?? 0) + 1;
  return counts;
}

/** Only what is there: counts of nothing are left out, so that two tables can be compared. */
export const withoutZeros = (counts: Readonly<Counts>): Counts =>
  Object.fromEntries(Object.entries(counts).filter(([, value]) => value > 0));

/** 签收逾期: handed out, not signed for by every lead, and the day is over. */
export const isLateToSign = (task: ModelTask, today: string): boolean =>
  task.state === 'issued' && task.acceptBy !== null && today > task.acceptBy;
