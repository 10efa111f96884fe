import {
  addDays,
  dayInShanghai,
  instantInShanghai,
  monthOf,
  weekdayOf,
  type CalendarDay,
  type WorkCalendar,
} from '@app/domain';
import { between, chance, pick } from './chance.js';
import * as texts from './history-texts.zh.js';

/** A task of the demo as it was handed out. */
export interface SampleTask {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly issuedOn: CalendarDay;
  /** Login of the lead unit's contact. */
  readonly contact: string;
  readonly milestones: readonly { readonly id: string; readonly due: CalendarDay }[];
}

export type SampleStep =
  | { readonly kind: 'accept' | 'request_completion' | 'approve' | 'close'; readonly note: string }
  | {
      readonly kind: 'report';
      readonly done: string;
      readonly problems: string;
      readonly nextSteps: string;
      readonly period: string;
    }
  | { readonly kind: 'milestone-report'; readonly milestoneId: string; readonly evidence: string }
  | { readonly kind: 'milestone-confirm'; readonly milestoneId: string }
  | { readonly kind: 'milestone-return'; readonly milestoneId: string; readonly reason: string };

export type SampleEvent = SampleStep & {
  readonly at: number;
  readonly login: string;
  readonly task: SampleTask;
};

/** Login of the office's first person. */
export const OFFICE = 'office';
const SECOND_OFFICE = 'office2';
const NEVER_ACCEPTED = 0.04;
/** Whatever fell due longer ago has been done since, late or in time. */
const OPEN_AT_MOST_DAYS = 400;
const DONE_LATE = 0.25;
const LEFT_OVERDUE = 0.14;
const LEFT_RETURNED = 0.15;
const DONE_EARLY = 0.2;
const CLAIMS_COMPLETION = 0.8;
const STAYS_IN_REVIEW = 0.2;
const IS_CLOSED = 0.5;
const REPORTS = 0.7;
const MONTHS_OF_REPORTS = 2;

/** What became of a task up to `today`: the same for the same task, whatever machine it is made on. */
export function taskHistory(task: SampleTask, today: CalendarDay, calendar: WorkCalendar): SampleEvent[] {
  if (chance(task.code, 'accept') < NEVER_ACCEPTED) return [];
  const at = (day: CalendarDay, ...words: string[]): number => {
    const workday = calendar.onOrBefore(day);
    const [hour, minute] = [
      between(9, 16, task.code, ...words, 'h'),
      between(0, 59, task.code, ...words, 'm'),
    ];
    return instantInShanghai(workday, `${pad(hour)}:${pad(minute)}`);
  };
  const event = (login: string, day: CalendarDay, step: SampleStep): SampleEvent => ({
    ...step,
    login,
    task,
    at: at(day, step.kind, day),
  });
  const accepted = calendar.addWorkdays(task.issuedOn, between(1, 5, task.code, 'accepted'));
  const milestones = task.milestones.map((milestone) =>
    milestoneHistory(task, milestone, accepted, today, calendar),
  );
  const steps: [login: string, day: CalendarDay, step: SampleStep][] = [
    [task.contact, accepted, { kind: 'accept', note: '' }],
    ...milestones.flatMap((history) => history.steps),
    ...reportHistory(task, today),
    ...completionHistory(task, milestones, calendar),
  ];
  return steps.filter(([, day]) => day <= today).map(([login, day, step]) => event(login, day, step));
}

const pad = (number: number): string => String(number).padStart(2, '0');

type Step = [login: string, day: CalendarDay, step: SampleStep];

interface MilestoneHistory {
  readonly steps: readonly Step[];
  /** When the office confirmed it; null while it is open. */
  readonly confirmedOn: CalendarDay | null;
}

type Fate = 'open' | 'in time' | 'late' | 'returned';

/** Long ago everything was done in the end; lately some is open or was sent back; some is done ahead of its day. */
function fateOf(task: SampleTask, due: CalendarDay, today: CalendarDay): Fate {
  const luck = chance(task.code, due, 'fate');
  const sentBack = chance(task.code, due, 'answer') < LEFT_RETURNED;
  if (due < addDays(today, -OPEN_AT_MOST_DAYS)) return luck < DONE_LATE ? 'late' : 'in time';
  if (due < today && luck < LEFT_OVERDUE) return 'open';
  if (due >= today && luck >= DONE_EARLY) return 'open';
  return sentBack ? 'returned' : 'in time';
}

