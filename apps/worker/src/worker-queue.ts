import type { AppConfig } from '@app/config';
import {
  type Handlers,
  inspectStore,
  JobsError,
  type JobsLog,
  type RunningWorkers,
  startWorkers,
  type StoreReport,
} from '@app/jobs';

const TRY_AGAIN_MS = 10_000;
/** A store that is away holds the start up no longer than this. */
const START_LIMIT_MS = 10_000;

/**
 * The worker's side of the queue. A queue that cannot be had now is tried again and again beside the worker's own
 * look; one that may forget jobs, or handlers that are missing, keep the process from starting.
 */
export class WorkerQueue {
  private workers: RunningWorkers | undefined;
  private found: StoreReport | undefined;
  private timer: NodeJS.Timeout | undefined;
  private opening: Promise<void> = Promise.resolve();
  private closed = false;

  constructor(
    private readonly handlers: Handlers,
    private readonly config: AppConfig,
    private readonly log: JobsLog,
  ) {}

  /** @throws JobsError where starting is refused */
  async open(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, START_LIMIT_MS);
    });
    this.opening = this.begin();
    await Promise.race([this.opening, limit]).finally(() => clearTimeout(timer));
    this.opening.catch((error: unknown) => this.log.error(String(error)));
  }

  store(): StoreReport | undefined {
    return this.workers?.store() ?? this.found;
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await this.workers?.close();
  }

  private async begin(): Promise<void> {
    try {
      const workers = await startWorkers(this.handlers, this.config, this.log);
      if (this.closed) return await workers.close();
      this.workers = workers;
    } catch (error) {
      if (error instanceof JobsError) throw error;
      this.found = await inspectStore(this.config);
      this.log.error(`the queue could not be opened, the worker looks by itself: ${String(error)}`);
      if (!this.closed) this.timer = setTimeout(() => void this.again(), TRY_AGAIN_MS);
    }
  }

  private async again(): Promise<void> {
    await this.begin().catch((error: unknown) => {
      this.log.error(String(error));
      if (!this.closed) this.timer = setTimeout(() => void this.again(), TRY_AGAIN_MS);
    });
  }
}
