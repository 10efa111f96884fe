import type { QueueName } from './catalogue.js';

export interface QueueSettings {
  /** How often a throwing handler is tried in all. */
  attempts: number;
  backoff: { type: 'exponential' | 'fixed'; delay: number };
  /** Jobs at once per worker process. */
  concurrency: number;
  /** A handler that holds up the event loop for longer than this loses its job to another worker. */
  lockDuration: number;
  stalledInterval: number;
  /** Deaths of a worker that one job survives; a fault in the machine is not the job's fault. */
  maxStalledCount: number;
  removeOnComplete: { age: number; count: number };
  removeOnFail: { age: number; count: number };
}

const SECOND = 1000;
const DAY_IN_SECONDS = 86_400;

/** A worker that is killed is found dead within lock + interval: 20 s. */
const CRASH_RECOVERY = { lockDuration: 15 * SECOND, stalledInterval: 5 * SECOND, maxStalledCount: 5 };
const RETENTION = {
  removeOnComplete: { age: DAY_IN_SECONDS, count: 500 },
  removeOnFail: { age: 14 * DAY_IN_SECONDS, count: 2000 },
};

/** Every queue states every setting: a new queue does not compile without. */
export const QUEUE_SETTINGS: Readonly<Record<QueueName, Required<QueueSettings>>> = {
  // Set-based statements under unique keys: a second sweep at the same time would only wait for the first.
  sweep: {
    attempts: 5,
    backoff: { type: 'exponential', delay: 2 * SECOND },
    concurrency: 1,
    ...CRASH_RECOVERY,
    ...RETENTION,
  },
  // The handler takes messages in batches and keeps its own count of attempts per message.
  delivery: {
    attempts: 3,
    backoff: { type: 'fixed', delay: 5 * SECOND },
    concurrency: 1,
    ...CRASH_RECOVERY,
    ...RETENTION,
  },
  // The handler serves all endpoints and keeps its own count of failures per endpoint.
  webhooks: {
    attempts: 3,
    backoff: { type: 'fixed', delay: 5 * SECOND },
    concurrency: 1,
    ...CRASH_RECOVERY,
    ...RETENTION,
  },
  schedules: {
    attempts: 5,
    backoff: { type: 'exponential', delay: 5 * SECOND },
    concurrency: 1,
    ...CRASH_RECOVERY,
    ...RETENTION,
  },
};
