import type { AppConfig, Clock } from '@app/config';
import { createJobQueue, type JobQueue } from '@app/jobs';
import { createSenders } from '@app/notifications';
import { openSecretBox } from '@app/persistence';
import { Module, type DynamicModule, type LoggerService } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { JobHandlers } from './job-handlers.js';
import { WorkerRunner } from './worker-runner.js';

/** What the process is given from outside. */
export interface WorkerParts {
  readonly config: AppConfig;
  readonly dataSource: DataSource;
  readonly clock: Clock;
  readonly logger: LoggerService;
}

const JOB_QUEUE = Symbol('JOB_QUEUE');

/** Only consumes: it has no door to the network, and its one way to wake itself is the same queue. */
@Module({})
export class WorkerModule {
  static of({ config, dataSource, clock, logger }: WorkerParts): DynamicModule {
    const log = {
      log: (message: string) => logger.log(message, 'jobs'),
      warn: (message: string) => logger.warn(message, 'jobs'),
      error: (message: string) => logger.error(message, 'jobs'),
    };
    return {
      module: WorkerModule,
      providers: [
        { provide: JOB_QUEUE, useFactory: () => createJobQueue(config, log) },
        {
          provide: JobHandlers,
          useFactory: (queue: JobQueue) =>
            new JobHandlers({
              config,
              dataSource,
              clock,
              queue,
              log,
              senders: createSenders(config),
              box: openSecretBox(config),
            }),
          inject: [JOB_QUEUE],
        },
        {
          provide: WorkerRunner,
          useFactory: (handlers: JobHandlers, queue: JobQueue) =>
            new WorkerRunner({ handlers, queue, config, dataSource, log }),
          inject: [JobHandlers, JOB_QUEUE],
        },
      ],
    };
  }
}
