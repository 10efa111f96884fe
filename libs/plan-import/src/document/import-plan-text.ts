import { importPlan } from '../import-plan.js';
import type { PlanDraft } from '../types.js';
import { flatten, type FlatText } from './flatten.js';
import type { PlanText } from './plan-text.js';

export interface ImportedText extends FlatText {
  readonly draft: PlanDraft;
}

/**
 * Reads a plan out of a document of any format. What a saved page states beside the text (number, issuer, day)
 * fills what the text itself leaves open. Total, pure and deterministic like `importPlan`.
 */
export function importPlanText(document: PlanText): ImportedText {
  const flat = flatten(document);
  const draft = importPlan(flat.text);
  const { meta } = document;
  return {
    ...flat,
    draft: {
      ...draft,
      title: draft.title ?? meta.title,
      docNumber: draft.docNumber ?? meta.docNumber,
      issuer: draft.issuer ?? meta.issuer,
      issuedOn: draft.issuedOn ?? meta.issuedOn,
    },
  };
}
