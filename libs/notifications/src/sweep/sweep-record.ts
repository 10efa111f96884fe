import type { CalendarDay } from '@app/domain';
import type { EntityManager } from 'typeorm';

export const SWEEP_SCHEDULE = 'reminders';

/** Notes that the day was swept, and what all its sweeps together added. */
export async function recordSweep(
  manager: EntityManager,
  day: CalendarDay,
  at: number,
  { announced, missed }: { readonly announced: number; readonly missed: number },
): Promise<void> {
  await manager.query(
    `INSERT INTO schedule_run AS run (schedule, slot, at, result)
     VALUES ($1, $2, $3, jsonb_build_object('announced', $4::int, 'missed', $5::int))
     ON CONFLICT (schedule, slot) DO UPDATE SET updated_at = now(), result = jsonb_build_object(
       'announced', coalesce((run.result->>'announced')::int, 0) + $4,
       'missed', coalesce((run.result->>'missed')::int, 0) + $5)
     WHERE $4 + $5 > 0`,
    [SWEEP_SCHEDULE, day, new Date(at), announced, missed],
  );
}

/** The latest day that was swept to its end; null before the first. */
export async function lastSwept(manager: EntityManager): Promise<CalendarDay | null> {
  const [row] = await manager.query<{ day: CalendarDay | null }[]>(
    'SELECT max(slot) AS day FROM schedule_run WHERE schedule = $1',
    [SWEEP_SCHEDULE],
  );
  return row?.day ?? null;
}
