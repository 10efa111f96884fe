import type { CalendarDay } from '../calendar/day.js';
import { OPEN_MILESTONE_STATES, type MilestoneState } from '../milestone/milestone-state.js';
import type { StepSubject } from '../policy/policy-step.js';
import type { TaskState } from '../task/task-state.js';

/** What stands when somebody signs a paper, as far as it decides whether there is still a ground for it. */
export interface PaperGrounds {
  readonly task: TaskState;
  /** The addressed unit still has a part in the task. */
  readonly takesPart: boolean;
  /** The addressed unit still has to sign for the task (签收). */
  readonly unsigned: boolean;
  /** The milestone it is about; undefined where it is about none, null where that is gone. */
  readonly milestone: { readonly state: MilestoneState; readonly due: CalendarDay } | null | undefined;
  /** The step of the rules that asked for it; null where a person began it or the rules have changed since. */
  readonly step: { readonly subject: StepSubject; readonly offset: number } | null;
  readonly today: CalendarDay;
}

export const PAPER_OBSTACLES = [
  'task-ended',
  'task-suspended',
  'no-part',
  'milestone-gone',
  'milestone-reported',
  'milestone-postponed',
  'accepted',
] as const;
export type PaperObstacle = (typeof PAPER_OBSTACLES)[number];

const ENDED_STATES: readonly TaskState[] = ['draft', 'completed', 'closed', 'archived', 'cancelled'];

type Test = (grounds: PaperGrounds) => boolean;

/** In the order in which they are named to people. */
const TESTS: readonly (readonly [PaperObstacle, Test])[] = [
  ['task-ended', ({ task }) => ENDED_STATES.includes(task)],
  ['task-suspended', ({ task }) => task === 'suspended'],
  ['no-part', ({ takesPart }) => !takesPart],
  ['milestone-gone', ({ milestone }) => milestone === null],
  [
    'milestone-reported',
    ({ milestone }) => milestone != null && !OPEN_MILESTONE_STATES.includes(milestone.state),
  ],
  [
    'milestone-postponed',
    ({ milestone, step, today }) =>
      milestone != null && step !== null && step.offset > 0 && milestone.due >= today,
  ],
  ['accepted', ({ step, unsigned }) => step?.subject === 'acceptance' && !unsigned],
];

/** Why there is nothing to urge any more, or null where the paper may go out. */
export function paperObstacle(grounds: PaperGrounds): PaperObstacle | null {
  return TESTS.find(([, holds]) => holds(grounds))?.[0] ?? null;
}
