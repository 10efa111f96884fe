/** What a ledger prints of one task; texts are ready to be shown. */
export interface LedgerEntry {
  /** Title of the plan, where the entries come from several; null where all are one plan's. */
  readonly plan: string | null;
  /** Chapter of the plan (number and title); entries of one chapter stand together. */
  readonly chapter: string | null;
  /** Printed number of the clause, or the code of the issued task. */
  readonly number: string;
  readonly title: string;
  readonly content: string;
  readonly lead: readonly string[];
  readonly cooperating: readonly string[];
  readonly responsible: readonly string[];
  readonly implementing: readonly string[];
  /** Measurable or dated goals, each with its day where it has one. */
  readonly goals: readonly string[];
  /** Last day by which something is due, `YYYY-MM-DD`; null where the document fixes none. */
  readonly due: string | null;
  /** Printed words of an open or relative deadline, shown where there is no day. */
  readonly dueText: string | null;
  /** How proposals were concluded, so that a reader of the sheet can tell them from what the document says. */
  readonly remark: string;
  /** Only of issued tasks. */
  readonly progress: LedgerProgress | null;
}

export interface LedgerProgress {
  readonly state: string;
  /** Where the task stands against its days: 已逾期, 临近时限 … */
  readonly deadline: string;
  /** How often it was urged in writing. */
  readonly chases: number;
  readonly report: string;
}

export interface LedgerDocument {
  readonly title: string;
  /** Issuer, number, day and whatever else stands under the title. */
  readonly subtitle: string;
  readonly entries: readonly LedgerEntry[];
}
