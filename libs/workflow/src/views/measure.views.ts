import type { MeasureUnitKind } from '@app/domain';
import type { Day, Id, Ref } from './common.js';

/** Where a plan stands to the one who looks: a higher level's document kept for reference, or a jurisdiction's own. */
export const PLAN_LEVELS = ['reference', 'above', 'own', 'below'] as const;
export type PlanLevel = (typeof PLAN_LEVELS)[number];

export interface MeasurePlan {
  readonly id: Id;
  readonly title: string;
  readonly issuer: string | null;
  readonly jurisdiction: Ref;
  readonly level: PlanLevel;
}

/** A promised value as printed. Tasks and reached values are shown of one's own plans only. */
export interface MeasurePromise {
  readonly targetId: Id;
  readonly planId: Id;
  readonly quote: string;
  readonly value: number;
  readonly valueMax: number | null;
  readonly unit: string | null;
  readonly comparator: string | null;
  readonly due: Day | null;
  readonly baseline: number | null;
  readonly reached: number | null;
  readonly taskId: Id | null;
  /** Version of the link, to be named when it is changed; null where there is none. */
  readonly linkVersion: number | null;
  /** `proposed` and confirmed by a person, or linked by hand. */
  readonly basis: 'proposed' | 'manual' | null;
  readonly rule: string;
  /** Promises most among the plans for the same day. */
  readonly most: boolean;
}

export interface MeasureRow {
  readonly id: Id;
  readonly name: string;
  readonly unitKind: MeasureUnitKind;
  readonly promises: readonly MeasurePromise[];
  /** What the own plan promises beyond the next higher level, for the same day; negative where it stays behind. */
  readonly gapToHigher: number | null;
  /** In words; empty where there is nothing to compare. */
  readonly gapText: string;
}

export interface MeasureProposal {
  readonly measureId: Id | null;
  readonly name: string;
  readonly unitKind: MeasureUnitKind;
  readonly rule: string;
  readonly promises: readonly MeasurePromise[];
}

/** 目标对照. */
export interface MeasureTable {
  readonly jurisdiction: Ref;
  readonly jurisdictions: readonly Ref[];
  readonly plans: readonly MeasurePlan[];
  /** More plans than are compared: the newest are. */
  readonly morePlans: boolean;
  readonly rows: readonly MeasureRow[];
  readonly proposals: readonly MeasureProposal[];
  /** Targets with a value that no measure has, for linking by hand. */
  readonly unlinked: readonly MeasurePromise[];
  readonly mayLink: boolean;
}
