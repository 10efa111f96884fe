import type { EntityManager } from 'typeorm';

const CALENDAR_LOCK = 7_351_900;

/** Until the end of the transaction no other one changes the calendar, so a day computed from it is not outdated at commit. */
export async function keepCalendar(manager: EntityManager): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock_shared($1)', [CALENDAR_LOCK]);
}

/** For the one who changes it: waits for whoever is computing with it. */
export async function holdCalendar(manager: EntityManager): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock($1)', [CALENDAR_LOCK]);
}
