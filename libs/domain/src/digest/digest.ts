import type { CalendarDay } from '../calendar/day.js';
import { LEDGER_CLASSES } from '../light/light.js';
import type { LedgerClass, Light } from '../light/light.js';
import { compareText } from '../lists/compare-text.js';
import type { PaperKind } from '../policy/policy-step.js';
import type { ReportStanding } from '../report/report-standing.js';

interface Ref {
  readonly id: string;
  readonly name: string;
}

/** One task of the ledger on the digest's day. */
export interface DigestRow {
  readonly taskId: string;
  readonly code: string;
  readonly title: string;
  readonly leadUnit: Ref | null;
  readonly class: LedgerClass;
  readonly light: Light | null;
  readonly nextDue: CalendarDay | null;
  /** Calendar days. */
  readonly overdueDays: number;
}

export type ClassCounts = Readonly<Record<LedgerClass, number>>;

export interface DigestUnitRow {
  readonly unit: Ref | null;
  /** The unit's name, or 「（未定牵头单位）」. */
  readonly name: string;
  readonly byClass: ClassCounts;
  readonly total: number;
}

/** A count with the rows that are printed: all of them where there are at most {@link DIGEST_LIST_LIMIT}. */
export interface DigestList<T> {
  readonly total: number;
  readonly rows: readonly T[];
}

/** What waits for the office, of one kind of the queue 审核. */
export interface DigestWaiting {
  readonly kind: string;
  readonly count: number;
  /** Calendar days that the oldest has waited. */
  readonly oldestDays: number;
}

/** One thing of the queue 审核. */
export interface DigestWaitingRow {
  readonly kind: string;
  readonly taskId: string;
  readonly code: string;
  readonly title: string;
  readonly who: string;
  readonly detail: string;
  readonly waitingDays: number;
}

/** A unit that did not report as it should have. */
export interface DigestReportRow {
  readonly unit: Ref;
  readonly period: string;
  readonly standing: ReportStanding;
  readonly due: CalendarDay;
  readonly daysLate: number;
}

/** 批示 that waits for its answer. */
export interface DigestInstructionRow {
  readonly id: string;
  readonly taskId: string | null;
  /** Of the task, else of the plan. */
  readonly subject: string;
  readonly text: string;
  readonly units: readonly string[];
  readonly due: CalendarDay | null;
  /** Calendar days after `due`; 0 where there is time, or no day. */
  readonly overdueDays: number;
}

/** 文书 issued since the issue before. */
export interface DigestPaperRow {
  readonly id: string;
  readonly kind: PaperKind;
  readonly year: number;
  readonly number: number;
  readonly taskId: string;
  readonly title: string;
  readonly unit: string;
}

/** The numbers of the issue before, to be read beside today's. */
export interface DigestBefore {
  readonly asOf: CalendarDay;
  readonly total: number;
  readonly byClass: ClassCounts;
}

/** What a supervisor reads. Every task is in exactly one class and one unit row, so the numbers add up. */
export interface DigestContent {
  readonly total: number;
  readonly byClass: ClassCounts;
  /** Null for the first issue. */
  readonly before: DigestBefore | null;
  /** Most overdue first, then largest; tasks without a lead come last. */
  readonly byUnit: readonly DigestUnitRow[];
  /** From this day on what became overdue, was to be reported or was issued counts as new. */
  readonly since: CalendarDay | null;
  readonly newlyOverdue: DigestList<DigestRow>;
  /** At most {@link LONGEST_OVERDUE_LIMIT}, longest first. */
  readonly longestOverdue: readonly DigestRow[];
  readonly awaitingAcceptance: DigestList<DigestRow>;
  readonly awaitingReview: DigestList<DigestRow>;
  /** The queue 审核 by kind, in the order of the queue's own list of kinds. */
  readonly waiting: readonly DigestWaiting[];
  readonly waitingRows: DigestList<DigestWaitingRow>;
  readonly missedReports: DigestList<DigestReportRow>;
  readonly instructions: DigestList<DigestInstructionRow>;
  readonly papers: DigestList<DigestPaperRow>;
  /** Tasks whose next day lies in `[asOf, comingUntil]`. */
  readonly comingUntil: CalendarDay | null;
  readonly coming: DigestList<DigestRow>;
}

