import type { ChangedField, ReissueTake, TaskState } from '@app/domain';
import type { UnitFact } from '@app/persistence';
import type { Day, Id, Instant, SpanView } from './common.js';
import type { MessageView } from './plan.views.js';

export interface ReissueTargetView {
  readonly quote: string;
  readonly due: Day | null;
  readonly dueText: string | null;
}

/** A clause in one of the two versions. */
export interface ReissueClauseView {
  readonly path: string;
  readonly number: string | null;
  readonly title: string;
  readonly quote: string;
  readonly span: SpanView;
  readonly units: readonly UnitFact[];
  /** Who leads, as the text says or the rules propose. */
  readonly lead: readonly string[];
  readonly targets: readonly ReissueTargetView[];
  readonly lastDue: Day | null;
}

export interface ReissueTaskView {
  readonly id: Id;
  readonly code: string | null;
  readonly title: string;
  readonly state: TaskState;
  readonly stateLabel: string;
}

/** One clause that is not as it was. */
export interface ReissueChangeView {
  /** Names the change within this comparison. */
  readonly key: string;
  readonly kind: 'changed' | 'added' | 'removed';
  readonly fields: readonly ChangedField[];
  readonly before: ReissueClauseView | null;
  readonly after: ReissueClauseView | null;
  readonly tasks: readonly ReissueTaskView[];
  /** What may be decided; empty where nothing is asked. */
  readonly takes: readonly ReissueTake[];
  /** Why something cannot be chosen, or what will happen by itself; empty where there is nothing to say. */
  readonly remark: string;
}

export interface RevisionView {
  readonly id: Id;
  readonly number: number;
  readonly state: 'proposed' | 'current' | 'superseded';
  readonly fileName: string;
  readonly importedAt: Instant;
  readonly importedBy: string | null;
  readonly appliedAt: Instant | null;
  readonly appliedBy: string | null;
}

/** 重新印发: what a new version of the plan changes. */
export interface ReissueView {
  readonly revisionId: Id;
  readonly number: number;
  readonly fileName: string;
  readonly importedAt: Instant;
  readonly importedBy: string | null;
  readonly unchanged: number;
  readonly changes: readonly ReissueChangeView[];
  readonly messages: readonly MessageView[];
}

export interface ReissueApplied {
  /** Version of the plan now. */
  readonly version: number;
  readonly unchanged: number;
  readonly adopted: number;
  readonly kept: number;
  readonly added: number;
  readonly cancelled: number;
}
