import type { Source } from '../prepare/source.js';
import { splitOutside } from '../recognise/brackets.js';
import { readDefault, ruleSentences, setsRule } from '../recognise/defaults.js';
import { findNotes } from '../recognise/notes.js';
import type { BodyLines } from '../segment/body-lines.js';
import type { Span } from '../types.js';
import { without } from './clauses.js';
import type { RuleBook } from './rules.js';

const HINT = /不再|不另|逗号|第一|首位/;

/**
 * Rules that stand outside every note, in a preamble, a heading's text or the closing (排名第一的为牵头单位).
 * They hold from the first clause on; notes add theirs when they are read.
 */
export function proseDefaults(source: Source, body: BodyLines, rules: RuleBook): void {
  for (const line of source.lines.slice(body.first, body.end)) {
    if (!HINT.test(line.text) || !setsRule(line.text)) continue;
    const notes = findNotes(source.view, line).map(({ outer }) => outer);
    for (const span of without(source.view, line, notes)) addFrom(source, span, rules);
  }
}

function addFrom(source: Source, span: Span, rules: RuleBook): void {
  for (const sentence of splitOutside(source.view, span, '。;').flatMap((s) =>
    ruleSentences(source.view, s),
  )) {
    const rule = readDefault(source.view, sentence);
    if (rule && rule.kind !== 'joint' && (rule.kind !== 'implementers' || rule.units.length > 0))
      rules.add(rule, null);
  }
}
