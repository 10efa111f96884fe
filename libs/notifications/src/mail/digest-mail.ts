import {
  LEDGER_CLASS_LABELS,
  type CalendarDay,
  type ClassCounts,
  type DigestContent,
  type DigestRow,
  type LedgerClass,
} from '@app/domain';
import { DIGEST_HTML, DIGEST_TEXT } from './digest-template.js';
import type { LedgerFilter, Links } from './links.js';
import { mailTemplate, renderMail, type RenderedMail } from './render.js';

export interface DigestMailInput {
  readonly personName: string;
  readonly jurisdictionId: string;
  readonly jurisdictionName: string;
  readonly week: string;
  readonly asOf: CalendarDay;
  readonly content: DigestContent;
  readonly links: Links;
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

const template = mailTemplate(DIGEST_HTML, DIGEST_TEXT);

/** What asks for something comes first; the order of the columns too. */
const CLASS_ORDER: readonly LedgerClass[] = [
  'overdue',
  'due_soon',
  'on_schedule',
  'undated',
  'completed',
  'halted',
];
const CLASS_COLORS: Readonly<Record<LedgerClass, string>> = {
  overdue: '#b42318',
  due_soon: '#a15c07',
  on_schedule: '#1b6e3c',
  undated: '#1f2933',
  completed: '#1f2933',
  halted: '#1f2933',
};
/** Column heads of the narrow table. */
const SHORT_LABELS: Readonly<Record<LedgerClass, string>> = {
  overdue: '逾期',
  due_soon: '临期',
  on_schedule: '序时',
  undated: '无时限',
  completed: '办结',
  halted: '挂起中止',
};
const ZERO_COLOR = '#9aa3ad';
const LIST_LIMIT = 20;

type Ledger = (filter: LedgerFilter) => string;

/** `2027-W52` as people say it. */
const weekText = (week: string): string => week.replace(/^(\d{4})-W0?(\d+)$/, '$1年第$2周');

function figures(counts: ClassCounts, filter: LedgerFilter, ledger: Ledger): (Figure & { label: string })[] {
  return CLASS_ORDER.map((ledgerClass) => ({
    label: LEDGER_CLASS_LABELS[ledgerClass],
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

function lists({ content, jurisdictionId, links }: DigestMailInput) {
  const list = (heading: string, rows: readonly DigestRow[], total: number) => ({
    heading,
    total,
    rows: rows.slice(0, LIST_LIMIT).map((row) => listRow(row, links)),
    moreUrl: rows.length > LIST_LIMIT ? links.ledger({ class: 'overdue', jurisdictionId }) : '',
  });
  return [
    list('本期新增逾期', content.newlyOverdue, content.newlyOverdue.length),
    list('逾期时间最长', content.longestOverdue, content.longestOverdue.length),
  ].filter(({ rows }) => rows.length > 0);
}

function headlineOf({ total, byClass, newlyOverdue, byUnit }: DigestContent): string {
  if (byClass.overdue === 0) return '本周无逾期事项。';
  const units = byUnit.filter((row) => row.unit !== null && row.byClass.overdue > 0).length;
  return `在册任务${total}项，逾期${byClass.overdue}项，涉及${units}个单位；上期以来新增逾期${newlyOverdue.length}项。`;
}

function unitsOf({ content, jurisdictionId, links }: DigestMailInput) {
  // Nothing overdue: the numbers of the whole say enough.
  if (content.byClass.overdue === 0) return [];
  return content.byUnit.map((row) => {
    // The ledger has no filter for "no lead unit": those numbers lead nowhere rather than to other rows.
    const filter =
      row.unit === null ? null : { jurisdictionId, unitId: row.unit.id, role: 'first-lead' as const };
    const ledger: Ledger = (wanted) => (filter === null ? '' : links.ledger(wanted));
    return {
      name: row.name,
      total: { count: row.total, url: ledger({ ...filter }) },
      figures: figures(row.byClass, { ...filter }, ledger),
    };
  });
}

function waitingOf({ content, jurisdictionId, links }: DigestMailInput) {
  const waiting = (label: string, state: 'issued' | 'completion_requested', rows: readonly DigestRow[]) => ({
    label,
    count: rows.length,
    url: links.ledger({ jurisdictionId, state }),
  });
  return [
    waiting('待签收', 'issued', content.awaitingAcceptance),
    waiting('待审核', 'completion_requested', content.awaitingReview),
  ].filter(({ count }) => count > 0);
}

/** The mail a supervisor reads: classes that add up to the ledger, each number with its rows behind it. */
export function renderDigestMail(input: DigestMailInput): RenderedMail {
  const { content, jurisdictionId, jurisdictionName, week, asOf, links } = input;
  const { overdue } = content.byClass;
  const headline = headlineOf(content);
  return renderMail(template, {
    subject: `「牵头」${jurisdictionName}督查摘要：${overdue === 0 ? '本周无逾期事项' : `${overdue}项逾期`}（${asOf}）`,
    preheader: headline,
    homeUrl: links.home(),
    personName: input.personName,
    jurisdictionName,
    week: weekText(week),
    asOf,
    headline,
    total: { count: content.total, url: links.ledger({ jurisdictionId }) },
    classes: figures(content.byClass, { jurisdictionId }, links.ledger),
    columns: CLASS_ORDER.map((ledgerClass) => SHORT_LABELS[ledgerClass]),
    units: unitsOf(input),
    lists: lists(input),
    waiting: waitingOf(input),
    ledgerUrl: links.ledger({ jurisdictionId }),
  });
}
