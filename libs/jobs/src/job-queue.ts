import { openBackend, type QueueBackend, type WakeQueue } from './backend.js';
import {
  isJobName,
  isPayloadOf,
  type JobName,
  type JobPayloads,
  QUEUE_NAMES,
  QUEUE_OF,
  type QueueName,
} from './catalogue.js';
import { JobsError } from './errors.js';
import { identityOf } from './job-ids.js';
import { calmErrors, type JobsLog, messageOf } from './log.js';
import type { JobsConfig } from './stores.js';
import type { BackendKind, StoreReport } from './store-report.js';
import { withinTime } from './within-time.js';

export interface EnqueueOptions {
  readonly jobId?: string;
}

export interface JobQueue {
  readonly backend: BackendKind;
  /**
   * Wakes a worker, after the transaction that has something for it. Never fails the caller for the queue's sake:
   * when the queue is away it says so in the log and answers false, and the schedules find the work later.
   */
  enqueue<N extends JobName>(name: N, payload: JobPayloads[N], options?: EnqueueOptions): Promise<boolean>;
  /** Jobs by state and queue, for health pages and tests. */
  counts(): Promise<Readonly<Record<QueueName, Readonly<Record<string, number>>>>>;
  /** The queues as a page for operators shows them. */
  queues(): readonly WakeQueue[];
  /** How the store stands now. */
  inspect(): Promise<StoreReport>;
  close(): Promise<void>;
}

/** Whoever wakes does not wait for it. */
const PRODUCER_CONNECTIONS = 1;
/** A request must not hang on a queue that is away. */
const ENQUEUE_TIMEOUT_MS = 2000;

export function createJobQueue(config: JobsConfig, log: JobsLog = console): JobQueue {
  const onError = calmErrors(log);
  const backend = openBackend(config, PRODUCER_CONNECTIONS, onError);
  const queues = new Map<QueueName, WakeQueue>();
  const queueOf = (name: QueueName): WakeQueue => openOnce(queues, backend, name);

  return {
    backend: backend.kind,
    enqueue: async (name, payload, options = {}) => {
      assertKnown(name, payload);
      const identity = identityOf(name, options.jobId);
      try {
        await withinTime(queueOf(QUEUE_OF[name]).add(name, payload, identity), ENQUEUE_TIMEOUT_MS);
        return true;
      } catch (error) {
        onError(`could not enqueue ${name}`, messageOf(error));
        return false;
      }
    },
    counts: async () => {
      const entries = QUEUE_NAMES.map(
        async (name) => [name, await withinTime(queueOf(name).getJobCounts(), ENQUEUE_TIMEOUT_MS)] as const,
      );
      return Object.fromEntries(await Promise.all(entries)) as Record<QueueName, Record<string, number>>;
    },
    queues: () => QUEUE_NAMES.map(queueOf),
    inspect: () => backend.inspect(),
    close: async () => {
      await Promise.allSettled([...queues.values()].map((queue) => queue.close()));
      await backend.close();
    },
  };
}

function openOnce(queues: Map<QueueName, WakeQueue>, backend: QueueBackend, name: QueueName): WakeQueue {
  const existing = queues.get(name);
  if (existing) return existing;
  const queue = backend.queue(name);
  queues.set(name, queue);
  return queue;
}

function assertKnown(name: string, payload: unknown): void {
  if (!isJobName(name)) throw new JobsError('JOBS_NAME_UNKNOWN', `no such job: ${name}`);
  if (!isPayloadOf(name, payload)) throw new JobsError('JOBS_PAYLOAD_INVALID', `not a payload of ${name}`);
}
