import type { InstructionAction, InstructionState } from '@app/domain';
import type { Day, Id, Instant, Ref } from './common.js';
import type { PlanRef } from './task.views.js';

export interface InstructionStepView {
  readonly id: Id;
  readonly action: InstructionAction;
  readonly label: string;
  readonly person: string;
  /** The unit that answered; null for the office and the author. */
  readonly unit: Ref | null;
  readonly onBehalf: boolean;
  readonly text: string;
  readonly at: Instant;
}

export interface InstructionActionView {
  readonly action: InstructionAction;
  readonly label: string;
  readonly needsText: boolean;
  readonly onBehalf: boolean;
}

/** 批示, with its answers and what the reader may do. */
export interface InstructionView {
  readonly id: Id;
  readonly version: number;
  readonly jurisdiction: Ref;
  readonly plan: PlanRef;
  /** Null where it is about the whole plan. */
  readonly task: { readonly id: Id; readonly code: string; readonly title: string } | null;
  /** Units that shall answer; empty where the office shall. */
  readonly addressees: readonly Ref[];
  readonly author: string;
  /** The leader whose words the office passed on; empty where the author is the leader. */
  readonly onBehalfOf: string;
  readonly text: string;
  readonly answerDue: Day | null;
  /** Calendar days; 0 while there is time, and where nobody waits for an answer. */
  readonly overdueDays: number;
  readonly state: InstructionState;
  readonly stateLabel: string;
  readonly at: Instant;
  readonly answeredAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly steps: readonly InstructionStepView[];
  readonly actions: readonly InstructionActionView[];
}

export interface TaskInstructions {
  readonly items: readonly InstructionView[];
  /** `own` for a supervisor, `behalf` for the office that passes words on; null for everybody else. */
  readonly mayGive: 'own' | 'behalf' | null;
}
