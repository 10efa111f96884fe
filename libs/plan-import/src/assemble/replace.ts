import type { Clause, DefaultRule, ImportMessage, PlanDraft, Span, UnitMention } from '../types.js';

/** Puts the places of a draft where `original` says they are, and cuts its quotes from there. */
export function replaceDraft(text: string, draft: PlanDraft, original: (span: Span) => Span): PlanDraft {
  const quoted = <T extends { readonly span: Span }>(item: T): T & { quote: string } => {
    const span = original(item.span);
    return { ...item, span, quote: text.slice(span.from, span.to) };
  };
  const placed = <T extends { readonly span: Span }>(item: T): T => ({ ...item, span: original(item.span) });
  const mention = (unit: UnitMention): UnitMention => placed(unit);
  const clause = (item: Clause): Clause => ({
    ...placed(item),
    notes: item.notes.map(quoted),
    units: item.units.map(mention),
    targets: item.targets.map(quoted),
  });
  const rule = (item: DefaultRule): DefaultRule => ({
    ...quoted(item),
    mentions: item.mentions.map(mention),
  });
  const said = (item: ImportMessage): ImportMessage => ({ ...item, span: item.span && original(item.span) });
  return {
    ...draft,
    body: original(draft.body),
    defaults: draft.defaults.map(rule),
    sections: draft.sections.map(placed),
    clauses: draft.clauses.map(clause),
    messages: draft.messages.map(said),
  };
}
