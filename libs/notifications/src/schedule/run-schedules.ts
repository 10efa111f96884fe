import { dayInZone, dueSlots, SHANGHAI, type Schedule, type Slot, type WorkCalendar } from '@app/domain';
import { readCalendar } from '@app/persistence';
import type { DataSource } from 'typeorm';
import {
  claimSlot,
  recordSkipped,
  renewLease,
  settledOf,
  settleDone,
  settleFailed,
  takeOver,
  type RunClaim,
  type Settled,
} from './run-records.js';
import type { ScheduledWork } from './scheduled-work.js';

export interface ScheduleOptions {
  readonly dataSource: DataSource;
  /** The injected clock's instant, epoch milliseconds: which slots are due. */
  readonly at: number;
  readonly works: readonly ScheduledWork[];
  readonly log?: Pick<Console, 'error'>;
  /** No further slot is begun once it is aborted. */
  readonly signal?: AbortSignal;
  readonly leaseSeconds?: number;
  readonly attempts?: number;
  readonly pauseSeconds?: number;
}

export interface ScheduleOutcome {
  readonly schedule: string;
  readonly slot: string;
  readonly state: 'done' | 'failed';
  readonly result: object;
}

export interface ScheduleSummary {
  /** What this call ran. */
  readonly ran: readonly ScheduleOutcome[];
  /** Slots it recorded as passed over. */
  readonly skipped: number;
}

const DEFAULTS = { leaseSeconds: 30, attempts: 5, pauseSeconds: 30, log: console };
const RENEWALS_PER_LEASE = 3;

type Settings = ScheduleOptions & Required<Pick<ScheduleOptions, keyof typeof DEFAULTS>>;

interface Round extends Settings {
  readonly work: ScheduledWork;
  readonly schedules: readonly Schedule[];
  readonly calendar: WorkCalendar;
}

/**
 * Runs every slot that is due. The record of a slot, unique in the database, is also the claim to it: of any number of
 * workers one inserts it, and one that dies leaves a lease that runs out. A work or schedule that fails is recorded and
 * does not keep the others from running.
 */
export async function runSchedules(options: ScheduleOptions): Promise<ScheduleSummary> {
  const settings: Settings = { ...DEFAULTS, ...options };
  const calendar = await readCalendar(settings.dataSource.manager);
  const summaries = await Promise.all(settings.works.map((work) => runWork(settings, work, calendar)));
  return {
    ran: summaries.flatMap(({ ran }) => ran),
    skipped: summaries.reduce((sum, { skipped }) => sum + skipped, 0),
  };
}

async function runWork(
  settings: Settings,
  work: ScheduledWork,
  calendar: WorkCalendar,
): Promise<ScheduleSummary> {
  const ran: ScheduleOutcome[] = [];
  let skipped = 0;
  try {
    const schedules = await work.schedules(settings.dataSource.manager);
    const round: Round = { ...settings, work, schedules, calendar };
    ran.push(...(await runLeftovers(round)));
    const settled = await settledOf(settings.dataSource, schedules, settings.at);
    for (const schedule of schedules) {
      const summary = await runSchedule(round, schedule, settled.get(schedule.key));
      ran.push(...summary.ran);
      skipped += summary.skipped;
    }
  } catch (error) {
    settings.log.error(`${work.name}: ${String(error)}`);
  }
  return { ran, skipped };
}

/** What a worker left that died, and what failed and has paused. */
async function runLeftovers(round: Round): Promise<ScheduleOutcome[]> {
  const { dataSource, schedules } = round;
  const byKey = new Map(schedules.map((schedule) => [schedule.key, schedule]));
  const ran: ScheduleOutcome[] = [];
  while (round.signal?.aborted !== true) {
    const claim = await takeOver(dataSource, [...byKey.keys()], round);
    const schedule = claim === null ? undefined : byKey.get(claim.schedule);
    if (claim === null || schedule === undefined) break;
    ran.push(await runClaimed(round, schedule, slotOf(claim, schedule), claim));
  }
  return ran;
}

const slotOf = ({ slot, at }: RunClaim, { rule }: Schedule): Slot => ({
  key: slot,
  day: dayInZone(at.getTime(), rule.zone ?? SHANGHAI),
  at: at.getTime(),
});

async function runSchedule(
  round: Round,
  schedule: Schedule,
  settled: Settled | undefined,
): Promise<ScheduleSummary> {
  const ran: ScheduleOutcome[] = [];
  let skipped = 0;
  if (settled === undefined) return { ran, skipped };
  try {
    const due = dueSince(round, schedule, settled);
    // First: a slot that ran would otherwise hide, after a crash, that older ones were passed over.
    skipped = await recordSkipped(round.dataSource, schedule.key, due.skipped);
    for (const slot of due.run) {
      if (round.signal?.aborted === true) break;
      const claim = await claimSlot(round.dataSource, schedule.key, slot, round);
      if (claim !== null) ran.push(await runClaimed(round, schedule, slot, claim));
    }
  } catch (error) {
    round.log.error(`${schedule.key}: ${String(error)}`);
  }
  return { ran, skipped };
}

/** Slots at the very instant of the newest record are looked at too: a holiday may move two to one day. */
function dueSince(round: Round, schedule: Schedule, { since, recorded, fresh }: Settled) {
  const from = since.getTime() - (fresh ? 0 : 1);
  const due = dueSlots(schedule, from, round.at, round.calendar);
  return {
    run: due.run.filter(({ key }) => !recorded.includes(key)),
    skipped: due.skipped.filter(({ slot }) => !recorded.includes(slot.key)),
  };
}

async function runClaimed(
  round: Round,
  schedule: Schedule,
  slot: Slot,
  claim: RunClaim,
): Promise<ScheduleOutcome> {
  const { dataSource, at, calendar, work, leaseSeconds } = round;
  const outcome = { schedule: schedule.key, slot: slot.key };
  const timer = setInterval(
    () => {
      // A renewal that fails is made up for by the next.
      renewLease(dataSource, claim, leaseSeconds).catch(() => undefined);
    },
    (leaseSeconds * 1000) / RENEWALS_PER_LEASE,
  );
  try {
    const result = await work.run({ dataSource, at, calendar }, schedule, slot);
    await settleDone(dataSource.manager, claim, result);
    return { ...outcome, state: 'done', result };
  } catch (error) {
    round.log.error(`${schedule.key} ${slot.key}, attempt ${claim.attempt}: ${String(error)}`);
    await settleFailed(dataSource, claim, error, round);
    return { ...outcome, state: 'failed', result: {} };
  } finally {
    clearInterval(timer);
  }
}
