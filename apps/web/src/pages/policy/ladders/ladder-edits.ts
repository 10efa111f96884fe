import type { DraftStep, LadderKey, Policy, PolicyDraft } from '../../../api/policies';
import { mergeSteps } from '../../../lib/three-way';
import { texts } from '../../../texts';

/** Ladders with changes that are not saved yet. */
export type LadderEdits = Partial<Record<LadderKey, DraftStep[]>>;

export const LADDER_KEYS = Object.keys(texts.policy.ladders.names) as LadderKey[];

export const stepsOf = (policy: Policy, edits: LadderEdits, key: LadderKey): DraftStep[] =>
  edits[key] ?? policy.ladders[key].steps;

/** The edits as the API takes them. */
export const laddersOf = (edits: LadderEdits): NonNullable<PolicyDraft['ladders']> =>
  Object.fromEntries(Object.entries(edits).map(([key, steps]) => [key, { steps }]));

/** Edits made on one version, carried over to a newer one. */
export const rebased = (edits: LadderEdits, base: Policy, newer: Policy): LadderEdits =>
  Object.fromEntries(
    LADDER_KEYS.flatMap((key) => {
      const steps = edits[key];
      return steps === undefined
        ? []
        : [[key, mergeSteps(base.ladders[key].steps, steps, newer.ladders[key].steps)]];
    }),
  );

export const isEdited = (edits: LadderEdits): boolean => Object.keys(edits).length > 0;
