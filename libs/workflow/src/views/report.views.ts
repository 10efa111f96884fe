import type {
  PeriodCadence,
  ReportCadence,
  ReportPageAction,
  ReportPageState,
  ReportStanding,
  TaskState,
} from '@app/domain';
import type { Day, Id, Instant, Ref } from './common.js';

/** A unit's page of a period, as a list shows it. */
export interface ReportDutyView {
  readonly jurisdiction: Ref;
  readonly unit: Ref;
  readonly period: string;
  readonly label: string;
  readonly due: Day;
  readonly tasks: number;
  readonly standing: ReportStanding;
  readonly daysLate: number;
  /** Null as long as nobody has begun. */
  readonly page: ReportPageRef | null;
}

export interface ReportPageRef {
  readonly id: Id;
  readonly state: ReportPageState;
  readonly stateLabel: string;
  readonly version: number;
  readonly filedAt: Instant | null;
  readonly acknowledgedAt: Instant | null;
}

export interface MyReportsView {
  readonly items: readonly ReportDutyView[];
}

/** All units that owe a page of a period; the counts add up to the items. */
export interface ReportStandingView {
  readonly jurisdiction: Ref;
  readonly cadence: ReportCadence;
  /** Null where the rules ask for no reports. */
  readonly period: string | null;
  readonly label: string;
  readonly previous: string | null;
  readonly next: string | null;
  readonly due: Day | null;
  readonly units: number;
  readonly counts: Readonly<Record<ReportStanding, number>>;
  /** Empty for whoever reads sums only. */
  readonly items: readonly ReportDutyView[];
}

export interface ReportFigureView {
  readonly targetId: Id;
  readonly quote: string;
  readonly unit: string | null;
  readonly value: number;
  readonly comparator: string | null;
  /** The milestone it is measured at next. */
  readonly milestone: string;
  readonly due: Day;
  readonly reached: number | null;
}

export type ReportEntrySource = 'saved' | 'reported' | 'carried' | 'empty';

/** What another unit said of its subtasks of this task. */
export interface ReportContributionView {
  readonly unit: string;
  readonly done: string;
  readonly problems: string;
}

/** One task on a page. */
export interface ReportEntryView {
  /** Null until it is saved. */
  readonly id: Id | null;
  readonly taskId: Id;
  readonly code: string;
  readonly title: string;
  readonly planTitle: string;
  readonly taskState: TaskState;
  readonly due: Day | null;
  readonly part: 'lead' | 'subtask';
  /** Names of the unit's subtasks, where it does not lead. */
  readonly subtasks: readonly string[];
  readonly version: number;
  readonly done: string;
  readonly problems: string;
  readonly nextSteps: string;
  readonly figures: readonly ReportFigureView[];
  readonly source: ReportEntrySource;
  /** The period from which next steps and figures were carried over, in words. */
  readonly carriedFrom: string | null;
  readonly contributions: readonly ReportContributionView[];
}

export interface ReportPageView {
  /** Null and version 0 until something is saved. */
  readonly id: Id | null;
  readonly version: number;
  readonly jurisdiction: Ref;
  readonly unit: Ref;
  readonly period: string;
  readonly label: string;
  readonly cadence: PeriodCadence;
  readonly due: Day;
  readonly state: ReportPageState;
  readonly stateLabel: string;
  readonly standing: ReportStanding;
  readonly headSignOff: boolean;
  readonly savedAt: Instant | null;
  readonly savedBy: string | null;
  readonly submittedAt: Instant | null;
  readonly submittedBy: string | null;
  readonly signedAt: Instant | null;
  readonly signedBy: string | null;
  readonly filedAt: Instant | null;
  readonly returnedAt: Instant | null;
  readonly returnedBy: string | null;
  readonly returnReason: string;
  readonly acknowledgedAt: Instant | null;
  readonly entries: readonly ReportEntryView[];
  readonly maySave: boolean;
  readonly actions: readonly {
    readonly action: ReportPageAction;
    readonly label: string;
    readonly needsNote: boolean;
  }[];
}

/** One field of an uploaded form that says something else than the draft. */
export interface ReportDifference {
  readonly taskId: Id;
  readonly taskCode: string;
  readonly title: string;
  readonly part: 'lead' | 'subtask';
  readonly field: 'done' | 'problems' | 'nextSteps' | 'figure';
  /** Of a figure. */
  readonly targetId: Id | null;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** Somebody changed the draft after the form had been downloaded. */
  readonly changedMeanwhile: boolean;
}

export interface ReportFormComparison {
  readonly version: number;
  readonly unchanged: number;
  readonly differences: readonly ReportDifference[];
  readonly unfit: readonly { readonly row: number; readonly text: string; readonly reason: string }[];
}

export interface ChaseResult {
  readonly units: number;
  readonly people: number;
  /** Late units that have nobody who could be told. */
  readonly withoutContact: readonly string[];
}
