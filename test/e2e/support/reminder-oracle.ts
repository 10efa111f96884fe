import type { PersonView, TaskDetail } from '@app/workflow';

/**
 * What people should be mailed, worked out here once more from the rule as it is written for people: 30, 7 and 1 days
 * before, on the day, the day after, then every week; before a date the workday before a rest day, after it the next one.
 * Knows nothing of the product's code.
 */
export interface ExpectedItem {
  readonly email: string;
  readonly code: string;
  readonly due: string;
  readonly step: string;
  /** Days left on that day; negative: overdue. */
  readonly left: number;
}

export interface OracleTask {
  readonly code: string;
  readonly open: boolean;
  readonly issuedOn: string;
  readonly emails: readonly string[];
  readonly milestones: readonly { readonly due: string; readonly open: boolean }[];
}

const DAY_MS = 86_400_000;
const OPEN_TASKS = ['issued', 'objected', 'active', 'completion_requested'];
const OPEN_MILESTONES = ['planned', 'returned'];

const number = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;
const dayOf = (n: number): string => new Date(n * DAY_MS).toISOString().slice(0, 10);

/** Monday to Friday: for the days of these tests no holiday notice departs from it, which the tests check. */
export const isWeekday = (day: string): boolean => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

function workday(n: number, direction: 1 | -1): string {
  for (let at = n; ; at += direction) if (isWeekday(dayOf(at))) return dayOf(at);
}

/** The newest step on or before `today`, with no regard to steps before the task was issued. */
export function newestStep(due: string, issuedOn: string, today: string): string | null {
  const from = Math.max(number(due), number(issuedOn));
  const weeks = Math.floor((number(today) - from) / 7);
  for (let week = weeks; week >= 1; week -= 1) {
    if (workday(from + 7 * week, 1) <= today) return `overdue-${7 * week}`;
  }
  if (workday(from + 1, 1) <= today) return 'overdue';
  for (const days of [0, 1, 7, 30]) {
    const slot = workday(number(due) - days, -1);
    if (slot <= today && slot >= issuedOn) return days === 0 ? 'on-day' : `before-${days}`;
  }
  return null;
}

/** Overdue counts from the hand-out where that came after the date: nobody is late for what they did not know. */
export function daysLeft(due: string, issuedOn: string, today: string): number {
  return today <= due ? number(due) - number(today) : Math.max(number(due), number(issuedOn)) - number(today);
}

const keyOf = ({ email, code, due, step }: ExpectedItem): string => [email, code, due, step].join('|');

/** Every item of a day, but for those that were told on an earlier day; remembers them in `told`. */
export function expectedOn(today: string, tasks: readonly OracleTask[], told: Set<string>): ExpectedItem[] {
  if (!isWeekday(today)) return [];
  const items = tasks.filter(({ open }) => open).flatMap((task) => itemsOf(task, today));
  const fresh = items.filter((item) => !told.has(keyOf(item)));
  for (const item of fresh) told.add(keyOf(item));
  return fresh;
}

function itemsOf({ code, issuedOn, emails, milestones }: OracleTask, today: string): ExpectedItem[] {
  return milestones
    .filter(({ open }) => open)
    .flatMap(({ due }) => {
      const step = newestStep(due, issuedOn, today);
      const left = daysLeft(due, issuedOn, today);
      return step === null ? [] : emails.map((email) => ({ email, code, due, step, left }));
    });
}

/** The facts of the rule, from what the API shows. */
export function oracleTask(detail: TaskDetail, people: readonly PersonView[]): OracleTask {
  const leads = detail.assignments.flatMap(({ role, unit }) => (role === 'lead' && unit ? [unit.id] : []));
  const told = people.filter(
    ({ active, memberships }) =>
      active &&
      memberships.some(({ unitId, role }) => leads.includes(unitId) && ['contact', 'head'].includes(role)),
  );
  return {
    code: detail.code,
    open: OPEN_TASKS.includes(detail.state),
    issuedOn: shanghaiDay(detail.issuedAt ?? ''),
    emails: told.flatMap(({ email }) => email ?? []),
    milestones: detail.milestones.map(({ due, state }) => ({ due, open: OPEN_MILESTONES.includes(state) })),
  };
}

const shanghaiDay = (instant: string): string =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);
