import type { DraftStep, LadderKey, Policy, PolicyDraft } from '../../../api/policies';
import { texts } from '../../../texts';

/** Ladders with changes that are not saved yet. */
export type LadderEdits = Partial<Record<LadderKey, DraftStep[]>>;

export const LADDER_KEYS = Object.keys(texts.policy.ladders.names) as LadderKey[];

export const stepsOf = (policy: Policy, edits: LadderEdits, key: LadderKey): DraftStep[] =>
  edits[key] ?? policy.ladders[key].steps;

/** The edits as the API takes them. */
export const laddersOf = (edits: LadderEdits): NonNullable<PolicyDraft['ladders']> =>
  Object.fromEntries(Object.entries(edits).map(([key, steps]) => [key, { steps }]));

export const isEdited = (edits: LadderEdits): boolean => Object.keys(edits).length > 0;
