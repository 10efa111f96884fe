import { UnrecoverableError } from 'bullmq';
import { openBackend, type Processor, type WakeQueue, type WakeWorker } from './backend.js';
import {
  type Handlers,
  isJobName,
  isPayloadOf,
  JOB_NAMES,
  type JobName,
  QUEUE_NAMES,
  QUEUE_OF,
  type QueueName,
} from './catalogue.js';
import { JobsError } from './errors.js';
import { calmErrors, type JobsLog } from './log.js';
import { SCHEDULES, type Schedule } from './schedules.js';
import { watchStore } from './store-watch.js';
import type { JobsConfig } from './stores.js';
import { type BackendKind, type StoreReport } from './store-report.js';

export interface WorkersOptions {
  /** For tests; everywhere else the one list. */
  readonly schedules?: readonly Schedule[];
  readonly closeTimeoutMs?: number;
}

export interface RunningWorkers {
  readonly backend: BackendKind;
  /** How the store stood when it was looked at last, half a minute ago at most. */
  store(): StoreReport;
  /** Lets running jobs end, up to a limit; then their lock runs out and another worker repeats them. */
  close(): Promise<void>;
}

/** One to listen on for all queues, one for everything that is asked: settling a job takes milliseconds. */
const WORKER_CONNECTIONS = 2;
const CLOSE_TIMEOUT_MS = 8000;
const CONNECTIONS_CLOSE_MS = 1000;
/**
 * A store that was emptied or replaced, and rows deleted by hand, get their schedules back without a restart.
 * Registering an interval anew keeps a tick that is overdue.
 */
const RESCHEDULE_MS = 20_000;

/**
 * Takes jobs from all queues until closed. Refuses to start unless every job has exactly its handler, and on a store
 * that may forget jobs.
 */
export async function startWorkers(
  handlers: Handlers,
  config: JobsConfig,
  log: JobsLog = console,
  options: WorkersOptions = {},
): Promise<RunningWorkers> {
  assertComplete(handlers);
  const onError = calmErrors(log);
  const backend = openBackend(config, WORKER_CONNECTIONS, onError);
  const watch = await watchStore(backend, log);
  const queues = new Map(QUEUE_NAMES.map((name) => [name, backend.queue(name)]));
  const workers = QUEUE_NAMES.map((name) =>
    observed(backend.worker(name, processorFor(name, handlers)), name, log),
  );

  const schedule = (): Promise<void> =>
    registerSchedules(queues, options.schedules ?? SCHEDULES, (error) => onError('schedules', error));
  const scheduleAgain = (): void => void schedule();
  const reschedule = setInterval(scheduleAgain, RESCHEDULE_MS);

  const close = async (): Promise<void> => {
    clearInterval(reschedule);
    watch.stop();
    await atMost(
      options.closeTimeoutMs ?? CLOSE_TIMEOUT_MS,
      Promise.allSettled(workers.map((worker) => worker.close())),
    );
    await Promise.allSettled([...queues.values()].map((queue) => queue.close()));
    await atMost(
      CONNECTIONS_CLOSE_MS,
      backend.close().catch((error: unknown) => onError('closing', error)),
    );
  };

  try {
    await Promise.all(workers.map((worker) => worker.waitUntilReady()));
    await schedule();
  } catch (error) {
    await close();
    throw error;
  }
  backend.onReconnect(scheduleAgain);
  for (const worker of workers) worker.run().catch((error: unknown) => onError('worker', error));
  return { backend: backend.kind, store: watch.latest, close };
}

function assertComplete(handlers: Handlers): void {
  const given = Object.keys(handlers);
  const missing = JOB_NAMES.filter((name) => typeof (handlers as Partial<Handlers>)[name] !== 'function');
  if (missing.length > 0) throw new JobsError('JOBS_HANDLER_MISSING', `no handler for ${missing.join(', ')}`);
  const unknown = given.filter((name) => !isJobName(name));
  if (unknown.length > 0)
    throw new JobsError('JOBS_HANDLER_UNKNOWN', `handler for unknown job ${unknown.join(', ')}`);
}

/** The worker's door: a job nobody knows, or with a payload nobody understands, fails at once and stays visible. */
function processorFor(queue: QueueName, handlers: Handlers): Processor {
  return async ({ name, data }) => {
    if (!isJobName(name) || QUEUE_OF[name] !== queue)
      throw new UnrecoverableError(`unknown job ${name} in queue ${queue}`);
    await runHandler(handlers, name, data);
  };
}

async function runHandler<N extends JobName>(handlers: Handlers, name: N, data: unknown): Promise<void> {
  if (!isPayloadOf(name, data)) throw new UnrecoverableError(`not a payload of ${name}`);
  await handlers[name](data);
}

function observed(worker: WakeWorker, queue: QueueName, log: JobsLog): WakeWorker {
  worker.on('failed', (job, error) => {
    const tried = job ? `${job.name} (${job.id}), attempt ${job.attemptsMade}` : 'a job';
    log.error(`${queue}: ${tried} failed: ${error.stack ?? error.message}`);
  });
  worker.on('stalled', (jobId) =>
    log.warn(`${queue}: job ${jobId} was taken back from a worker that stopped answering`),
  );
  return worker;
}

/** One that cannot be registered, as when several workers do it at the same moment, is tried again with the next round. */
async function registerSchedules(
  queues: ReadonlyMap<QueueName, WakeQueue>,
  schedules: readonly Schedule[],
  onError: (error: unknown) => void,
): Promise<void> {
  for (const { id, job, everyMs } of schedules) {
    const queue = queues.get(QUEUE_OF[job]);
    await queue?.upsertJobScheduler(id, { every: everyMs }, { name: job, data: {} }).catch(onError);
  }
}

/** BullMQ waits for running jobs without end, and a second, forced close would only wait for the first. */
async function atMost(timeoutMs: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, timeoutMs);
  });
  await Promise.race([work, limit]).finally(() => clearTimeout(timer));
}
