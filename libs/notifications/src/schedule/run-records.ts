import type { Schedule, SkippedSlot, SkipReason, Slot } from '@app/domain';
import type { DataSource, EntityManager } from 'typeorm';

/** What is known of a schedule: the instant up to which its slots are settled, and the keys recorded for just then. */
export interface Settled {
  readonly schedule: string;
  readonly since: Date;
  readonly recorded: readonly string[];
  readonly fresh: boolean;
}

/** A slot this process alone may run until its lease runs out. */
export interface RunClaim {
  readonly id: string;
  readonly schedule: string;
  readonly slot: string;
  readonly at: Date;
  /** Counts this try; with the id it tells this claim from a later one of the same slot. */
  readonly attempt: number;
}

export interface LeaseOptions {
  /** Read by the database's clock, renewed three times within it while the run goes on. */
  readonly leaseSeconds: number;
  /** Tries in all, deaths of a worker included. */
  readonly attempts: number;
}

type QueryWithCount<T> = [T[], number];

const REASONS: Readonly<Record<SkipReason, string>> = {
  older: '错过时点，已由较近的一次代替',
  window: '错过时点，超过补办期限',
  grace: '错过时点，超过宽限时间',
};
const GIVEN_UP = '多次中断，不再重试';
const ERROR_MAX = 2000;

/** A schedule met for the first time begins now: what came before it is not made up for. */
export async function settledOf(
  dataSource: DataSource,
  schedules: readonly Schedule[],
  at: number,
): Promise<ReadonlyMap<string, Settled>> {
  const keys = schedules.map(({ key }) => key);
  const known = await knownOf(dataSource, keys, at);
  if (known.size === keys.length) return known;
  await dataSource.query(
    `INSERT INTO schedule_start (schedule, since)
     SELECT key, $2::timestamptz FROM unnest($1::text[]) AS key
     WHERE NOT EXISTS (SELECT 1 FROM schedule_start known WHERE known.schedule = key)
     ON CONFLICT DO NOTHING`,
    [keys, new Date(at)],
  );
  return knownOf(dataSource, keys, at);
}

async function knownOf(
  dataSource: DataSource,
  keys: readonly string[],
  at: number,
): Promise<ReadonlyMap<string, Settled>> {
  const rows = await dataSource.query<Settled[]>(
    `SELECT start.schedule, coalesce(newest.at, start.since) AS since, newest.at IS NULL AS fresh,
            ARRAY(SELECT run.slot FROM schedule_run run
                  WHERE run.schedule = start.schedule AND run.at = newest.at) AS recorded
     FROM schedule_start start
     LEFT JOIN LATERAL (SELECT run.at FROM schedule_run run
                        WHERE run.schedule = start.schedule AND run.at <= $2
                        ORDER BY run.at DESC LIMIT 1) newest ON true
     WHERE start.schedule = ANY($1)`,
    [keys, new Date(at)],
  );
  return new Map(rows.map((row) => [row.schedule, row]));
}

/** Slots that somebody has recorded in the meantime stay as they are. */
export async function recordSkipped(
  dataSource: DataSource,
  schedule: string,
  skipped: readonly SkippedSlot[],
): Promise<number> {
  if (skipped.length === 0) return 0;
  const written = await dataSource.query<unknown[]>(
    `INSERT INTO schedule_run (schedule, slot, at, state, attempts, error)
     SELECT $1, slot, at, 'skipped', 0, reason
     FROM unnest($2::text[], $3::timestamptz[], $4::text[]) AS missed (slot, at, reason)
     ON CONFLICT DO NOTHING RETURNING id`,
    [
      schedule,
      skipped.map(({ slot }) => slot.key),
      skipped.map(({ slot }) => new Date(slot.at)),
      skipped.map(({ reason }) => REASONS[reason]),
    ],
  );
  return written.length;
}

