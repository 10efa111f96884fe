import type { PolicyStep } from './policy-step.js';

/** A step on its way in: a new one has no key yet. */
export type DraftStep = Omit<PolicyStep, 'key'> & { readonly key?: string };

/** What may not change under a key: the same key is never used for something else, as it tells what was sent. */
const kindOf = ({ subject, every }: Pick<PolicyStep, 'subject' | 'every'>): string =>
  `${subject} ${every === undefined ? 'once' : 'again'}`;

/**
 * Gives every step its key. A step that was there keeps its own, so that what it has sent is not sent again; a new one,
 * or one that now watches something else, gets a key that no revision of these rules has used before.
 * @param known the steps in force and those of the preset
 * @param revision the one being made
 */
export function settleKeys(
  draft: readonly DraftStep[],
  known: readonly PolicyStep[],
  revision: number,
): PolicyStep[] {
  const kinds = new Map(known.map((step) => [step.key, kindOf(step)]));
  let made = 0;
  return draft.map((step) => {
    if (step.key !== undefined && kinds.get(step.key) === kindOf(step)) return { ...step, key: step.key };
    made += 1;
    // Of a repeating step the last part gives way to the count: milestone-r3s1-14.
    const ending = step.every === undefined ? '' : '-every';
    return { ...step, key: `${step.subject}-r${revision}s${made}${ending}` };
  });
}
