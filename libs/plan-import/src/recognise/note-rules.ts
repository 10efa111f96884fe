import { trimSpan } from '../prepare/source.js';
import type { Span } from '../types.js';
import { bracketsIn, splitOutside } from './brackets.js';
import { readDefault, type DefaultSentence } from './defaults.js';
import { isPlainList } from './groups.js';
import { namesIn } from './unit-names.js';

/**
 * Rules that stand in a note beside its names.
 *
 *     市教育局、市财政局,列第一位的为牵头单位
 *     ^^^^^^^^^^^^^^^^^ list  ^^^^^^^^^^^^^^^^ rule
 * Leaves alone: a sentence that is all rule (各县区按职责分工负责,以下…不再列出): it leaves no list.
 */
export interface Parted {
  readonly list: Span | null;
  readonly rule: DefaultSentence | null;
}

const SAME_BELOW = /[,、 ]*(?:以)?下同[ 。]*$/;

/** 各县区人民政府 and its like: names that stand for many. */
const collectives = (view: string, span: Span): Span[] =>
  namesIn(view, span).filter(({ from }) => view[from] === '各');

/** A rule for implementers that names none means those its list names collectively. */
const withImplementers = (view: string, rule: DefaultSentence, list: Span): DefaultSentence =>
  rule.kind === 'implementers' && rule.units.length === 0
    ? { ...rule, units: collectives(view, list) }
    : rule;

/** `…、各县区人民政府,下同`: those named collectively carry out what follows as well. */
function sameBelow(view: string, sentence: Span): Parted {
  const at = view.slice(sentence.from, sentence.to).search(SAME_BELOW);
  if (at < 0) return { list: sentence, rule: null };
  const list = { from: sentence.from, to: sentence.from + at };
  const units = collectives(view, list);
  const rule: DefaultSentence = { kind: 'implementers', span: trimSpan(view, sentence), units, next: false };
  return { list, rule: units.length > 0 ? rule : null };
}

/** Index of the comma piece at which the rule starts; 0 or less when no list stands before it. */
function ruleStart(view: string, pieces: readonly Span[], kind: DefaultSentence['kind']): number {
  if (kind === 'implementers') return pieces.findIndex((piece) => !isPlainList(view, piece));
  return pieces.findIndex((piece) => readDefault(view, piece) !== null);
}

/** `…、各县区政府(以下均需各县区政府落实,不再列出)`: the rule stands in a bracket of its own behind the list. */
function bracketed(view: string, sentence: Span): Parted | null {
  const last = bracketsIn(view, sentence).at(-1);
  const rule =
    last && view.slice(last.outer.to, sentence.to).trim() === '' ? readDefault(view, last.inner) : null;
  if (!last || !rule) return null;
  const list = { from: sentence.from, to: last.outer.from };
  return { list, rule: withImplementers(view, rule, list) };
}

/** Parts a sentence of a note into its list and its rule. */
export function partRule(view: string, sentence: Span): Parted {
  const inBracket = bracketed(view, sentence);
  if (inBracket) return inBracket;
  const whole = readDefault(view, sentence);
  if (!whole) return sameBelow(view, sentence);
  const pieces = splitOutside(view, sentence, ',');
  const at = ruleStart(view, pieces, whole.kind);
  const [before, first] = [pieces[at - 1], pieces[at]];
  const rule = before && first ? readDefault(view, { from: first.from, to: sentence.to }) : null;
  if (!before || !rule) return { list: null, rule: whole };
  const list = { from: sentence.from, to: before.to };
  return { list, rule: withImplementers(view, rule, list) };
}
