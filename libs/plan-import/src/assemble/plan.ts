import { append, greatest } from '../prepare/lists.js';
import { message } from '../messages/message.js';
import type { Line, Source } from '../prepare/source.js';
import { slice } from '../prepare/source.js';
import { citedNumbers, ownNumber } from '../recognise/meta/doc-numbers.js';
import { recogniseIssuer } from '../recognise/meta/issuer.js';
import { recogniseScript } from '../recognise/meta/script.js';
import { recogniseTitle } from '../recognise/meta/title.js';
import { findBody } from '../segment/body.js';
import type { BodyLines } from '../segment/body-lines.js';
import { buildOutline, wordsBehindTables } from '../segment/outline.js';
import { isTableHeading } from '../segment/table.js';
import { cutParts, mainPart, type Part } from '../segment/parts.js';
import type { ImportMessage, PlanDraft, Section, Span } from '../types.js';
import { readAnnexes, type Annexes } from './annexes.js';
import { checkDraft } from './checks.js';
import { nameOf } from './clauses.js';
import type { YearContext } from '../targets/period.js';
import { OutlineReader, type OutlineResult } from './outline-clauses.js';
import { overallClause } from './overall.js';
import { numberedRanges } from './numbered-ranges.js';
import { proseDefaults } from './prose-defaults.js';
import { RuleBook } from './rules.js';

/** How many lines around an end are looked at for a signature. */
const CLOSE = 12;

interface Layout {
  readonly parts: readonly Part[];
  readonly main: Part;
  readonly body: BodyLines;
}

function layOut(source: Source): Layout {
  const parts = cutParts(source);
  const main = mainPart(source, parts);
  const body = findBody(source.lines, main);
  return { parts, main, body: body.outline < body.end ? body : beforeTable(source, body) };
}

/** A text that is nothing but a table starts with it; what stands above is its head. */
function beforeTable(source: Source, body: BodyLines): BodyLines {
  const table = source.lines.findIndex((_, i) => isTableHeading(source, i));
  return table < 0 ? body : { ...body, first: table, outline: table, end: table };
}

const spanOf = (lines: readonly Line[]): Span | null => {
  const from = lines[0]?.from;
  const to = lines.at(-1)?.to;
  return from === undefined || to === undefined ? null : { from, to };
};

type Meta = Pick<PlanDraft, 'script' | 'title' | 'docNumber' | 'issuer' | 'issuedOn'>;

/** Lines behind the outline that may hold a signature: directly behind it, or at the end of the document. */
function signatureLines({ lines }: Source, { body }: Layout): Line[] {
  const last = Math.max(body.end + CLOSE, lines.length - CLOSE);
  return [...lines.slice(body.end, body.end + CLOSE), ...lines.slice(last)];
}

function readMeta(source: Source, layout: Layout): Meta {
  const head = source.lines.slice(0, layout.body.first);
  const { issuer, issuedOn } = recogniseIssuer(source, head, signatureLines(source, layout));
  const before = { from: 0, to: source.lines[layout.body.first]?.from ?? source.text.length };
  return {
    script: recogniseScript(source.text),
    title: recogniseTitle(source, head, before),
    docNumber: ownNumber(source, head),
    issuer,
    issuedOn,
  };
}

const yearIn = (text: string | null): number | null => {
  const match = /(?:19|20)\d{2}/.exec(text ?? '');
  return match ? Number(match[0]) : null;
};

function bodySpanOf(source: Source, { body }: Layout, outline: OutlineResult, annexes: Annexes): Span {
  const start = annexes.clauses[0]?.span.from ?? 0;
  const lines = spanOf(source.lines.slice(body.first, body.end)) ?? { from: start, to: start };
  const tail = Math.max(lines.to, greatest(outline.tails.map(({ to }) => to)));
  return { from: lines.from, to: Math.max(tail, annexes.end) };
}

/** All stages after the text is prepared. */
export function importOutline(source: Source): PlanDraft {
  const layout = layOut(source);
  const { body } = layout;
  const meta = readMeta(source, layout);
  const context: YearContext = {
    issueYear: yearIn(meta.issuedOn) ?? yearIn(meta.docNumber),
    titleYear: yearIn(meta.title),
  };
  const rules = new RuleBook();
  const roots = buildOutline(source, body);
  proseDefaults(source, body, rules);
  const outline = new OutlineReader(source, rules, context).readAll(roots);
  numberedRanges(source, source.lines.slice(body.first, body.end), outline.clauses, rules);
  const overall = overallClause(source, body, outline.goals, context);
  const annexes = readAnnexes(source, layout.parts, layout.main, context);
  const bodySpan = bodySpanOf(source, layout, outline, annexes);
  const pieces = [...outline.clauses, ...annexes.clauses].sort((a, b) => a.span.from - b.span.from);
  const clauses = [...(overall.clause ? [overall.clause] : []), ...pieces];
  const sections: Section[] = [...outline.sections, ...annexes.sections];
  const ids = clauses.map(({ id }) => id).filter((id) => id !== '总体');
  const draft: PlanDraft = {
    ...meta,
    cites: citedNumbers(source, { from: 0, to: bodySpan.to }, meta.docNumber),
    body: bodySpan,
    defaults: rules.finish(source, ids, (span) => nameOf(source, span)),
    sections,
    clauses,
    messages: [],
  };
  const found: ImportMessage[] = [...outline.messages, ...annexes.messages];
  const ruled = (span: Span): boolean =>
    draft.defaults.some((rule) => rule.span.from >= span.from && rule.span.to <= span.to);
  append(
    found,
    [...outline.tails, ...wordsBehindTables(source, body)]
      .filter((span) => !ruled(span))
      .map((span) => message('text-outside-clauses', span, slice(source, span))),
  );
  return { ...draft, messages: checkDraft(source, draft, roots, found) };
}
