import type { TargetClass, TargetCounts, TaskState } from '@app/domain';
import type { Day, Id } from './common.js';
import type { PlanRef } from './task.views.js';

/** A target, or one instance of a recurring one, with how far it has come. */
export interface TargetStandingView {
  readonly targetId: Id;
  /** The milestone that is measured by it; null of a target without a day. */
  readonly milestoneId: Id | null;
  /** What is measured; null where the sentence does not say. */
  readonly name: string | null;
  readonly quote: string;
  readonly value: number | null;
  readonly valueMax: number | null;
  readonly unit: string | null;
  readonly comparator: string | null;
  readonly recurring: string | null;
  readonly due: Day | null;
  readonly reached: number | null;
  readonly confirmed: boolean;
  readonly class: TargetClass;
  readonly completion: number | null;
  readonly schedule: number | null;
  readonly points: number | null;
  /** Why, in words. */
  readonly sentence: string;
}

/** 目标进度 of one task. */
export interface TaskTargets {
  readonly counts: TargetCounts;
  readonly items: readonly TargetStandingView[];
}

export interface TaskTargetsRow {
  readonly taskId: Id;
  readonly code: string | null;
  readonly title: string;
  readonly state: TaskState;
  readonly counts: TargetCounts;
  readonly items: readonly TargetStandingView[];
}

/** 目标进度 of a plan: every issued task with targets, furthest behind first. */
export interface PlanTargets {
  readonly plan: PlanRef;
  readonly today: Day;
  readonly counts: TargetCounts;
  readonly tasks: readonly TaskTargetsRow[];
}
