/** How often a unit owes its report: 周报, 月报, 季报, or none at all. */
export const REPORT_CADENCES = ['none', 'weekly', 'monthly', 'quarterly'] as const;

export type ReportCadence = (typeof REPORT_CADENCES)[number];

export const REPORT_CADENCE_LABELS: Readonly<Record<ReportCadence, string>> = {
  none: '不要求',
  weekly: '每周',
  monthly: '每月',
  quarterly: '每季度',
};

export interface ReportPolicy {
  readonly cadence: ReportCadence;
  /**
   * The day by which the report of a period is due: weekday 1 (Monday) to 7 of the week, day 1–31 of the month (the
   * last day where the month is shorter), or day 1–31 of the quarter's last month.
   */
  readonly dueDay: number;
  /** The unit's head signs a page off before it counts as reported (主要领导审签). */
  readonly headSignOff: boolean;
}

/** What a jurisdiction's office has laid down about accepting, reporting and postponing. Plain data. */
export interface DutyPolicy {
  /** 签收时限 in workdays after 交办. */
  readonly acceptance: { readonly workdays: number };
  readonly extension: {
    /** Granted extensions of one milestone; 0 forbids them. */
    readonly maxPerMilestone: number;
    /** Only a milestone that is not yet overdue may be postponed (到期前申请). */
    readonly beforeDueOnly: boolean;
  };
  readonly report: ReportPolicy;
}

/** 签收 within 3 workdays, two extensions at most, applied for in time, and a page a month by the 25th that the head signs. */
export const DEFAULT_DUTIES: DutyPolicy = {
  acceptance: { workdays: 3 },
  extension: { maxPerMilestone: 2, beforeDueOnly: true },
  report: { cadence: 'monthly', dueDay: 25, headSignOff: true },
};
