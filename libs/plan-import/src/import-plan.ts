import { importOutline } from './assemble/plan.js';
import { prepare } from './prepare/source.js';
import type { PlanDraft } from './types.js';

/**
 * Reads a plan document: clauses, responsible units, targets and rules, every value with its place.
 *
 * Total: any string gives a draft; what could not be placed is said in `messages`. Pure and deterministic.
 */
export function importPlan(text: string): PlanDraft {
  return importOutline(prepare(text));
}
