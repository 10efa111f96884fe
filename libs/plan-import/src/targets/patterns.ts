import { ADVERB, DOING, INTRO, REACHING, RESULT, SCOPE } from './lexicon.js';

/** Expressions built from the word lists once; none of them nests a quantifier. */
export const ENDS_IN_DOING = new RegExp(`(?:${DOING}|新|共|总)(?:了|出|好)?$`, 'u');
export const HAS_DOING = new RegExp(`(?:${DOING})`, 'u');
export const STARTS_WITH_DOING = new RegExp(`^(?:${DOING})`, 'u');
export const ENDS_IN_REACHING = new RegExp(`(?:${REACHING})$`, 'u');
export const HAS_RESULT = new RegExp(`(?:${RESULT})`, 'u');
export const ENDS_IN_RESULT = new RegExp(`(?:${RESULT})$`, 'u');
export const LEADING_ADVERB = new RegExp(`^(?:${ADVERB})`, 'u');
export const TRAILING_ADVERB = new RegExp(`(?:${ADVERB})$`, 'u');
export const LEADING_SCOPE = new RegExp(`^(?:${SCOPE})`, 'u');
export const LEADING_INTRO = new RegExp(`^(?:${INTRO})`, 'u');

/** How often a list of adverbs is peeled: more than any clause stacks. */
const LAYERS = 6;

export function peelStart(text: string, pattern: RegExp): string {
  let rest = text;
  for (let i = 0; i < LAYERS; i++) {
    const found = pattern.exec(rest);
    if (found === null || found[0].length === 0) break;
    rest = rest.slice(found[0].length);
  }
  return rest;
}

export function peelEnd(text: string, pattern: RegExp): string {
  let rest = text;
  for (let i = 0; i < LAYERS; i++) {
    const found = pattern.exec(rest);
    if (found === null || found[0].length === 0) break;
    rest = rest.slice(0, -found[0].length);
  }
  return rest;
}

/** A verb opens the clause, auxiliary words aside (带动完成… peels to 完成, then to its object). */
export function opensWithDoing(text: string): boolean {
  let rest = peelStart(text, LEADING_SCOPE);
  for (let i = 0; i < LAYERS; i++) {
    if (STARTS_WITH_DOING.test(rest)) return true;
    const found = LEADING_ADVERB.exec(rest);
    if (found === null) return false;
    rest = peelStart(rest.slice(found[0].length), LEADING_SCOPE);
  }
  return false;
}

/** What a clause says after territory and auxiliary words. */
export function openingOf(text: string): string {
  return peelStart(peelStart(text, LEADING_SCOPE), LEADING_ADVERB);
}
