import {
  LEDGER_CLASS_LABELS,
  PAPER_KIND_LABELS,
  digestPeriodLabel,
  groupBy,
  periodLabel,
  type CalendarDay,
  type ClassCounts,
  type DigestContent,
  type DigestKind,
  type DigestRow,
  type LedgerClass,
  type TemplateTexts,
} from '@app/domain';
import { DIGEST_LIST_HTML, DIGEST_LIST_TEXT } from './digest-template.js';
import {
  APPROVAL_LABELS,
  CLASS_COLORS,
  CLASS_ORDER,
  SHORT_LABELS,
  SPAN_LABELS,
  STANDING_LABELS,
  ZERO_COLOR,
} from './digest-words.js';
import type { LedgerFilter, Links } from './links.js';
import { blockTemplate } from './render.js';
import { wordedMail, type WordedMail } from './worded.js';

export interface DigestMailInput {
  readonly personName: string;
  readonly jurisdictionId: string;
  readonly jurisdictionName: string;
  readonly issueId: string;
  readonly kind: DigestKind;
  readonly period: string;
  readonly asOf: CalendarDay;
  readonly content: DigestContent;
  readonly links: Links;
  /** The office's own words. */
  readonly texts?: TemplateTexts | null;
}

/** A number and the page with exactly the rows it counts. */
interface Figure {
  readonly count: number;
  readonly url: string;
  readonly color: string;
}

interface ListRow {
  readonly title: string;
  readonly url: string;
  readonly code: string;
  readonly unit: string;
  readonly due: string;
  readonly days: number;
}

const template = blockTemplate(DIGEST_LIST_HTML, DIGEST_LIST_TEXT);
/** Rows of a list in the mail; the page has all that were kept. */
const LIST_LIMIT = 20;

type Ledger = (filter: LedgerFilter) => string;

function figures(
  counts: ClassCounts,
  filter: LedgerFilter,
  ledger: Ledger,
): (Figure & { label: string; class: LedgerClass })[] {
  return CLASS_ORDER.map((ledgerClass) => ({
    label: LEDGER_CLASS_LABELS[ledgerClass],
    class: ledgerClass,
    count: counts[ledgerClass],
    url: ledger({ class: ledgerClass, ...filter }),
    color: counts[ledgerClass] === 0 ? ZERO_COLOR : CLASS_COLORS[ledgerClass],
  }));
}

function listRow(row: DigestRow, links: Links): ListRow {
  return {
    title: row.title,
    url: links.task(row.taskId),
    code: row.code,
    unit: row.leadUnit?.name ?? '未定牵头单位',
    due: row.nextDue ?? '',
    days: row.overdueDays,
  };
}

function lists({ content, links, issueId }: DigestMailInput) {
  const list = (heading: string, rows: readonly DigestRow[], total: number) => ({
    heading,
    total,
    rows: rows.slice(0, LIST_LIMIT).map((row) => listRow(row, links)),
    // The digest's own page has the list as it was counted.
    moreUrl: total > LIST_LIMIT ? links.digest(issueId) : '',
  });
  return [
    list('本期新增逾期', content.newlyOverdue.rows, content.newlyOverdue.total),
    list('逾期时间最长', content.longestOverdue, content.longestOverdue.length),
  ].filter(({ rows }) => rows.length > 0);
}

function headlineOf({ content, kind }: DigestMailInput): string {
  const { total, byClass, newlyOverdue, byUnit } = content;
  if (byClass.overdue === 0) return `${SPAN_LABELS[kind]}无逾期事项。`;
  const units = byUnit.filter((row) => row.unit !== null && row.byClass.overdue > 0).length;
  return `在册任务${total}项，逾期${byClass.overdue}项，涉及${units}个单位；上期以来新增逾期${newlyOverdue.total}项。`;
}

function unitsOf({ content, jurisdictionId, links }: DigestMailInput) {
  // Nothing overdue: the numbers of the whole say enough.
  if (content.byClass.overdue === 0) return [];
  return content.byUnit.map((row) => {
    const filter: LedgerFilter =
      row.unit === null
        ? { jurisdictionId, lead: 'none' }
        : { jurisdictionId, unitId: row.unit.id, role: 'first-lead' };
    return {
      name: row.name,
      total: { count: row.total, url: links.ledger(filter) },
      figures: figures(row.byClass, filter, links.ledger),
    };
  });
}

