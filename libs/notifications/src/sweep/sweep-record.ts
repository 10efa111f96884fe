import type { CalendarDay } from '@app/domain';
import type { EntityManager } from 'typeorm';

/** A row a day that was swept; its `at` is the latest instant swept for, its lease whoever sweeps at the moment. */
export const SWEEP_SCHEDULE = 'reminders';

/** A worker that dies while it sweeps holds up the next sweep for so long; one that takes longer is only joined. */
const LEASE = `interval '60 seconds'`;
const CAUGHT_UP = '中断，已由之后一日的提醒补上';

/** The instant of the day's latest sweep that came to its end; null where the day has none. */
export async function sweptAt(manager: EntityManager, day: CalendarDay): Promise<Date | null> {
  const [row] = await manager.query<{ at: Date }[]>(
    `SELECT at FROM schedule_run WHERE schedule = $1 AND slot = $2 AND state = 'done'`,
    [SWEEP_SCHEDULE, day],
  );
  return row?.at ?? null;
}

/**
 * Takes the sweep of a day that was last swept for `swept`. False where another worker is at it, or has been since: of
 * any number that find the same send time passed one sweeps. A lease further ahead than a fresh one was bent by hand.
 */
export async function claimSweep(
  manager: EntityManager,
  day: CalendarDay,
  at: number,
  swept: Date | null,
): Promise<boolean> {
  const rows = await manager.query<unknown[]>(
    `INSERT INTO schedule_run AS run (schedule, slot, at, state, lease_until)
     VALUES ($1, $2, $3, 'running', clock_timestamp() + ${LEASE})
     ON CONFLICT (schedule, slot) DO UPDATE SET lease_until = excluded.lease_until, updated_at = now(),
       attempts = run.attempts + (run.state = 'running')::int
     WHERE (run.lease_until IS NULL OR run.lease_until NOT BETWEEN clock_timestamp() AND excluded.lease_until)
       AND CASE run.state WHEN 'done' THEN run.at = $4::timestamptz ELSE $4::timestamptz IS NULL END
     RETURNING id`,
    [SWEEP_SCHEDULE, day, new Date(at), swept],
  );
  return rows.length > 0;
}

/** After a sweep that failed: the next look repeats it. */
export async function yieldSweep(manager: EntityManager, day: CalendarDay): Promise<void> {
  await manager.query(
    `UPDATE schedule_run SET lease_until = clock_timestamp(), updated_at = now() WHERE schedule = $1 AND slot = $2`,
    [SWEEP_SCHEDULE, day],
  );
}

/** Notes that the day was swept, and what all its sweeps together added. Days before it that were cut off are caught up. */
export async function recordSweep(
  manager: EntityManager,
  day: CalendarDay,
  at: number,
  { announced, missed }: { readonly announced: number; readonly missed: number },
): Promise<void> {
  await manager.query(
    `WITH cut_off AS (
       UPDATE schedule_run SET state = 'skipped', lease_until = NULL, error = '${CAUGHT_UP}', updated_at = now()
       WHERE schedule = $1 AND state = 'running' AND slot < $2)
     INSERT INTO schedule_run AS run (schedule, slot, at, result)
     VALUES ($1, $2, $3, jsonb_build_object('announced', $4::int, 'missed', $5::int))
     ON CONFLICT (schedule, slot) DO UPDATE SET state = 'done', at = excluded.at, lease_until = NULL, updated_at = now(),
       result = jsonb_build_object('announced', coalesce((run.result->>'announced')::int, 0) + $4,
                                   'missed', coalesce((run.result->>'missed')::int, 0) + $5)`,
    [SWEEP_SCHEDULE, day, new Date(at), announced, missed],
  );
}

/** The latest day that was swept to its end; null before the first. */
export async function lastSwept(manager: EntityManager): Promise<CalendarDay | null> {
  const [row] = await manager.query<{ day: CalendarDay | null }[]>(
    `SELECT max(slot) AS day FROM schedule_run WHERE schedule = $1 AND state = 'done'`,
    [SWEEP_SCHEDULE],
  );
  return row?.day ?? null;
}