export const NO_LEAD_UNIT_LABEL = '（未定牵头单位）';
export const LONGEST_OVERDUE_LIMIT = 10;
/** Rows of a list that are kept with the digest. */
export const DIGEST_LIST_LIMIT = 200;

/** How many tasks of a class a unit leads. */
export interface UnitClassCount {
  readonly unit: Ref | null;
  readonly class: LedgerClass;
  readonly count: number;
}

export function emptyCounts(): Record<LedgerClass, number> {
  const entries = LEDGER_CLASSES.map((ledgerClass) => [ledgerClass, 0] as const);
  return Object.fromEntries(entries) as Record<LedgerClass, number>;
}

export const sumOf = (counts: ClassCounts): number =>
  LEDGER_CLASSES.reduce((sum, ledgerClass) => sum + counts[ledgerClass], 0);

/** The table by unit, in the order in which its units are first named. */
export function unitTable(counts: readonly UnitClassCount[]): DigestUnitRow[] {
  const units = new Map<string | null, { unit: Ref | null; byClass: Record<LedgerClass, number> }>();
  for (const { unit, class: ledgerClass, count } of counts) {
    const row = units.get(unit?.id ?? null) ?? { unit, byClass: emptyCounts() };
    row.byClass[ledgerClass] += count;
    units.set(unit?.id ?? null, row);
  }
  return [...units.values()].map(({ unit, byClass }) => ({
    unit,
    name: unit?.name ?? NO_LEAD_UNIT_LABEL,
    byClass,
    total: sumOf(byClass),
  }));
}

/** The ledger by class, as the sum of its units. */
export function classTotals(units: readonly DigestUnitRow[]): Record<LedgerClass, number> {
  const totals = emptyCounts();
  for (const { byClass } of units)
    for (const ledgerClass of LEDGER_CLASSES) totals[ledgerClass] += byClass[ledgerClass];
  return totals;
}

/** Whoever has most overdue first; the order of the rows before does not matter. */
export const byUrgency = (units: readonly DigestUnitRow[]): DigestUnitRow[] => [...units].sort(moreUrgent);

function moreUrgent(a: DigestUnitRow, b: DigestUnitRow): number {
  if ((a.unit === null) !== (b.unit === null)) return a.unit === null ? 1 : -1;
  return (
    b.byClass.overdue - a.byClass.overdue ||
    b.total - a.total ||
    compareText(a.name, b.name) ||
    compareText(a.unit?.id ?? '', b.unit?.id ?? '')
  );
}

const NOTHING: DigestList<never> = { total: 0, rows: [] };

/** Issues of earlier versions of the system kept less, and plain lists. */
type StoredContent = Partial<Omit<DigestContent, ListKey>> & {
  readonly [K in ListKey]?: DigestContent[K] | DigestContent[K]['rows'];
};
type ListKey = 'newlyOverdue' | 'awaitingAcceptance' | 'awaitingReview';

/** A stored digest as one of today; what an earlier version did not count is empty. */
export function readDigest(stored: object): DigestContent {
  const content = stored as StoredContent;
  const list = <T>(value: DigestList<T> | readonly T[] | undefined): DigestList<T> =>
    Array.isArray(value) ? { total: value.length, rows: value } : ((value ?? NOTHING) as DigestList<T>);
  return {
    total: 0,
    byClass: emptyCounts(),
    before: null,
    byUnit: [],
    since: null,
    longestOverdue: [],
    waiting: [],
    waitingRows: NOTHING,
    missedReports: NOTHING,
    instructions: NOTHING,
    papers: NOTHING,
    comingUntil: null,
    coming: NOTHING,
    ...content,
    newlyOverdue: list(content.newlyOverdue),
    awaitingAcceptance: list(content.awaitingAcceptance),
    awaitingReview: list(content.awaitingReview),
  };
}