/** Null where another worker was first. */
export async function claimSlot(
  dataSource: DataSource,
  schedule: string,
  slot: Slot,
  { leaseSeconds }: LeaseOptions,
): Promise<RunClaim | null> {
  const rows = await dataSource.query<RunClaim[]>(
    `INSERT INTO schedule_run (schedule, slot, at, state, attempts, lease_until)
     VALUES ($1, $2, $3, 'running', 1, clock_timestamp() + make_interval(secs => $4))
     ON CONFLICT DO NOTHING RETURNING id, schedule, slot, at, attempts AS attempt`,
    [schedule, slot.key, new Date(slot.at), leaseSeconds],
  );
  return rows[0] ?? null;
}

/** The oldest run whose worker died or whose pause is over; null where there is none. Gives up what was tried too often. */
export async function takeOver(
  dataSource: DataSource,
  schedules: readonly string[],
  { leaseSeconds, attempts }: LeaseOptions,
): Promise<RunClaim | null> {
  await dataSource.query(
    `UPDATE schedule_run SET state = 'failed', lease_until = NULL, updated_at = now(),
            error = CASE error WHEN '' THEN $3 ELSE error END
     WHERE schedule = ANY($1) AND state = 'running' AND attempts >= $2 AND lease_until < clock_timestamp()`,
    [schedules, attempts, GIVEN_UP],
  );
  const [rows] = await dataSource.query<QueryWithCount<RunClaim>>(
    `UPDATE schedule_run SET attempts = attempts + 1, updated_at = now(),
            lease_until = clock_timestamp() + make_interval(secs => $2)
     WHERE id = (SELECT id FROM schedule_run
                 WHERE schedule = ANY($1) AND state = 'running' AND lease_until < clock_timestamp()
                 ORDER BY at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
     RETURNING id, schedule, slot, at, attempts AS attempt`,
    [schedules, leaseSeconds],
  );
  return rows[0] ?? null;
}

/** Does nothing when the claim was taken over in the meantime. */
export async function renewLease(
  dataSource: DataSource,
  claim: RunClaim,
  leaseSeconds: number,
): Promise<void> {
  await dataSource.query(
    `UPDATE schedule_run SET lease_until = clock_timestamp() + make_interval(secs => $3)
     WHERE id = $1 AND attempts = $2 AND state = 'running'`,
    [claim.id, claim.attempt, leaseSeconds],
  );
}

/** A record that was deleted during the run is written again, so that what was done is not done anew. */
export async function settleDone(manager: EntityManager, claim: RunClaim, result: object): Promise<void> {
  await manager.query(
    `INSERT INTO schedule_run AS run (schedule, slot, at, state, attempts, result)
     VALUES ($1, $2, $3, 'done', $4, $5)
     ON CONFLICT (schedule, slot) DO UPDATE
       SET state = 'done', lease_until = NULL, error = '', result = excluded.result, updated_at = now()
       WHERE run.state = 'running' AND run.attempts = excluded.attempts`,
    [claim.schedule, claim.slot, claim.at, claim.attempt, JSON.stringify(result)],
  );
}

/** After the last try it is failed and stays visible; before, it is tried again after a pause that doubles. */
export async function settleFailed(
  dataSource: DataSource,
  claim: RunClaim,
  error: unknown,
  { attempts, pauseSeconds }: Pick<LeaseOptions, 'attempts'> & { readonly pauseSeconds: number },
): Promise<void> {
  const text = (error instanceof Error ? error.message : String(error)).slice(0, ERROR_MAX);
  await dataSource.query(
    `UPDATE schedule_run SET error = $3, updated_at = now(),
            state = CASE WHEN attempts >= $4 THEN 'failed' ELSE 'running' END,
            lease_until = CASE WHEN attempts >= $4 THEN NULL
                               ELSE clock_timestamp() + make_interval(secs => $5 * 2 ^ (attempts - 1)) END
     WHERE id = $1 AND attempts = $2 AND state = 'running'`,
    [claim.id, claim.attempt, text, attempts, pauseSeconds],
  );
}