/** Counts of states, each with the ledger's rows behind it. */
function statesOf({ content, jurisdictionId, links, asOf }: DigestMailInput) {
  const { awaitingAcceptance, awaitingReview, coming, comingUntil } = content;
  const of = (label: string, count: number, filter: LedgerFilter) => ({
    label,
    count,
    url: links.ledger({ jurisdictionId, ...filter }),
  });
  return [
    of('待签收', awaitingAcceptance.total, { state: 'issued' }),
    of('待审核', awaitingReview.total, { state: 'completion_requested' }),
    ...(comingUntil === null ? [] : [of('两周内到期', coming.total, { dueFrom: asOf, dueTo: comingUntil })]),
  ].filter(({ count }) => count > 0);
}

/** What else there is to know, a line each; the rows stand on the digest's page as they were counted. */
function factsOf({ content, links, issueId }: DigestMailInput) {
  const { waiting, missedReports, instructions, papers } = content;
  const late = instructions.rows.filter(({ overdueDays }) => overdueDays > 0).length;
  const fact = (anchor: string, text: string) => ({ text, url: links.digest(issueId, anchor) });
  return [
    ...(waiting.length === 0 ? [] : [fact('waiting', waitingText(waiting))]),
    ...(missedReports.total === 0 ? [] : [fact('missed-reports', missedText(missedReports.rows))]),
    ...(instructions.total === 0
      ? []
      : [
          fact('instructions', `批示未答复${instructions.total}件${late === 0 ? '' : `，其中逾期${late}件`}`),
        ]),
    ...(papers.total === 0 ? [] : [fact('papers', papersText(papers.rows))]),
  ];
}

const waitingText = (waiting: DigestContent['waiting']): string =>
  `等待审核：${waiting
    .map(({ kind, count, oldestDays }) => `${APPROVAL_LABELS[kind] ?? kind}${count}件（最久${oldestDays}天）`)
    .join('、')}`;

function missedText(rows: DigestContent['missedReports']['rows']): string {
  const groups = groupBy(
    rows,
    ({ period, standing }) => `${periodLabel(period)}${STANDING_LABELS[standing]}`,
  );
  return [...groups]
    .map(([label, units]) => `${label}：${units.map(({ unit }) => unit.name).join('、')}`)
    .join('；');
}

function papersText(rows: DigestContent['papers']['rows']): string {
  const kinds = groupBy(rows, ({ kind }) => kind);
  return `上期以来印发文书：${[...kinds].map(([kind, papers]) => `${PAPER_KIND_LABELS[kind]}${papers.length}件`).join('、')}`;
}

const NAMES: Readonly<Record<DigestKind, string>> = { weekly: '督查摘要', 'month-end': '督查月末摘要' };

/** What the subject says; at the end of a month also what the month has added. */
function summaryOf({ content, kind, asOf }: DigestMailInput): string {
  const { overdue } = content.byClass;
  const when = kind === 'weekly' ? '' : `${Number(asOf.slice(5, 7))}月末`;
  if (overdue === 0) return `${when === '' ? SPAN_LABELS[kind] : when}无逾期事项`;
  return when === ''
    ? `${overdue}项逾期`
    : `${when}${overdue}项逾期、当月新增${content.newlyOverdue.total}项`;
}

/** The mail a supervisor reads: classes that add up to the ledger, each number with its rows behind it. */
export function renderDigestMail(input: DigestMailInput): WordedMail {
  const { content, jurisdictionId, jurisdictionName, kind, period, asOf, links, issueId } = input;
  const headline = headlineOf(input);
  const { before } = content;
  const view = {
    summary: summaryOf(input),
    overdue: content.byClass.overdue,
    preheader: headline,
    homeUrl: links.home(),
    personName: input.personName,
    ...{ jurisdictionName, asOf, headline },
    name: NAMES[kind],
    period: digestPeriodLabel(period),
    beforeDay: before?.asOf ?? '',
    total: {
      count: content.total,
      url: links.ledger({ jurisdictionId }),
      before: before?.total ?? 0,
    },
    classes: figures(content.byClass, { jurisdictionId }, links.ledger).map((figure) => ({
      ...figure,
      before: before?.byClass[figure.class] ?? 0,
    })),
    columns: CLASS_ORDER.map((ledgerClass) => SHORT_LABELS[ledgerClass]),
    units: unitsOf(input),
    lists: lists(input),
    waiting: statesOf(input),
    facts: factsOf(input),
    pageUrl: links.digest(issueId),
    ledgerUrl: links.ledger({ jurisdictionId }),
  };
  return wordedMail('digest_mail', input.texts ?? null, view, template);
}
