import {
  instantInShanghai,
  LADDER_KEYS,
  ladderReach,
  STEP_SUBJECTS,
  type CalendarDay,
  type Policy,
  type PolicyStep,
  type StepSubject,
  type WorkCalendar,
} from '@app/domain';
import { reportPeriods, type ReportPeriodRow } from './report-periods.js';

/** The steps that some jurisdictions share for one kind of subject. */
export interface StepSet {
  readonly steps: readonly PolicyStep[];
  /** Calendar days before the due date from which on a step may fall. */
  readonly reach: number;
}

/** Which steps a jurisdiction's subjects of a ladder follow; the ladder '' is the one they follow by default. */
export interface RuleRow {
  readonly jurisdictionId: string;
  readonly ladder: string;
  /** Place in the list of sets. */
  readonly set: number;
  readonly reach: number;
}

/** All that holds on a day for one kind of subject. */
export interface SubjectRules {
  readonly subject: StepSubject;
  readonly rules: readonly RuleRow[];
  readonly sets: readonly StepSet[];
  /** Of reports only: the periods whose pages are waited for. */
  readonly periods: readonly ReportPeriodRow[];
}

export interface DayRules {
  readonly day: CalendarDay;
  readonly calendar: WorkCalendar;
  readonly subjects: readonly SubjectRules[];
}

export type Policies = ReadonlyMap<string, Policy>;

/**
 * The rules of these jurisdictions on a day; kinds of subjects that no step watches are left out.
 * @param lastDay how far a preview looks ahead
 */
export function rulesOf(
  policies: Policies,
  day: CalendarDay,
  calendar: WorkCalendar,
  lastDay: CalendarDay = day,
): DayRules {
  const subjects = STEP_SUBJECTS.map((subject) => ({
    ...stepRules(subject, policies),
    periods: subject === 'report' ? reportPeriods(policies, day, calendar, lastDay) : [],
  }));
  return { day, calendar, subjects: subjects.filter(({ rules }) => rules.length > 0) };
}

function stepRules(subject: StepSubject, policies: Policies): Omit<SubjectRules, 'periods'> {
  const numbers = new Map<string, number>();
  const sets: StepSet[] = [];
  const rules = [...policies].flatMap(([jurisdictionId, policy]) =>
    ['' as const, ...LADDER_KEYS].flatMap((ladder) => {
      const steps = stepsOf(policy, ladder === '' ? policy.ladder : ladder, subject);
      if (steps.length === 0) return [];
      const text = JSON.stringify(steps);
      const set = numbers.get(text) ?? sets.push({ steps, reach: ladderReach(steps) }) - 1;
      numbers.set(text, set);
      return [{ jurisdictionId, ladder, set, reach: sets[set]?.reach ?? 0 }];
    }),
  );
  return { subject, rules, sets };
}

const stepsOf = (policy: Policy, ladder: keyof Policy['ladders'], subject: StepSubject): PolicyStep[] =>
  policy.ladders[ladder].steps.filter((step) => step.subject === subject);

/** Why nothing is sent for a jurisdiction at an instant; null where it is. */
export type SweepRest = 'rest_day' | 'before_send_time';

export interface OpenPolicies {
  /** Those whose day has begun. */
  readonly open: Policies;
  /** Jurisdictions whose send time of the day is still to come. */
  readonly later: readonly string[];
  readonly rest: SweepRest | null;
}

/** On a rest day only policies with a step that goes out on rest days are open, and of those only such steps fire. */
export function openPolicies(
  policies: Policies,
  at: number,
  day: CalendarDay,
  calendar: WorkCalendar,
): OpenPolicies {
  const workday = calendar.isWorkday(day);
  const due = [...policies].filter(([, policy]) => workday || hasRestStep(policy));
  if (due.length === 0 && !workday) return { open: new Map(), later: [], rest: 'rest_day' };
  const isOpen = ([, { sendTime }]: readonly [string, Policy]): boolean =>
    at >= instantInShanghai(day, sendTime);
  const open = new Map(due.filter(isOpen));
  const later = due.filter((entry) => !isOpen(entry)).map(([id]) => id);
  return { open, later, rest: open.size === 0 && later.length > 0 ? 'before_send_time' : null };
}

const hasRestStep = (policy: Policy): boolean =>
  LADDER_KEYS.some((key) => policy.ladders[key].steps.some(({ atRest }) => atRest === true));
