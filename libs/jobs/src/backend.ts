import { type IQueueBackend, Queue, Worker, type WorkerOptions } from 'bullmq';
import type { QueueName } from './catalogue.js';
import { QUEUE_SETTINGS } from './settings.js';
import { type JobsConfig, type OnError, openStore } from './stores.js';
import type { BackendKind, StoreReport } from './store-report.js';

export type WakeQueue = Queue<object, void, string, object, void, string, IQueueBackend, unknown>;
export type WakeWorker = Worker<object, void, string, IQueueBackend, number, unknown>;
export type Processor = (job: { name: string; data: unknown; id?: string }) => Promise<void>;

/** One store of jobs and one set of connections to it, shared by all queues and workers of a process. */
export interface QueueBackend {
  readonly kind: BackendKind;
  queue(name: QueueName): WakeQueue;
  worker(name: QueueName, processor: Processor): WakeWorker;
  inspect(): Promise<StoreReport>;
  onReconnect(listener: () => void): void;
  close(): Promise<void>;
}

const IDLE_WAIT_SECONDS = 5;
/** After an error of the store; the library's own 15 s would be the delay after every restart of the database. */
const RETRY_MS = 1000;

export function openBackend(config: JobsConfig, poolSize: number, onError: OnError): QueueBackend {
  const { kind, connection, factory, inspect, onReconnect, close } = openStore(config, poolSize, onError);
  return {
    kind,
    queue: (name) => {
      const { attempts, backoff, removeOnComplete, removeOnFail } = QUEUE_SETTINGS[name];
      const defaultJobOptions = { attempts, backoff, removeOnComplete, removeOnFail };
      const queue: WakeQueue = new Queue(name, { connection, defaultJobOptions }, factory);
      queue.on('error', (error) => onError(`queue ${name}`, error));
      return queue;
    },
    worker: (name, processor) => {
      const worker: WakeWorker = new Worker<object, void, string, IQueueBackend, number, unknown>(
        name,
        processor,
        { connection, ...workerOptions(name) },
        factory,
      );
      worker.on('error', (error) => onError(`worker ${name}`, error));
      return worker;
    },
    inspect,
    onReconnect,
    close,
  };
}

function workerOptions(name: QueueName): Omit<WorkerOptions<unknown>, 'connection'> {
  const { concurrency, lockDuration, stalledInterval, maxStalledCount } = QUEUE_SETTINGS[name];
  return {
    autorun: false,
    concurrency,
    lockDuration,
    stalledInterval,
    maxStalledCount,
    drainDelay: IDLE_WAIT_SECONDS,
    runRetryDelay: RETRY_MS,
  };
}
