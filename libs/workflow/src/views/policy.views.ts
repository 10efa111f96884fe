import type { LadderKey, Ladders, PolicyComplaint, PolicyRules, RuleChange, RulesDraft } from '@app/domain';
import type { Id, Instant, Ref } from './common.js';

/** One version of a jurisdiction's rules beside the one before. */
export interface PolicyRevisionView {
  readonly revision: number;
  readonly at: Instant;
  readonly person: string;
  readonly note: string;
  readonly changes: readonly RuleChange[];
}

/** A sentence for every step of every ladder, in their order. */
export type LadderSentences = Readonly<Record<LadderKey, readonly string[]>>;

/** 规则: what is in force, and how it came to be. Revision 0 is the preset. */
export interface PolicyView extends PolicyRules {
  readonly jurisdiction: Ref;
  readonly revision: number;
  readonly sentences: LadderSentences;
  /** The ladders as they are shipped, to go back to. */
  readonly presets: Ladders;
  /** Newest first, the last hundred. */
  readonly history: readonly PolicyRevisionView[];
}

/** Rules that are being written. */
export interface PolicyDraft extends RulesDraft {
  readonly jurisdictionId: Id;
}

export interface PolicyChange extends PolicyDraft {
  readonly note?: string | undefined;
}

/** What a draft would be: whether it can be laid down, how it reads, and what it changes. */
export interface PolicyCheckView {
  readonly complaints: readonly PolicyComplaint[];
  readonly sentences: LadderSentences;
  readonly changes: readonly RuleChange[];
}

/** 提醒规则 of a plan or a task. */
export interface LadderChoiceView {
  /** Of the plan or the task; a change names it. */
  readonly version: number;
  /** Null inherits. */
  readonly own: LadderKey | null;
  readonly inherited: LadderKey;
  readonly inheritedFrom: 'plan' | 'policy';
  readonly effective: LadderKey;
  readonly mayChange: boolean;
}
