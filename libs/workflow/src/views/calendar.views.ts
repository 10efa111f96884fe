import type { CalendarException, NoticeComplaint, NoticeDay } from '@app/domain';

export type CalendarYearState = 'published' | 'provisional';

export interface CalendarYearSummary {
  readonly year: number;
  /** `provisional`: the notice is not entered yet, Monday to Friday is assumed. */
  readonly state: CalendarYearState;
  readonly source: string;
  /** When it was entered; null for what came with the product. */
  readonly at: string | null;
  readonly by: string | null;
}

/** Every year of the calendar, and those for which days may still move. */
export interface CalendarYearsView {
  readonly years: readonly CalendarYearSummary[];
  readonly provisionalYears: readonly number[];
}

export interface CalendarYearView extends CalendarYearSummary {
  /** 0 while it is provisional. */
  readonly version: number;
  /** Holidays and 调休 workdays, in order. */
  readonly days: readonly Required<CalendarException>[];
}

export interface CalendarDayChange extends NoticeDay {
  readonly change: 'added' | 'changed' | 'same';
}

/** What entering a notice would change. */
export interface CalendarCheckView {
  readonly year: number;
  readonly state: CalendarYearState;
  readonly version: number;
  readonly source: string;
  readonly complaints: readonly NoticeComplaint[];
  readonly maySave: boolean;
  readonly days: readonly CalendarDayChange[];
  /** Days that stand now and that the notice does not have. */
  readonly dropped: readonly Required<CalendarException>[];
  /** Tasks whose last day for 签收 moves. */
  readonly movedTasks: number;
}

export interface CalendarImportView {
  readonly calendar: CalendarYearView;
  readonly movedTasks: number;
}
