import type { Source } from '../prepare/source.js';
import { slice } from '../prepare/source.js';
import type { DefaultSentence } from '../recognise/defaults.js';
import type { NoteRules } from '../recognise/order.js';
import type { DefaultRule, UnitMention } from '../types.js';

/** Rules read so far; they hold for the clauses that follow. */
export class RuleBook {
  private readonly pending: { sentence: DefaultSentence; from: string | null }[] = [];
  private readonly sections: { rule: DefaultRule; at: number }[] = [];
  private readonly seen = new Set<number>();
  private comma = false;
  private first = false;

  /** What an unlabelled list of units means at this place. */
  get noteRules(): NoteRules {
    return { commaLead: this.comma, firstLead: this.first };
  }

  /** Takes a rule down; `at` is the clause that holds it, null before the first clause. */
  add(sentence: DefaultSentence, at: string | null): void {
    if (this.seen.has(sentence.span.from)) return;
    this.seen.add(sentence.span.from);
    this.pending.push({ sentence, from: at });
    if (sentence.kind === 'comma-lead') this.comma = true;
    if (sentence.kind === 'first-lead') this.first = true;
  }

  /** A heading's note: it names units for all clauses below the heading. */
  addSection(
    source: Source,
    span: { from: number; to: number },
    mentions: readonly UnitMention[],
    from: string,
    to: string | null,
  ): void {
    const rule: DefaultRule = {
      kind: 'section',
      quote: slice(source, span),
      span,
      units: [],
      mentions,
      from,
      to,
    };
    this.sections.push({ rule, at: span.from });
  }

  /** All rules in the order of the text; `ids` are the clauses in order. */
  finish(
    source: Source,
    ids: readonly string[],
    nameOf: (span: { from: number; to: number }) => string,
  ): DefaultRule[] {
    const [first = null] = ids;
    const next = new Map(ids.slice(1).map((id, i) => [ids[i], id]));
    const rules = this.pending.map(({ sentence, from }): DefaultRule => ({
      kind: sentence.kind,
      quote: slice(source, sentence.span),
      span: sentence.span,
      units: sentence.units.map(nameOf),
      mentions: [],
      from: from === null ? first : sentence.next ? (next.get(from) ?? from) : from,
      to: null,
    }));
    return [...rules, ...this.sections.map(({ rule }) => rule)].sort((a, b) => a.span.from - b.span.from);
  }
}