/** The day the unit says that it is done. What was sent back was sent back lately, so that somebody may still mend it. */
function reportDay(task: SampleTask, due: CalendarDay, today: CalendarDay, fate: Fate): CalendarDay {
  const days = between(4, 24, task.code, due, 'reported');
  if (fate === 'late') return addDays(due, days);
  return addDays(fate === 'returned' || due >= today ? today : due, -days);
}

function milestoneHistory(
  task: SampleTask,
  { id: milestoneId, due }: SampleTask['milestones'][number],
  accepted: CalendarDay,
  today: CalendarDay,
  calendar: WorkCalendar,
): MilestoneHistory {
  const fate = fateOf(task, due, today);
  if (fate === 'open') return { steps: [], confirmedOn: null };
  const wished = reportDay(task, due, today, fate);
  const reportedOn = calendar.onOrAfter(wished > accepted ? wished : calendar.addWorkdays(accepted, 1));
  const answeredOn = calendar.addWorkdays(reportedOn, between(1, 3, task.code, due, 'answered'));
  const evidence = pick(texts.EVIDENCE_TEXTS, task.code, due);
  const reason = pick(texts.RETURN_TEXTS, task.code, due);
  const answer: SampleStep =
    fate === 'returned'
      ? { kind: 'milestone-return', milestoneId, reason }
      : { kind: 'milestone-confirm', milestoneId };
  return {
    steps: [
      [task.contact, reportedOn, { kind: 'milestone-report', milestoneId, evidence }],
      [OFFICE, answeredOn, answer],
    ],
    confirmedOn: fate === 'returned' || answeredOn > today ? null : answeredOn,
  };
}

function reportHistory(task: SampleTask, today: CalendarDay): Step[] {
  const months = Array.from({ length: MONTHS_OF_REPORTS }, (_, back) =>
    monthsBefore(today, MONTHS_OF_REPORTS - 1 - back),
  );
  return months
    .filter((month) => `${month}-01` > task.issuedOn && chance(task.code, month, 'report') < REPORTS)
    .map((month): Step => {
      const day = `${month}-${pad(between(12, 25, task.code, month))}`;
      return [
        task.contact,
        day,
        {
          kind: 'report',
          period: month,
          done: pick(texts.DONE_TEXTS, task.code, month).replace('{title}', task.title),
          problems: pick(texts.PROBLEM_TEXTS, task.code, month, 'p'),
          nextSteps: pick(texts.NEXT_TEXTS, task.code, month, 'n'),
        },
      ];
    });
}

function monthsBefore(day: CalendarDay, months: number): string {
  let first = `${monthOf(day)}-01`;
  for (let left = months; left > 0; left--) first = `${monthOf(addDays(first, -1))}-01`;
  return monthOf(first);
}

function completionHistory(
  task: SampleTask,
  milestones: readonly MilestoneHistory[],
  calendar: WorkCalendar,
): Step[] {
  const days = milestones.map((milestone) => milestone.confirmedOn);
  const last = days.includes(null) ? undefined : days.sort().at(-1);
  if (last === undefined || last === null || chance(task.code, 'completion') > CLAIMS_COMPLETION) return [];
  const after = (workdays: number): CalendarDay => calendar.addWorkdays(last, workdays);
  const steps: Step[] = [
    [task.contact, after(2), { kind: 'request_completion', note: pick(texts.COMPLETION_NOTES, task.code) }],
  ];
  if (chance(task.code, 'review') < STAYS_IN_REVIEW) return steps;
  steps.push([OFFICE, after(4), { kind: 'approve', note: '' }]);
  if (chance(task.code, 'close') < IS_CLOSED)
    steps.push([SECOND_OFFICE, after(6), { kind: 'close', note: '' }]);
  return steps;
}

/** All tasks' events, with what the worker would have done in the last weeks, in the order of time. */
export function inOrder<E extends { readonly at: number }>(events: readonly E[]): E[] {
  return [...events].sort((one, other) => one.at - other.at);
}

/** The worker's mornings that the demo shows: every workday from the Monday so many weeks ago up to now. */
export function mornings(now: number, calendar: WorkCalendar, weeks: number, time: string): number[] {
  const today = dayInShanghai(now);
  const monday = addDays(today, 1 - weekdayOf(today) - weeks * 7);
  return Array.from({ length: weeks * 7 + 7 }, (_, ahead) => addDays(monday, ahead))
    .filter((day) => calendar.isWorkday(day))
    .map((day) => instantInShanghai(day, time))
    .filter((at) => at <= now);
}
