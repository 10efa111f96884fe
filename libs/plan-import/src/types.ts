/**
 * What a plan document says, with the place of every value.
 *
 * All spans are half-open `[from, to)` offsets in UTF-16 units of the text that was passed in. Whoever needs
 * Unicode code points (the label format, other languages) converts at the exit, see `toLabelJson`.
 */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export type Script = 'hans' | 'hant';
export type Comparator = 'ge' | 'le' | 'about' | 'eq';
export type Recurrence = 'yearly' | 'monthly' | 'quarterly' | 'every-2-months' | 'every-2-years';

/** A measurable or dated commitment of a clause. */
export interface Target {
  /** Where the shortest wording that states it stands. */
  readonly span: Span;
  readonly quote: string;
  /** Last day of the stated period, `YYYY-MM-DD`; null where the text fixes none. */
  readonly due: string | null;
  /** Printed words of a relative, recurring or open deadline (自印发之日起30个工作日内, 长期坚持). */
  readonly dueText: string | null;
  readonly recurring: Recurrence | null;
  /** Number with 万/亿 multiplied out, percent as 40; null for a dated commitment without a number. */
  readonly value: number | null;
  /** Upper end of a range, else null. */
  readonly valueMax: number | null;
  /** As printed without 万/亿. */
  readonly unit: string | null;
  readonly comparator: Comparator | null;
  /** Year of comparison (较2023年增长… → 2023). */
  readonly baseline: number | null;
}

export type UnitRole = 'lead' | 'cooperating' | 'responsible';

/** A unit's printed name with its place; the role is what the text marks, never a guess. */
export interface UnitMention {
  readonly name: string;
  readonly role: UnitRole;
  readonly span: Span;
}

export interface ResponsibilityNote {
  readonly span: Span;
  /** Text inside the bracket or cell, verbatim. */
  readonly quote: string;
}

export interface Clause {
  /** Path of printed numbers, `二/(一)`; `总体` for the goal paragraphs; `附件/12` for a table row. */
  readonly id: string;
  readonly number: string | null;
  readonly title: string | null;
  readonly span: Span;
  readonly notes: readonly ResponsibilityNote[];
  readonly units: readonly UnitMention[];
  /** Persons named by a note or a column (责任领导). */
  readonly leaders: readonly string[];
  readonly targets: readonly Target[];
}

export interface Section {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly span: Span;
}

export type DefaultKind = 'implementers' | 'comma-lead' | 'first-lead' | 'joint' | 'section';

/** A sentence that sets a rule for many clauses at once. */
export interface DefaultRule {
  readonly kind: DefaultKind;
  readonly quote: string;
  readonly span: Span;
  /** Only for `implementers`: units that must carry out every covered clause. */
  readonly units: readonly string[];
  /** Only for `section`: units by role. */
  readonly mentions: readonly UnitMention[];
  /** First and, where the text bounds it, last clause it holds for. */
  readonly from: string | null;
  readonly to: string | null;
}

export type MessageSeverity = 'info' | 'warning' | 'error';

/** Doubt is a message with a place; texts are Chinese sentences a person can act on. */
export interface ImportMessage {
  readonly code: string;
  readonly severity: MessageSeverity;
  readonly span: Span | null;
  readonly text: string;
}

export interface PlanDraft {
  readonly script: Script;
  readonly title: string | null;
  readonly docNumber: string | null;
  readonly issuer: string | null;
  readonly issuedOn: string | null;
  readonly cites: readonly string[];
  readonly body: Span;
  readonly defaults: readonly DefaultRule[];
  readonly sections: readonly Section[];
  readonly clauses: readonly Clause[];
  readonly messages: readonly ImportMessage[];
}
