import type { AppConfig } from './app-config.js';

/** The only answer to "what time is it?": deadlines, lights, reminders and digests all read the same one. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };

/** A clock that starts at `startsAt` and runs on at the speed of real time, deaf to changes of the system time. */
export function clockFrom(startsAt: number, elapsed: () => number = () => performance.now()): Clock {
  const origin = elapsed();
  return { now: () => startsAt + Math.floor(elapsed() - origin) };
}

/** A clock that stands still until told otherwise: for drills and tests. */
export interface SteppedClock extends Clock {
  set(instant: number): void;
  advance(milliseconds: number): void;
}

export function steppedClock(startsAt: number): SteppedClock {
  let current = startsAt;
  return {
    now: () => current,
    set: (instant) => {
      current = instant;
    },
    advance: (milliseconds) => {
      current += milliseconds;
    },
  };
}

export function createClock(config: Pick<AppConfig, 'clock'>): Clock {
  return config.clock.startsAt === null ? systemClock : clockFrom(config.clock.startsAt);
}
