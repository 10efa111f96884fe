import type { MarkView, SourceView, SpanView } from '../views/index.js';

/** Characters shown before and after the clause. */
const CONTEXT = 200;

export interface SourceFacts {
  readonly planTitle: string;
  readonly docNumber: string | null;
  readonly path: string;
  readonly number: string | null;
  readonly text: string;
  readonly span: SpanView;
  readonly units: readonly {
    readonly role: 'lead' | 'cooperating' | 'responsible';
    readonly span: SpanView;
  }[];
  readonly notes: readonly { readonly span: SpanView }[];
  readonly targets: readonly { readonly span: SpanView }[];
}

/** The clause as it stands in the document, with its surroundings and the places of everything that was read in it. */
export function sourceOf(facts: SourceFacts): SourceView {
  const { planTitle, docNumber, path, number, text, span } = facts;
  const marks = [
    ...facts.units.map((unit): MarkView => ({ kind: unit.role, span: unit.span })),
    ...facts.targets.map((target): MarkView => ({ kind: 'target', span: target.span })),
    ...facts.notes.map((note): MarkView => ({ kind: 'note', span: note.span })),
  ];
  return {
    planTitle,
    docNumber,
    path,
    number,
    before: wholeCharacters(text.slice(Math.max(0, span.from - CONTEXT), span.from)),
    quote: text.slice(span.from, span.to),
    after: wholeCharacters(text.slice(span.to, span.to + CONTEXT)),
    marks: marks.filter((mark) => within(mark.span, span)).map((mark) => relativeTo(span, mark)),
  };
}

/** A unit inherited from another paragraph is not in the quote. */
const within = (inner: SpanView, outer: SpanView): boolean =>
  inner.from >= outer.from && inner.to <= outer.to;

const relativeTo = (clause: SpanView, { kind, span }: MarkView): MarkView => ({
  kind,
  span: { from: span.from - clause.from, to: span.to - clause.from },
});

/** A cut may go through a surrogate pair; half a character is none. */
const wholeCharacters = (text: string): string => text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
