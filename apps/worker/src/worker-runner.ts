import type { AppConfig } from '@app/config';
import type { Handlers, JobQueue, JobsLog } from '@app/jobs';
import { repair } from '@app/notifications';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { Heartbeat } from './heartbeat.js';
import type { JobHandlers } from './job-handlers.js';
import { startMetrics, type MetricsServer } from './metrics/metrics-server.js';
import { WorkerMetrics } from './metrics/worker-metrics.js';
import { OwnLook } from './own-look.js';
import { WorkerQueue } from './worker-queue.js';

export interface RunnerParts {
  readonly handlers: JobHandlers;
  readonly queue: JobQueue;
  readonly config: AppConfig;
  readonly dataSource: DataSource;
  readonly log: JobsLog;
}

const REPAIR_EVERY_MS = 30_000;

/** Takes jobs from the start of the process to its end, and looks for work by itself as well. */
export class WorkerRunner implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly metrics: WorkerMetrics;
  private readonly look: OwnLook;
  private readonly jobs: WorkerQueue;
  private readonly heartbeat: Heartbeat;
  private repairing: NodeJS.Timeout | undefined;
  private server: MetricsServer | undefined;

  constructor(private readonly parts: RunnerParts) {
    const { handlers, config, dataSource, queue, log } = parts;
    this.metrics = new WorkerMetrics(dataSource, queue);
    const timed: Handlers = this.metrics.timed(handlers.all);
    this.look = new OwnLook(timed, log);
    this.jobs = new WorkerQueue(timed, config, log);
    this.heartbeat = new Heartbeat(dataSource, () => this.jobs.store());
  }

  async onApplicationBootstrap(): Promise<void> {
    const { config, log } = this.parts;
    await this.jobs.open();
    // Beside the queue: a long backlog of messages must not keep the process from being ready.
    this.look.start();
    this.heartbeat.start();
    this.repairing = setInterval(() => void this.repair(), REPAIR_EVERY_MS);
    this.server = await startMetrics(config.metrics, this.metrics, log);
  }

  private async repair(): Promise<void> {
    const { dataSource, log } = this.parts;
    try {
      const done = await repair(dataSource);
      const repaired = Object.entries(done).filter(([, rows]) => rows > 0);
      for (const [what, rows] of repaired) log.warn(`repaired ${what}: ${rows}`);
    } catch (error) {
      log.error(`repair: ${String(error)}`);
    }
  }

  /** The message at hand is finished, no other is begun, and what served it is closed after it. */
  async onApplicationShutdown(): Promise<void> {
    const { handlers, queue, dataSource } = this.parts;
    clearInterval(this.repairing);
    handlers.stop();
    await this.jobs.close();
    await this.look.stop();
    // Waits for what is being sent; begins nothing.
    await Promise.allSettled([handlers.deliver(), handlers.tellOthers()]);
    await this.heartbeat.stop();
    await this.server?.close();
    handlers.close();
    await queue.close();
    await dataSource.destroy();
  }
}
