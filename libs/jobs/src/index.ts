export {
  type Handlers,
  type JobName,
  type JobOf,
  type JobPayloads,
  QUEUE_NAMES,
  type QueueName,
} from './catalogue.js';
export type { WakeQueue } from './backend.js';
export { JobsError, type JobsErrorCode } from './errors.js';
export { createJobQueue, type EnqueueOptions, type JobQueue } from './job-queue.js';
export type { JobsLog } from './log.js';
export { type Schedule, SCHEDULES } from './schedules.js';
export { inspectStore, type JobsConfig, prepareQueueSchema } from './stores.js';
export { requireSafeStore } from './store-watch.js';
export type { BackendKind, StoreReport } from './store-report.js';
export { QUEUE_SETTINGS, type QueueSettings } from './settings.js';
export { type RunningWorkers, startWorkers, type WorkersOptions } from './workers.js';
