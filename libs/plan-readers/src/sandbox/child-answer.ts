import type { DocumentFormat, FlatBlock, PlanDraft } from '@app/plan-import';
import { READ_CODES, READ_NOTICE_CODES, type ReadCode, type ReadNotice } from '../read-result.js';
import { listOf, nullOr, number, oneOf, record, spanWithin, text, type Shape } from './shape.js';

/** A plan read out of a file. */
export interface ReadPlan {
  readonly kind: 'read';
  readonly format: DocumentFormat;
  /** Name of the character set of a text format, else null. */
  readonly encoding: string | null;
  /** What all spans point into. */
  readonly text: string;
  readonly blocks: readonly FlatBlock[];
  readonly draft: PlanDraft;
  readonly notices: readonly ReadNotice[];
  /** Names of files the document offers beside itself. */
  readonly attachments: readonly string[];
}

export interface RefusedFile {
  readonly kind: 'refused';
  readonly code: ReadCode;
  /** For the log, without words of the document. */
  readonly detail: string;
}

/** What a child says about its file. */
export type ChildAnswer = ReadPlan | RefusedFile;

const DETAIL_MAX = 200;
const FORMATS: readonly DocumentFormat[] = ['txt', 'html', 'docx', 'doc', 'rtf', 'pdf', 'xlsx', 'csv'];
const REFUSED = record({ kind: oneOf(['refused']), code: oneOf(READ_CODES), detail: text });

/** An answer from JSON; null for anything that is none. A child that was taken over can say what it likes. */
export function parseAnswer(json: string): ChildAnswer | null {
  const value = fromJson(json);
  if (REFUSED(value)) {
    const { kind, code, detail } = value as RefusedFile;
    return { kind, code, detail: detail.replace(/\s+/g, ' ').slice(0, DETAIL_MAX) };
  }
  return isPlan(value) ? (value as ReadPlan) : null;
}

function fromJson(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return null;
  }
}

function isPlan(value: unknown): boolean {
  if (!record({ kind: oneOf(['read']), text })(value)) return false;
  const span = spanWithin((value as ReadPlan).text.length);
  const block: Shape = (item) =>
    span(item) &&
    record({
      kind: oneOf(['paragraph', 'table']),
      place: record({ page: nullOr(number), sheet: nullOr(text) }),
    })(item);
  return record({
    format: oneOf(FORMATS),
    encoding: nullOr(text),
    blocks: listOf(block),
    draft: draftWithin(span),
    notices: listOf(record({ code: oneOf(READ_NOTICE_CODES), detail: text })),
    attachments: listOf(text),
  })(value);
}

function draftWithin(span: Shape): Shape {
  const mention = record({ name: text, role: oneOf(['lead', 'cooperating', 'responsible']), span });
  return record({
    script: oneOf(['hans', 'hant']),
    title: nullOr(text),
    docNumber: nullOr(text),
    issuer: nullOr(text),
    issuedOn: nullOr(text),
    cites: listOf(text),
    body: span,
    defaults: listOf(defaultRule(span, mention)),
    sections: listOf(record({ id: text, number: nullOr(text), title: text, span })),
    clauses: listOf(clause(span, mention)),
    messages: listOf(
      record({ code: text, severity: oneOf(['info', 'warning', 'error']), span: nullOr(span), text }),
    ),
  });
}

function clause(span: Shape, mention: Shape): Shape {
  const target = record({
    span,
    quote: text,
    due: nullOr(text),
    dueText: nullOr(text),
    recurring: nullOr(text),
    value: nullOr(number),
    valueMax: nullOr(number),
    unit: nullOr(text),
    comparator: nullOr(text),
    baseline: nullOr(number),
  });
  return record({
    id: text,
    number: nullOr(text),
    title: nullOr(text),
    span,
    notes: listOf(record({ span, quote: text })),
    units: listOf(mention),
    leaders: listOf(text),
    targets: listOf(target),
  });
}

function defaultRule(span: Shape, mention: Shape): Shape {
  return record({
    kind: text,
    quote: text,
    span,
    units: listOf(text),
    mentions: listOf(mention),
    from: nullOr(text),
    to: nullOr(text),
  });
}
