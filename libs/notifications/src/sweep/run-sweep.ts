import {
  DEFAULT_POLICY,
  dayInShanghai,
  instantInShanghai,
  type CalendarDay,
  type Policy,
  type WorkCalendar,
  groupBy,
} from '@app/domain';
import { announce, inTransaction, readCalendar } from '@app/persistence';
import type { DataSource, EntityManager } from 'typeorm';
import { loadAnnounced } from './announced.js';
import { audiencesOf, candidatesOf, dueSubjects, type DueSubject } from './candidates.js';
import { planCandidate, type PlannedDraft } from './drafts.js';
import { alreadyMailed, attachLeftovers, leftovers } from './leftovers.js';
import { openMilestones } from './open-milestones.js';
import { loadAudiences } from './recipients.js';
import { recordSweep } from './sweep-record.js';
import type { AudienceOf, OpenMilestone, PlanItem, SweepRest, SweepResult } from './sweep.types.js';

export interface SweepOptions {
  readonly dataSource: DataSource;
  /** The instant swept for, epoch milliseconds: the clock's, or any other for a preview or a drill. */
  readonly at: number;
  readonly policy?: Policy;
  /** Writes nothing and returns what a sweep at this instant would add. */
  readonly dryRun?: boolean;
}

/** Everything one person gets; written in one transaction, so that a mail cannot leave with half of it. */
interface Share {
  readonly personId: string;
  readonly drafts: readonly PlannedDraft[];
  readonly waiting: readonly PlanItem[];
}

interface Computed {
  readonly shares: readonly Share[];
  readonly unreachable: readonly OpenMilestone[];
}

const PEOPLE_PER_TRANSACTION = 50;

/**
 * Finds every reminder due at an instant that nobody wrote down yet, and writes it down: inbox entries at once, mails
 * as messages for the delivery.
 *
 * The policy's send time opens the day: a sweep before it does nothing (what is due that day waits for the send time,
 * and what an earlier day missed goes out together with it), a sweep at any time after it catches up. On a rest day
 * nothing is due. Any number of sweeps may run, one after another or at once: the notification's unique key lets each
 * reminder be written once.
 */
export async function runSweep(options: SweepOptions): Promise<SweepResult> {
  const { dataSource, at, policy = DEFAULT_POLICY, dryRun = false } = options;
  const day = dayInShanghai(at);
  const calendar = await readCalendar(dataSource.manager);
  const rest = restOf(at, day, calendar, policy);
  if (rest !== null) return { day, rest, plan: [], unreachable: [] };
  const { shares, unreachable } = await compute(dataSource.manager, day, calendar, policy);
  if (dryRun) return { day, rest: null, plan: shares.flatMap(itemsOf), unreachable };
  const plan: PlanItem[] = [];
  for (let start = 0; start < shares.length; start += PEOPLE_PER_TRANSACTION) {
    plan.push(...(await write(dataSource, shares.slice(start, start + PEOPLE_PER_TRANSACTION), day, at)));
  }
  await recordSweep(dataSource.manager, day, at, plan);
  return { day, rest: null, plan, unreachable };
}

function restOf(at: number, day: CalendarDay, calendar: WorkCalendar, policy: Policy): SweepRest | null {
  if (!calendar.isWorkday(day)) return 'rest_day';
  return at < instantInShanghai(day, policy.sendTime) ? 'before_send_time' : null;
}

/** Reads only. */
async function compute(
  manager: EntityManager,
  day: CalendarDay,
  calendar: WorkCalendar,
  policy: Policy,
): Promise<Computed> {
  const milestones = await openMilestones(manager, policy, day);
  const subjects = dueSubjects(milestones, { today: day, calendar, policy });
  const due = subjects.map(({ milestone }) => milestone);
  const audienceOf = await loadAudiences(manager, due, audiencesOf(subjects));
  const announced = await loadAnnounced(manager, due);
  const mailed = await alreadyMailed(manager, day);
  const drafts = subjects
    .flatMap((subject) => candidatesOf(subject, audienceOf, announced))
    .map((candidate) => planCandidate(candidate, announced, mailed, day))
    .filter((planned) => planned !== null);
  const waiting = (await leftovers(manager, day)).filter((item) => !mailed.has(item.personId));
  const shares = sharesOf(drafts, withoutReplaced(waiting, drafts));
  return { shares, unreachable: unreachableOf(subjects, audienceOf) };
}

/** A mail that waited is not told beside a newer step of the same milestone. */
function withoutReplaced(waiting: readonly PlanItem[], drafts: readonly PlannedDraft[]): PlanItem[] {
  const place = (item: PlanItem): string => `${item.personId}|${item.milestoneId}`;
  const newer = drafts
    .flatMap(({ items }) => items)
    .filter((item) => item.channel === 'email' && item.outcome === 'send');
  const replaced = new Set(newer.map(place));
  return waiting.filter((item) => item.milestoneId === null || !replaced.has(place(item)));
}

/** In the order of the people, so that two sweeps at once meet in the same order and do not lock each other out. */
function sharesOf(drafts: readonly PlannedDraft[], waiting: readonly PlanItem[]): Share[] {
  const draftsOf = groupBy(drafts, ({ draft }) => draft.personId);
  const waitingOf = groupBy(waiting, (item) => item.personId);
  const personIds = [...new Set([...draftsOf.keys(), ...waitingOf.keys()])].sort();
  return personIds.map((personId) => ({
    personId,
    drafts: draftsOf.get(personId) ?? [],
    waiting: waitingOf.get(personId) ?? [],
  }));
}

const itemsOf = (share: Share): PlanItem[] => [
  ...share.waiting,
  ...share.drafts.flatMap(({ items }) => items),
];

function unreachableOf(subjects: readonly DueSubject[], audienceOf: AudienceOf): OpenMilestone[] {
  return subjects
    .filter(({ decision }) => decision.fire.audience.includes('lead'))
    .map(({ milestone }) => milestone)
    .filter((milestone) => audienceOf(milestone, 'lead').length === 0);
}

/** @returns what was new */
async function write(
  dataSource: DataSource,
  shares: readonly Share[],
  day: CalendarDay,
  at: number,
): Promise<PlanItem[]> {
  const drafts = shares.flatMap((share) => share.drafts.map(({ draft }) => draft));
  const personIds = shares.map((share) => share.personId);
  const changed = await inTransaction(dataSource, async (manager) => {
    const moved = await attachLeftovers(manager, day, personIds);
    return new Set([...moved, ...(await announce(manager, drafts, new Date(at)))]);
  });
  return shares.flatMap(itemsOf).filter((item) => changed.has(item.key));
}
