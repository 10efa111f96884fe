import { type AppConfig, type Clock, createClock } from '@app/config';
import type { DataSource } from 'typeorm';

/** A clock that has to be told when nobody reads it any more. */
export interface FollowingClock extends Clock {
  stop(): void;
}

export interface FollowOptions {
  readonly everyMs?: number;
  /** Milliseconds that have passed since some instant, whatever the machine's clock does meanwhile. */
  readonly elapsed?: () => number;
}

const EVERY_MS = 30_000;

/**
 * The database's clock, read from time to time and run on by the time that has passed since. Machines disagree about
 * the time, and a worker that is ten minutes fast would remind ten minutes early; all processes have one database.
 * While it is away the clock runs on by itself.
 */
export async function followDatabaseClock(
  dataSource: DataSource,
  { everyMs = EVERY_MS, elapsed = () => performance.now() }: FollowOptions = {},
): Promise<FollowingClock> {
  let offset = await measureOffset(dataSource, elapsed);
  const follow = async (): Promise<void> => {
    offset = await measureOffset(dataSource, elapsed);
  };
  const timer = setInterval(() => void follow().catch(() => undefined), everyMs);
  timer.unref();
  return { now: () => Math.floor(elapsed() + offset), stop: () => clearInterval(timer) };
}

/** The clock of a drill where one is set, else the database's. */
export async function openClock(
  config: Pick<AppConfig, 'clock'>,
  dataSource: DataSource,
): Promise<FollowingClock> {
  if (config.clock.startsAt === null) return followDatabaseClock(dataSource);
  return { ...createClock(config), stop: () => undefined };
}

/** What to add to `elapsed` for the database's time: the answer is as old as half of its way. */
async function measureOffset(dataSource: DataSource, elapsed: () => number): Promise<number> {
  const asked = elapsed();
  const [row] = await dataSource.query<{ now: number }[]>(
    `SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now`,
  );
  const answered = elapsed();
  return (row?.now ?? 0) - (asked + answered) / 2;
}
