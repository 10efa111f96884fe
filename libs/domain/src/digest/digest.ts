import { groupBy } from '../lists/group-by.js';
import type { CalendarDay } from '../calendar/day.js';
import { LEDGER_CLASSES } from '../light/light.js';
import type { LedgerClass, Light } from '../light/light.js';

/** One task of the ledger on the digest's day. */
export interface DigestRow {
  readonly taskId: string;
  readonly code: string;
  readonly title: string;
  readonly leadUnit: { readonly id: string; readonly name: string } | null;
  readonly class: LedgerClass;
  readonly light: Light | null;
  readonly nextDue: CalendarDay | null;
  /** Calendar days. */
  readonly overdueDays: number;
  /** 待签收. */
  readonly awaitingAcceptance: boolean;
  /** 待审核. */
  readonly awaitingReview: boolean;
  /** Became overdue since the digest before. */
  readonly newlyOverdue: boolean;
}

export type ClassCounts = Readonly<Record<LedgerClass, number>>;

export interface DigestUnitRow {
  readonly unit: { readonly id: string; readonly name: string } | null;
  /** The unit's name, or 「（未定牵头单位）」. */
  readonly name: string;
  readonly byClass: ClassCounts;
  readonly total: number;
}

/** What a supervisor reads. Every task is in exactly one class and one unit row, so the numbers add up. */
export interface DigestContent {
  readonly total: number;
  readonly byClass: ClassCounts;
  /** Most overdue first, then largest; tasks without a lead come last. */
  readonly byUnit: readonly DigestUnitRow[];
  readonly newlyOverdue: readonly DigestRow[];
  /** At most {@link LONGEST_OVERDUE_LIMIT}, longest first. */
  readonly longestOverdue: readonly DigestRow[];
  readonly awaitingAcceptance: readonly DigestRow[];
  readonly awaitingReview: readonly DigestRow[];
}

export const NO_LEAD_UNIT_LABEL = '（未定牵头单位）';
export const LONGEST_OVERDUE_LIMIT = 10;

/** Counts and lists of the ledger; the order of the rows does not matter. */
export function summarise(rows: readonly DigestRow[]): DigestContent {
  const sorted = [...rows].sort(byCode);
  const overdue = sorted
    .filter((row) => row.class === 'overdue')
    .sort((a, b) => b.overdueDays - a.overdueDays);
  return {
    total: rows.length,
    byClass: countClasses(rows),
    byUnit: unitTable(sorted),
    newlyOverdue: overdue.filter((row) => row.newlyOverdue),
    longestOverdue: overdue.slice(0, LONGEST_OVERDUE_LIMIT),
    awaitingAcceptance: sorted.filter((row) => row.awaitingAcceptance),
    awaitingReview: sorted.filter((row) => row.awaitingReview),
  };
}

function countClasses(rows: readonly DigestRow[]): ClassCounts {
  const counts = emptyCounts();
  for (const row of rows) counts[row.class] += 1;
  return counts;
}

function emptyCounts(): Record<LedgerClass, number> {
  const entries = LEDGER_CLASSES.map((ledgerClass) => [ledgerClass, 0] as const);
  return Object.fromEntries(entries) as Record<LedgerClass, number>;
}

function unitTable(rows: readonly DigestRow[]): DigestUnitRow[] {
  const groups = groupBy(rows, (row) => row.leadUnit?.id ?? null);
  return [...groups.values()].map(unitRow).sort(byUrgency);
}

function unitRow(rows: readonly DigestRow[]): DigestUnitRow {
  const unit = rows[0]?.leadUnit ?? null;
  return { unit, name: unit?.name ?? NO_LEAD_UNIT_LABEL, byClass: countClasses(rows), total: rows.length };
}

function byUrgency(a: DigestUnitRow, b: DigestUnitRow): number {
  if ((a.unit === null) !== (b.unit === null)) return a.unit === null ? 1 : -1;
  return b.byClass.overdue - a.byClass.overdue || b.total - a.total || compareText(a.name, b.name);
}

function byCode(a: DigestRow, b: DigestRow): number {
  return compareText(a.code, b.code) || compareText(a.taskId, b.taskId);
}

/** By code unit, not by locale: the same everywhere, so a frozen digest can be made again. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
