import type {
  LedgerRow,
  PersonView,
  SubtaskList,
  TaskDetail,
  TaskInstructions,
  UnitView,
} from '@app/workflow';
import type { ReceivedMail } from '../../support/smtp-sink.js';
import { isDaily, isDigest } from './mails.js';
import type { Http } from './http.js';
import { jurisdictionId, ledger, task } from './office.js';
import { type Known, type KnownTask, leadsOf } from './oracle-duties.js';
import { untilDone } from './progress.js';
import { seedPlans } from './seeds.js';
import type { System } from './system.js';

export const DAILY_TIME = '09:05:00+08:00';
const PARALLEL = 4;

export interface DayOfWork {
  readonly daily: readonly ReceivedMail[];
  readonly digests: readonly ReceivedMail[];
}

/** Waits until the day's sweep and digest have run and no mail is waiting; gives what arrived since `from`. */
export async function mailsOf(
  system: System,
  day: string,
  from: number,
  digests: number,
  stallMs?: number,
): Promise<DayOfWork> {
  await untilDone({
    what: `the mails of ${day}`,
    measure: () => progressOf(system, day),
    isDone: (now) => now.swept && now.digests === digests && now.waiting === 0,
    ...(stallMs === undefined ? {} : { stallMs }),
  });
  const arrived = system.sink.received.slice(from);
  return { daily: arrived.filter(isDaily), digests: arrived.filter(isDigest) };
}

interface DayProgress {
  readonly swept: boolean;
  readonly digests: number;
  readonly waiting: number;
  readonly received: number;
}

async function progressOf(system: System, day: string): Promise<DayProgress> {
  const [row] = await system.query<Omit<DayProgress, 'received'>>(
    `SELECT EXISTS (SELECT 1 FROM schedule_run WHERE schedule = 'reminders' AND slot = $1 AND state = 'done') AS swept,
            (SELECT count(*)::int FROM digest_issue WHERE as_of = $1::date) AS digests,
            (SELECT count(*)::int FROM outbound_message WHERE status IN ('pending', 'sending')) AS waiting`,
    [day],
  );
  return { swept: false, digests: 0, waiting: 0, ...row, received: system.sink.received.length };
}

export interface Facts extends Known {
  readonly details: readonly TaskDetail[];
}

/** Everything the oracle needs to know, as the API shows it now. */
export async function readFacts(system: System): Promise<Facts> {
  const [office, admin] = await Promise.all([system.signIn('office'), system.signIn('admin')]);
  const people = new Map<string, PersonView>();
  const units: UnitView[] = [];
  for (const { jurisdiction } of seedPlans()) {
    const query = { jurisdictionId: await jurisdictionId(office, jurisdiction) };
    const { items } = await admin.get<{ items: PersonView[] }>('/people', query);
    // Each list shows a person's memberships of its own place.
    for (const person of items) {
      const memberships = [...(people.get(person.id)?.memberships ?? []), ...person.memberships];
      people.set(person.id, { ...person, memberships });
    }
    units.push(...(await office.get<{ items: UnitView[] }>('/units', query)).items);
  }
  const tasks = await inParallel(await ledger(office), ({ id }: LedgerRow) => known(office, id));
  return { details: tasks.map(({ detail }) => detail), people: [...people.values()], units, tasks };
}

async function known(office: Http, id: string): Promise<KnownTask> {
  const detail = await task(office, id);
  const { items: parts } = await office.get<SubtaskList>(`/tasks/${id}/subtasks`);
  const { items: instructions } = await office.get<TaskInstructions>(`/tasks/${id}/instructions`);
  return { detail, parts, instructions };
}

async function inParallel<T, R>(values: readonly T[], work: (value: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let start = 0; start < values.length; start += PARALLEL) {
    results.push(...(await Promise.all(values.slice(start, start + PARALLEL).map(work))));
  }
  return results;
}

/** The login of somebody who acts for a lead unit of the task. */
export function contactOf({ people }: Facts, detail: TaskDetail): string | undefined {
  const leads = leadsOf(detail);
  return people.find((person) =>
    person.memberships.some(({ unitId, role }) => leads.includes(unitId) && role === 'contact'),
  )?.login;
}
