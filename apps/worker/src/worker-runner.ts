import type { AppConfig } from '@app/config';
import { startWorkers, type JobQueue, type JobsLog, type RunningWorkers } from '@app/jobs';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { JobHandlers } from './job-handlers.js';

export interface RunnerParts {
  readonly handlers: JobHandlers;
  readonly queue: JobQueue;
  readonly config: AppConfig;
  readonly dataSource: DataSource;
  readonly log: JobsLog;
}

/** Repetitions that have come due, and messages of a worker that died, are not announced by any job. */
const LOOK_EVERY_MS = 5000;

/** Takes jobs from the start of the process to its end. */
export class WorkerRunner implements OnApplicationBootstrap, OnApplicationShutdown {
  private workers: RunningWorkers | undefined;
  private catchingUp: Promise<void> = Promise.resolve();
  private look: NodeJS.Timeout | undefined;
  private looking = false;

  constructor(private readonly parts: RunnerParts) {}

  async onApplicationBootstrap(): Promise<void> {
    const { handlers, config, log } = this.parts;
    this.workers = await startWorkers(handlers.all, config, log);
    // Beside the queue: a long backlog of mail must not keep the process from being ready.
    this.catchingUp = handlers.catchUp().catch((error: unknown) => {
      log.error(`catching up failed, the schedules repeat it: ${String(error)}`);
    });
    this.look = setInterval(() => void this.lookForWork(), LOOK_EVERY_MS);
  }

  private async lookForWork(): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    // While the database is away the job that does the same says so.
    const { handlers } = this.parts;
    await Promise.allSettled([handlers.deliver(), handlers.tellOthers()]);
    this.looking = false;
  }

  /** The mail at hand is finished, no other is begun, and what served it is closed after it. */
  async onApplicationShutdown(): Promise<void> {
    const { handlers, queue, dataSource } = this.parts;
    clearInterval(this.look);
    handlers.stop();
    await this.workers?.close();
    await this.catchingUp;
    // Waits for what is being sent; begins nothing.
    await Promise.allSettled([handlers.deliver(), handlers.tellOthers()]);
    handlers.close();
    await queue.close();
    await dataSource.destroy();
  }
}
