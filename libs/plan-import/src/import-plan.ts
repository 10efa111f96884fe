import { importOutline } from './assemble/plan.js';
import { replaceDraft } from './assemble/replace.js';
import { mend } from './prepare/mend.js';
import type { PlanDraft } from './types.js';

/**
 * Reads a plan document: clauses, responsible units, targets and rules, every value with its place.
 *
 * Total: any string gives a draft; what could not be placed is said in `messages`. Pure and deterministic.
 */
export function importPlan(text: string): PlanDraft {
  const { source, original } = mend(text);
  const draft = importOutline(source);
  return source.text === text ? draft : replaceDraft(text, draft, original);
}
