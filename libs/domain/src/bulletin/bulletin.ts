import { addDays, type CalendarDay } from '../calendar/day.js';
import type { CalendarException } from '../calendar/work-calendar.js';
import {
  classTotals,
  sumOf,
  unitTable,
  type ClassCounts,
  type DigestReportRow,
  type DigestUnitRow,
} from '../digest/digest.js';
import type { LedgerClass, LightTask, LightVerdict } from '../light/light.js';
import { compareText } from '../lists/compare-text.js';
import type { LightPolicy } from '../policy/light-policy.js';

interface Ref {
  readonly id: string;
  readonly name: string;
}

/** Which tasks a bulletin speaks of; where plans or groups are named, only theirs. */
export interface BulletinScope {
  readonly plans: readonly Ref[];
  readonly groups: readonly Ref[];
}

/** The rules by which it was counted, kept with it: the calendar's exceptions around its day as well. */
export interface BulletinRules {
  readonly lights: LightPolicy;
  readonly calendar: { readonly days: readonly CalendarException[]; readonly years: readonly number[] };
}

/** A task as it stood, with its light. */
export interface BulletinTask {
  readonly taskId: string;
  readonly code: string;
  readonly title: string;
  readonly leadUnit: Ref | null;
  /** What its light was made of. */
  readonly input: LightTask;
  readonly completedOn: CalendarDay | null;
  readonly verdict: LightVerdict;
}

export interface BulletinFacts {
  readonly asOf: CalendarDay;
  readonly periodFrom: CalendarDay;
  readonly periodTo: CalendarDay;
  /** In the order of the directory, then by code. */
  readonly tasks: readonly BulletinTask[];
  readonly missedReports: readonly DigestReportRow[];
}

/** The numbers, all of them sums over the tasks. */
export interface BulletinFigures {
  readonly total: number;
  readonly byClass: ClassCounts;
  /** In the order of the directory: units are not ranked. */
  readonly byUnit: readonly DigestUnitRow[];
  /** Finished within the period. */
  readonly finished: number;
  /** Overdue now, since some day of the period. */
  readonly newlyOverdue: number;
}

/** Everything a bulletin says, frozen. */
export interface BulletinData extends BulletinFacts {
  readonly figures: BulletinFigures;
  readonly generated: BulletinSections;
}

export const BULLETIN_SECTIONS = ['overview', 'problems', 'requirements'] as const;
export type BulletinSection = (typeof BULLETIN_SECTIONS)[number];
export type BulletinSections = Readonly<Record<BulletinSection, string>>;
/** What the office wrote in place of a generated section. */
export type BulletinTexts = Partial<BulletinSections>;

export const BULLETIN_SECTION_LABELS: BulletinSections = {
  overview: '一、总体情况',
  problems: '二、存在问题',
  requirements: '三、工作要求',
};

/** Counts that add up: every task is in one class and under one unit. */
export function bulletinFigures({ tasks, asOf, periodFrom, periodTo }: BulletinFacts): BulletinFigures {
  const byUnit = unitTable(
    tasks.map(({ leadUnit, verdict }) => ({ unit: leadUnit, class: verdict.class, count: 1 })),
  );
  const byClass = classTotals(byUnit);
  const within = (day: CalendarDay | null): boolean => day !== null && day >= periodFrom && day <= periodTo;
  return {
    ...{ total: sumOf(byClass), byClass, byUnit },
    finished: tasks.filter(({ completedOn, verdict }) => verdict.class === 'completed' && within(completedOn))
      .length,
    newlyOverdue: tasks.filter(({ verdict }) => beganWithin(verdict, asOf, within)).length,
  };
}

/** Its first day of being overdue lies within the period. */
const beganWithin = (
  { overdueDays }: LightVerdict,
  asOf: CalendarDay,
  within: (day: CalendarDay) => boolean,
): boolean => overdueDays > 0 && within(addDays(asOf, 1 - overdueDays));

/** The tasks of a class, units as they come, within a unit the longest overdue first. */
export function tasksOfClass(tasks: readonly BulletinTask[], wanted: LedgerClass): BulletinTask[] {
  const places = new Map<string | null, number>();
  for (const { leadUnit } of tasks)
    if (!places.has(leadUnit?.id ?? null)) places.set(leadUnit?.id ?? null, places.size);
  const placeOf = ({ leadUnit }: BulletinTask): number => places.get(leadUnit?.id ?? null) ?? 0;
  return tasks
    .filter(({ verdict }) => verdict.class === wanted)
    .sort(
      (a, b) =>
        placeOf(a) - placeOf(b) ||
        b.verdict.overdueDays - a.verdict.overdueDays ||
        compareText(a.verdict.nextDue ?? '', b.verdict.nextDue ?? '') ||
        compareText(a.code, b.code),
    );
}

/** 附件, in the order in which they are printed; empty ones are left out. */
export const BULLETIN_ANNEXES: readonly { readonly class: LedgerClass; readonly name: string }[] = [
  { class: 'overdue', name: '逾期任务清单' },
  { class: 'due_soon', name: '临近时限任务清单' },
  { class: 'on_schedule', name: '未到时限任务清单' },
];

export interface BulletinAnnex {
  readonly name: string;
  readonly class: LedgerClass;
  readonly tasks: readonly BulletinTask[];
}

export const bulletinAnnexes = (tasks: readonly BulletinTask[]): BulletinAnnex[] =>
  BULLETIN_ANNEXES.map((annex) => ({ ...annex, tasks: tasksOfClass(tasks, annex.class) })).filter(
    (annex) => annex.tasks.length > 0,
  );
