import type { InstructionView, PersonView, SubtaskView, TaskDetail } from '@app/workflow';
import { type Audience, type Duty, type DutyKind, weekdayFrom, workdaysFrom } from './reminder-oracle.js';

/** A task with its parts and the instructions about it, as the API shows them. */
export interface KnownTask {
  readonly detail: TaskDetail;
  readonly parts: readonly SubtaskView[];
  readonly instructions: readonly InstructionView[];
}

export interface KnownUnit {
  readonly id: string;
  readonly name: string;
  readonly jurisdictionId: string;
}

/** Everything the oracle needs to know. */
export interface Known {
  readonly tasks: readonly KnownTask[];
  readonly people: readonly PersonView[];
  readonly units: readonly KnownUnit[];
}

const SIGN_WORKDAYS = 3;
const REPORT_DAY = '25';
const OPEN_TASKS = ['issued', 'objected', 'active', 'completion_requested'];
const REPORTED_TASKS = ['active', 'completion_requested', 'completed', 'closed', 'archived'];
const OPEN_MILESTONES = ['planned', 'returned'];
const OPEN_INSTRUCTIONS = ['issued', 'returned'];

export const shanghaiDay = (instant: string): string =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);

/** What is waited for on a day, and from whom. */
export function dutiesOn(known: Known, today: string): Duty[] {
  const tasks = known.tasks.filter(({ detail }) => OPEN_TASKS.includes(detail.state));
  return [...tasks.flatMap((task) => dutiesOfTask(known, task)), ...reportsOf(known, today)];
}

function dutiesOfTask(known: Known, { detail, parts, instructions }: KnownTask): Duty[] {
  const { code, jurisdiction, milestones, signatures, state } = detail;
  const issuedOn = shanghaiDay(detail.issuedAt ?? '');
  const duty = (kind: DutyKind, due: string, units: readonly string[], since = issuedOn): Duty => ({
    ...{ kind, due, since, about: `${kind} ${code}` },
    told: toldOf(known, jurisdiction.id, units),
  });
  const leads = leadsOf(detail);
  const unsigned = signatures.filter(({ at }) => at === null).map(({ unit }) => unit.id);
  const dated = parts.flatMap((part) => (part.state === 'open' && part.due !== null ? [part] : []));
  return [
    ...milestones
      .filter((milestone) => OPEN_MILESTONES.includes(milestone.state))
      .map(({ due }) => duty('节点', due, leads)),
    ...(state === 'issued' ? [duty('签收', workdaysFrom(issuedOn, SIGN_WORKDAYS), unsigned)] : []),
    ...dated.map(({ due, unit }) => duty('分解任务', due ?? '', [unit.id])),
    ...instructions.flatMap(({ state: answered, answerDue, at, addressees }) =>
      answerDue === null || !OPEN_INSTRUCTIONS.includes(answered)
        ? []
        : [
            duty(
              '批示',
              answerDue,
              addressees.map(({ id }) => id),
              shanghaiDay(at),
            ),
          ],
    ),
  ];
}

/** Units owe a page a month for what they had accepted by its day and not finished, and so do those who have a part of it. */
function reportsOf(known: Known, today: string): Duty[] {
  return [0, 1, 2].flatMap((ago) => {
    const month = monthBefore(today, ago);
    const due = weekdayFrom(`${month}-${REPORT_DAY}`);
    const owed = known.tasks.filter(({ detail: { state, acceptedAt, completedAt } }) => {
      const done = completedAt !== null && shanghaiDay(completedAt) <= due;
      return REPORTED_TASKS.includes(state) && acceptedAt !== null && shanghaiDay(acceptedAt) <= due && !done;
    });
    const units = new Set(owed.flatMap(({ detail, parts }) => [...leadsOf(detail), ...ownersOf(parts, due)]));
    return known.units
      .filter(({ id }) => units.has(id))
      .map((unit) => ({
        ...{ kind: '报送' as const, about: `报送 ${unit.name} ${month}`, due, since: `${month}-01` },
        told: toldOf(known, unit.jurisdictionId, [unit.id]),
      }));
  });
}

const ownersOf = (parts: readonly SubtaskView[], due: string): string[] =>
  parts
    .filter(({ state }) => state !== 'cancelled')
    .filter(({ confirmedAt }) => confirmedAt === null || shanghaiDay(confirmedAt) > due)
    .map(({ unit }) => unit.id);

function monthBefore(day: string, months: number): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 - months, 1)).toISOString().slice(0, 7);
}

export const leadsOf = ({ assignments }: TaskDetail): string[] =>
  assignments.flatMap(({ role, unit }) => (role === 'lead' && unit ? [unit.id] : []));

type Wanted = (unitId: string, role: string) => boolean;

const emailsOf = (people: readonly PersonView[], wanted: Wanted): string[] =>
  people
    .filter(({ active, memberships }) => active && memberships.some((m) => wanted(m.unitId, m.role)))
    .flatMap(({ email }) => email ?? []);

/** 联络员 and 单位负责人 of these units. */
export const unitPeople = ({ people }: Pick<Known, 'people'>, unitIds: readonly string[]): string[] =>
  emailsOf(people, (unitId, role) => unitIds.includes(unitId) && ['contact', 'head'].includes(role));

function toldOf(
  { people, units }: Known,
  jurisdictionId: string,
  dutiful: readonly string[],
): Record<Audience, readonly string[]> {
  const ofPlace =
    (role: string): Wanted =>
    (unitId, held) =>
      held === role && units.some((unit) => unit.id === unitId && unit.jurisdictionId === jurisdictionId);
  return {
    unit: unitPeople({ people }, dutiful),
    office: emailsOf(people, ofPlace('office')),
    supervisor: emailsOf(people, ofPlace('supervisor')),
  };
}
