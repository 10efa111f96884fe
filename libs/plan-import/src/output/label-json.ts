import { itemAt } from '../prepare/item-at.js';
import type {
  Clause,
  DefaultRule,
  ImportMessage,
  PlanDraft,
  Span,
  Target,
  UnitMention,
  UnitRole,
} from '../types.js';

/** `[start, end)` in Unicode code points. */
export type CodePointSpan = readonly [number, number];

export interface LabelUnits {
  readonly quote: string | null;
  readonly quotes?: readonly string[];
  readonly lead: readonly string[];
  readonly cooperating: readonly string[];
  readonly responsible: readonly string[];
  readonly leaders?: readonly string[];
}

export type LabelTarget = Pick<
  Target,
  'quote' | 'due' | 'recurring' | 'value' | 'unit' | 'comparator' | 'baseline'
> & {
  readonly dueText?: string;
  readonly valueMax?: number;
};

export interface LabelClause {
  readonly id: string;
  readonly number: string | null;
  readonly title: string | null;
  readonly span: CodePointSpan;
  readonly units: LabelUnits;
  readonly targets: readonly LabelTarget[];
}

export interface LabelDefault {
  readonly quote: string;
  readonly kind: DefaultRule['kind'];
  readonly units: readonly string[];
  readonly from: string | null;
  readonly to?: string;
  readonly lead?: readonly string[];
  readonly cooperating?: readonly string[];
  readonly responsible?: readonly string[];
}

/** The shape the labels have, plus the importer's messages. */
export interface LabelDocument extends Pick<
  PlanDraft,
  'script' | 'title' | 'docNumber' | 'issuer' | 'issuedOn' | 'cites'
> {
  readonly body: CodePointSpan;
  readonly defaults: readonly LabelDefault[];
  readonly sections: readonly {
    readonly id: string;
    readonly number: string | null;
    readonly title: string;
  }[];
  readonly clauses: readonly LabelClause[];
  readonly messages: readonly (Omit<ImportMessage, 'span'> & { readonly span: CodePointSpan | null })[];
}

const HIGH_SURROGATE = /[\ud800-\udbff][\udc00-\udfff]/g;

/** Converts UTF-16 offsets to code points; most texts have no pair and pay nothing. */
function codePoints(text: string): (span: Span) => CodePointSpan {
  const pairs = [...text.matchAll(HIGH_SURROGATE)].map(({ index }) => index);
  const before = (offset: number): number => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (itemAt(pairs, middle) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return ({ from, to }) => [from - before(from), to - before(to)];
}

/** Names of a role, each once, whichever of the notes names it. */
const namesOf = (units: readonly UnitMention[], role: UnitRole): string[] => [
  ...new Set(units.filter((unit) => unit.role === role).map(({ name }) => name)),
];

function labelUnits({ notes, units, leaders }: Clause): LabelUnits {
  return {
    quote: notes[0]?.quote ?? null,
    ...(notes.length > 1 ? { quotes: notes.map(({ quote }) => quote) } : {}),
    lead: namesOf(units, 'lead'),
    cooperating: namesOf(units, 'cooperating'),
    responsible: namesOf(units, 'responsible'),
    ...(leaders.length > 0 ? { leaders } : {}),
  };
}

const labelTarget = ({
  quote,
  due,
  dueText,
  recurring,
  value,
  valueMax,
  unit,
  comparator,
  baseline,
}: Target): LabelTarget => ({
  quote,
  due,
  ...(dueText === null ? {} : { dueText }),
  recurring,
  value,
  ...(valueMax === null ? {} : { valueMax }),
  unit,
  comparator,
  baseline,
});

const labelDefault = ({ quote, kind, units, mentions, from, to }: DefaultRule): LabelDefault => ({
  quote,
  kind,
  units,
  from,
  ...(to === null ? {} : { to }),
  ...(kind === 'section'
    ? {
        lead: namesOf(mentions, 'lead'),
        cooperating: namesOf(mentions, 'cooperating'),
        responsible: namesOf(mentions, 'responsible'),
      }
    : {}),
});

/** The draft in the label format: offsets in code points, roles as lists of printed names. */
export function toLabelJson(text: string, draft: PlanDraft): LabelDocument {
  const points = codePoints(text);
  const { script, title, docNumber, issuer, issuedOn, cites } = draft;
  return {
    script,
    title,
    docNumber,
    issuer,
    issuedOn,
    cites,
    body: points(draft.body),
    defaults: draft.defaults.map(labelDefault),
    sections: draft.sections.map(({ id, number, title: heading }) => ({ id, number, title: heading })),
    clauses: draft.clauses.map((clause) => ({
      id: clause.id,
      number: clause.number,
      title: clause.title,
      span: points(clause.span),
      units: labelUnits(clause),
      targets: clause.targets.map(labelTarget),
    })),
    messages: draft.messages.map((message) => ({ ...message, span: message.span && points(message.span) })),
  };
}
