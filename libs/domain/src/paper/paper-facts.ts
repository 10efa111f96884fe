import type { CalendarDay } from '../calendar/day.js';
import type { PaperKind } from '../policy/policy-step.js';

/** Words of a clause for which the task stands. */
export interface PaperClause {
  /** Where in the plan, 二、（三）; empty where the plan has no numbers. */
  readonly place: string;
  /** Its exact words. */
  readonly words: string;
}

/** Everything a paper is made of. */
export interface PaperFacts {
  readonly kind: PaperKind;
  /** 发文机关. */
  readonly issuer: string;
  /** 发文字号, or empty while it has none. */
  readonly numberText: string;
  /** To whom it is addressed. */
  readonly unit: string;
  readonly task: { readonly code: string; readonly title: string; readonly due: CalendarDay | null };
  readonly plan: { readonly title: string; readonly docNumber: string };
  readonly clauses: readonly PaperClause[];
  readonly leads: readonly string[];
  readonly cooperating: readonly string[];
  readonly milestone: { readonly name: string; readonly due: CalendarDay } | null;
  /** Why it is written; empty where nothing was said. */
  readonly reason: string;
  /** What the unit has said last about the task. */
  readonly progress: { readonly day: CalendarDay; readonly text: string } | null;
  /** Papers about this task that the unit has had before. */
  readonly earlier: number;
  /** 督办要求; the kind's own words where it is empty. */
  readonly demand: string;
  readonly answerDue: CalendarDay;
  readonly cc: readonly string[];
  /** 成文日期. */
  readonly day: CalendarDay;
  readonly policyVersion: number;
}
