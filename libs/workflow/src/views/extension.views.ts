import type { ExtensionState } from '@app/domain';
import type { AttachmentView } from './attachment.views.js';
import type { Day, Id, Instant, Ref } from './common.js';

export interface ExtensionTaskView {
  readonly id: Id;
  readonly code: string;
  readonly title: string;
}

export interface ExtensionView {
  readonly id: Id;
  readonly version: number;
  readonly state: ExtensionState;
  readonly stateLabel: string;
  readonly task: ExtensionTaskView;
  readonly jurisdiction: Ref;
  /** Null since a new version of the plan did away with the milestone. */
  readonly milestoneId: Id | null;
  readonly milestoneName: string;
  readonly unit: Ref;
  readonly person: string;
  readonly reason: string;
  readonly progress: string;
  readonly originalDue: Day | null;
  readonly fromDue: Day;
  readonly newDue: Day;
  readonly grantedDue: Day | null;
  readonly at: Instant;
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
  readonly decisionNote: string;
  /** How many extensions of the milestone were granted so far, and how many the rules still allow. */
  readonly granted: number;
  readonly left: number;
  readonly attachments: readonly AttachmentView[];
  readonly mayDecide: boolean;
  readonly mayWithdraw: boolean;
}

/** What a milestone's extensions come to, for the person who looks. */
export interface MilestoneExtensionView {
  readonly milestoneId: Id;
  readonly granted: number;
  readonly left: number;
  readonly mayRequest: boolean;
  /** Why it may not be asked for, one Chinese sentence; empty where it may, or is not the reader's to ask. */
  readonly obstacle: string;
}

export interface TaskExtensions {
  readonly items: readonly ExtensionView[];
  readonly milestones: readonly MilestoneExtensionView[];
}
