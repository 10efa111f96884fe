import { dayInShanghai } from '@app/domain';
import { inTransaction, readCalendar, readPolicies } from '@app/persistence';
import type { DataSource, EntityManager } from 'typeorm';
import { inOrder } from './items.js';
import { attachLeftovers, isAnythingHeld, leftovers, letGo, withoutReplaced } from './leftovers.js';
import { portionsWithNews } from './news.js';
import { prepareSets, setBased } from './set-based.js';
import { readPairs, readSeenPairs } from './pairs.js';
import { placeAll, placeNewest } from './placement.js';
import { lastSwept, recordSweep } from './sweep-record.js';
import { openPolicies, rulesOf, type DayRules, type SubjectRules } from './sweep-rules.js';
import type { SweepResult, UnreachableSubject } from './sweep.types.js';
import { unreachableOf } from './unreachable.js';
import {
  NOTHING_WRITTEN,
  planHits,
  plus,
  writeHits,
  type WriteOptions,
  type Written,
} from './write-chunk.js';

export interface SweepOptions {
  readonly dataSource: DataSource;
  /** The instant swept for, epoch milliseconds: the clock's, or any other for a preview or a drill. */
  readonly at: number;
  /** Writes nothing and returns what a sweep at this instant would add. */
  readonly dryRun?: boolean;
  /** False where the numbers are enough: a list of a large ledger is long. */
  readonly list?: boolean;
}

interface Sweep extends DayRules {
  readonly dataSource: DataSource;
  readonly at: number;
  readonly dryRun: boolean;
  readonly list: boolean;
  readonly later: readonly string[];
  readonly workday: boolean;
}

/** Any two that hold this lock write one after the other: the second finds nothing new instead of waiting row by row. */
const SWEEP_LOCK = 7_351_811;
const UNREACHABLE_MAX = 1000;

/**
 * Finds every reminder due at an instant that nobody wrote down yet, and writes it down: inbox entries at once, the rest
 * as messages for the delivery, papers as drafts.
 *
 * A jurisdiction's send time opens its day: a sweep before it does nothing there (what is due that day waits for the send
 * time, and what an earlier day missed goes out together with it), a sweep at any time after it catches up. On a rest day
 * nothing is due but what a policy says goes out on rest days. Any number of sweeps may run, one after another or at once:
 * the notification's unique key lets each reminder be written once.
 */
export async function runSweep(options: SweepOptions): Promise<SweepResult> {
  const { dataSource, at, dryRun = false, list = true } = options;
  const { manager } = dataSource;
  const day = dayInShanghai(at);
  const calendar = await readCalendar(manager);
  const { open, later, rest } = openPolicies(await readPolicies(manager), at, day, calendar);
  if (open.size === 0) return { day, rest, announced: 0, missed: 0, plan: [], unreachable: [] };
  const workday = calendar.isWorkday(day);
  return perform({ ...rulesOf(open, day, calendar), dataSource, at, dryRun, list, later, workday });
}

async function perform(sweep: Sweep): Promise<SweepResult> {
  const { dataSource, at, day, later, list, dryRun, workday } = sweep;
  const waiting = list && workday ? await leftovers(dataSource.manager, { day, later }) : [];
  const { written, unreachable } = await sweepAll(sweep);
  const moved = dryRun ? null : await finish(sweep, written);
  const kept = withoutReplaced(waiting, written.items).filter(({ key }) => moved?.has(key) ?? true);
  const announced = written.announced + (list ? kept.length : (moved?.size ?? 0));
  const result = { day, rest: null, announced, missed: written.missed };
  if (!dryRun) await recordSweep(dataSource.manager, day, at, result);
  return { ...result, plan: inOrder([...kept, ...written.items]), unreachable };
}

async function sweepAll(
  sweep: Sweep,
): Promise<{ readonly written: Written; readonly unreachable: readonly UnreachableSubject[] }> {
  let written = NOTHING_WRITTEN;
  const unreachable: UnreachableSubject[] = [];
  for (const news of await setBased(sweep.dataSource.manager, (reader) => allNews(reader, sweep))) {
    for (const ids of news.portions) written = plus(written, await sweepPortion(sweep, news.rules, ids));
    unreachable.push(...news.unreachable);
  }
  return { written, unreachable };
}

interface News {
  readonly rules: SubjectRules;
  readonly portions: readonly string[];
  readonly unreachable: readonly UnreachableSubject[];
}

async function allNews(manager: EntityManager, sweep: Sweep): Promise<News[]> {
  const swept = await lastSwept(manager);
  const news: News[] = [];
  const pairs = await readPairs(manager, sweep.subjects, sweep);
  for (const [place, rules] of sweep.subjects.entries()) {
    const placed = placeNewest({ ...sweep, ...rules }, pairs[place] ?? []);
    const portions = await portionsWithNews(manager, { rules, placed, swept });
    const unreachable = sweep.list ? await unreachableOf(manager, rules, placed, UNREACHABLE_MAX) : [];
    news.push({ rules, portions, unreachable });
  }
  return news;
}

/** In one statement, so that a step is never written without the older ones that it replaces. */
function sweepPortion(sweep: Sweep, rules: SubjectRules, ids: string): Promise<Written> {
  const { dataSource, dryRun } = sweep;
  return dryRun
    ? setBased(dataSource.manager, (manager) => writePortion(manager, sweep, rules, ids))
    : inTransaction(dataSource, async (manager) => {
        await begin(manager);
        await prepareSets(manager);
        return writePortion(manager, sweep, rules, ids);
      });
}

/** A worker that stands still inside the transaction holds up the others for so long at most. */
async function begin(manager: EntityManager): Promise<void> {
  await manager.query(
    `SET LOCAL idle_in_transaction_session_timeout = '30s'; SELECT pg_advisory_xact_lock(${SWEEP_LOCK})`,
  );
}

async function writePortion(
  manager: EntityManager,
  sweep: Sweep,
  rules: SubjectRules,
  ids: string,
): Promise<Written> {
  const { day, later, list, dryRun } = sweep;
  const pairs = await readSeenPairs(manager, rules, day, ids);
  const placed = placeAll({ ...sweep, ...rules }, pairs);
  const options: WriteOptions = { rules, ids, placed, day, later, list, at: new Date(sweep.at) };
  return dryRun ? planHits(manager, options) : writeHits(manager, options);
}

/** Moves what waited into the day's messages and lets them go; most sweeps have nothing to move. @returns what moved */
async function finish(sweep: Sweep, { announced }: Written): Promise<ReadonlySet<string>> {
  const { dataSource, day, later, workday } = sweep;
  if (announced === 0 && !(await isAnythingHeld(dataSource.manager, day))) return new Set();
  return inTransaction(dataSource, async (manager) => {
    await begin(manager);
    const moved = workday ? await attachLeftovers(manager, { day, later }) : [];
    await letGo(manager, day);
    return new Set(moved);
  });
}
