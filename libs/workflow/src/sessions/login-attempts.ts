import { createHash } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { WorkflowError } from '../errors/workflow-error.js';
import { selectOne } from '../shared/database.js';

const MAX_FAILURES = 5;
const WAIT_MINUTES = 15;
const MINUTE_MS = 60_000;

/** Who tries to sign in, and from where. */
export interface LoginSource {
  readonly login: string;
  readonly ip: string;
}

/**
 * Counts a try before its password is looked at, so that many tries at once cannot slip past the limit. The count
 * lies in the database: several processes and a restart see the same one.
 */
export async function countAttempt(dataSource: DataSource, source: LoginSource, at: Date): Promise<void> {
  const until = new Date(at.getTime() + WAIT_MINUTES * MINUTE_MS);
  const row = await selectOne<{ tries: number; until: Date }>(
    dataSource.manager,
    `INSERT INTO login_attempt AS known (key, tries, until) VALUES ($1, 1, $3)
     ON CONFLICT (key) DO UPDATE SET
       tries = CASE WHEN known.until <= $2 THEN 1 ELSE known.tries + 1 END,
       until = CASE WHEN known.until <= $2 OR known.tries < $4 THEN $3 ELSE known.until END
     RETURNING tries, until`,
    [keyOf(source), at, until, MAX_FAILURES],
  );
  if (row === undefined || row.tries <= MAX_FAILURES) return;
  const minutes = Math.max(1, Math.ceil((row.until.getTime() - at.getTime()) / MINUTE_MS));
  throw new WorkflowError('LOGIN_BLOCKED', { values: { minutes } });
}

/** A successful sign-in clears its count, and whatever has run out. */
export async function forgetAttempts(dataSource: DataSource, source: LoginSource, at: Date): Promise<void> {
  await dataSource.query('DELETE FROM login_attempt WHERE key = $1 OR until <= $2', [keyOf(source), at]);
}

/** Writes the count's row again without changing it. */
export async function touchAttempt(manager: EntityManager, source: LoginSource): Promise<void> {
  await manager.query('UPDATE login_attempt SET tries = tries WHERE key = $1', [keyOf(source)]);
}

/** Hashed, because people type passwords into the login field. */
const keyOf = ({ login, ip }: LoginSource): string =>
  createHash('sha256').update(`${login.toLowerCase()}\n${ip}`).digest('hex');
